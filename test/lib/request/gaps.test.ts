import { Gaps, noteGap } from '../../../lib/request/gaps';

const gaps = new Gaps();
noteGap(gaps, 'requests', { agency: '1741000', systems: [{ id: 'portal', components: [{ id: 'app', disks: [{ id: 'data' }] }] }] });

test('a text that speaks of what could not be read is known by its name', () => {
  expect(gaps.mentionedIn("there is no item '1741000/portal'")).toBe(true);
  expect(gaps.excuses('agencies', '1741000/portal')).toBe(true);
});

test('what is called so only within another thing hides no text that holds the word', () => {
  expect(gaps.mentionedIn('only a system of class O without personal data may be exposed to the public')).toBe(false);
  expect(gaps.excuses('agencies', '1741000/app')).toBe(false);
});
