/**
 * Text of others without the characters that act instead of being read.
 *
 * @module
 */

/**
 * Control characters, which drive terminals; lone surrogates and noncharacters, which no file should
 * hold; characters that change the direction of what follows; letters that nobody sees. Such letters
 * behind a black flag make a flag, such as that of Scotland, and stay.
 */
const UNSAFE =
  /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u{E0000}-\u{E007F}]/gu;

/**
 * Makes characters that act instead of being read visible, such as `\u{1b}`. Line breaks stay, a tab
 * becomes a space.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSAFE, (found) =>
      found === '\n' || found.length > 2
        ? found
        : `\\u{${(found.codePointAt(0) as number).toString(16)}}`,
    );
}

/** Cleans text that has to stand on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

const INLINE_CODE = /`([^`\n]+)`/;

/** Splits prose, which is text with inline code, and writes each part. */
export function splitCode(
  prose: string,
  text: (part: string) => string,
  code: (part: string) => string,
): string {
  // A split by one group puts the code at every second place.
  return prose
    .split(INLINE_CODE)
    .map((part, at) => (at % 2 ? code : text)(part))
    .join('');
}
