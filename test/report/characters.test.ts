import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../src/report/characters.ts';

test.each([
  ['an escape', '\u001b[31m', '\\u{1b}[31m'],
  ['a C1 control', '\u009b31m', '\\u{9b}31m'],
  ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
  ['a lone surrogate', '\ud800', '\\u{d800}'],
  ['an override', '\u202egpj', '\\u{202e}gpj'],
  ['an isolate', '\u2066a', '\\u{2066}a'],
  ['an Arabic letter mark', '\u061ca', '\\u{61c}a'],
  ['a mark from left to right', '\u200ea\u200f', '\\u{200e}a\\u{200f}'],
  ['a letter of a tag', 'a\u{e0061}', 'a\\u{e0061}'],
  ['the end of a tag', '\u{1f3f4}\u{e007f}', '\u{1f3f4}\\u{e007f}'],
])('%s is spelled out', (_, text, shown) => {
  expect(cleanText(text)).toBe(shown);
});

test.each([
  [
    'a flag of letters that are not seen',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ],
  ['a family', '👩\u200D👩\u200D👧'],
  ['Hebrew with its marks', 'ש\u05b8'],
])('%s stays', (_, text) => {
  expect(cleanText(`${text} ${text}`)).toBe(`${text} ${text}`);
});

test('line breaks stay in a text, and become spaces in a line', () => {
  expect(cleanText('a\r\nb\rc\td')).toBe('a\nb\nc d');
  expect(cleanLine(' a\n\n b\tc ')).toBe('a b c');
});
