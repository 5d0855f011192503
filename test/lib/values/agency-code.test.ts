import * as fc from 'fast-check';
import { agencyCode, parseAgencyCode } from '../../../lib/values/agency-code';

test('seven digits, or a capital letter and six digits, are an agency code', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]$/), fc.integer({ min: 0, max: 999_999 }), (first, rest) => {
      const code = `${first}${String(rest).padStart(6, '0')}`;
      expect([parseAgencyCode(code), agencyCode(code)]).toEqual([code, code]);
    }),
  );
});

test.each(['174100', '17410000', 'b552015', 'BB52015', 'B5520150', '1741000 ', '１７４１０００', ''])('%p is no agency code', (written) => {
  expect(parseAgencyCode(written)).toBeUndefined();
  expect(() => agencyCode(written)).toThrow(new RangeError(`agency code must be seven digits, or a capital letter and six digits, got '${written}'`));
});
