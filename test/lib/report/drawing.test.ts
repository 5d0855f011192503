import * as fc from 'fast-check';
import { CLASS_INK, COPY_INK, fitted, INK, textWidth, wrapped } from '../../../lib/report/drawing';
import { HOSTILE_NAMES } from '../../support/hostile';

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_NAMES, '국가정보자원관리원 대전센터 업무파일 중앙저장소', 'National Information Resources Service'),
  fc.string({ maxLength: 80 }),
);
const size = fc.integer({ min: 8, max: 30 });

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (color: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
};

describe('texts in pictures', () => {
  test('stay within the width they are fitted into, and are whole where they fit', () => {
    fc.assert(
      fc.property(text, size, fc.integer({ min: 0, max: 400 }), (words, type, width) => {
        const shown = fitted(words, width, type);

        expect(shown === '' || textWidth(shown, type) <= width + type).toBe(true);
        expect(textWidth(words, type) <= width || shown === '' || shown.endsWith('…')).toBe(true);
      }),
    );
  });

  test('break into no more lines than there are, at spaces where there are any', () => {
    expect(wrapped('국가정보자원관리원 대전센터', 150, 15, 2)).toEqual(['국가정보자원관리원', '대전센터']);
    fc.assert(
      fc.property(text, size, fc.integer({ min: 20, max: 300 }), fc.integer({ min: 1, max: 4 }), (words, type, width, lines) => {
        expect(wrapped(words, width, type, lines).length).toBeLessThanOrEqual(lines);
      }),
    );
  });

  test('count a Korean letter for nearly two Latin ones', () => {
    expect(textWidth('가나다', 10) / textWidth('abc', 10)).toBeCloseTo(1.7, 1);
  });
});

describe('colours', () => {
  test('have a contrast of 4.5 at least wherever text stands on them', () => {
    const grounds = [INK.ground, INK.panel, INK.accentGround, INK.warnGround];
    const pairs = [
      ...[INK.text, INK.quiet, INK.accent, INK.warn].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
      ...Object.values(CLASS_INK).flatMap(([ground, ink]) => [[ink, ground] as const, [INK.text, ground] as const, [ink, INK.ground] as const]),
      [INK.ground, COPY_INK] as const,
      [INK.ground, INK.accent] as const,
    ];

    expect(pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5)).toEqual([]);
  });
});
