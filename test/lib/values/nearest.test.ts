import * as fc from 'fast-check';
import { nearest } from '../../../lib/values/nearest';

const ZONES = ['daejeon', 'gwangju', 'aws-seoul'];

test('a slip of the pen finds the word that was meant, whatever its case', () => {
  expect(['daejon', 'gwanju', 'AWS-Soul', 'daejeon'].map((written) => nearest(written, ZONES))).toEqual(['daejeon', 'gwangju', 'aws-seoul', 'daejeon']);
});

test('a word that differs in more than a third, or in more than three letters, finds nothing', () => {
  expect([nearest('busan', ZONES), nearest('xy', ['ab']), nearest('abcdefghijklmnop', ['abcdefghijkl']), nearest('', ['ab']), nearest('ab', [])]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test('between words that are equally near the first of the alphabet is named, in whatever order they come', () => {
  expect([nearest('cat', ['bat', 'hat']), nearest('cat', ['hat', 'bat'])]).toEqual(['bat', 'bat']);
});

test('one wrong letter in a word of four or more always finds that word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,40}$/), fc.nat(), (word, at) => {
      const index = at % word.length;
      expect(nearest(`${word.slice(0, index)}7${word.slice(index + 1)}`, [word, '1234567890123456789012345678901234567890'])).toBe(word);
    }),
  );
});
