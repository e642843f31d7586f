/**
 * JSON as the command prints it.
 *
 * @module
 */

/** What JSON may hold as it is, and a terminal may obey or hide. */
const UNSAFE = /[\u007F-\u009F\u2028\u2029\p{Bidi_Control}\u{E0000}-\u{E007F}]/gu;

/** Most JSON, which holds none of those: found out sooner. */
const PLAIN = /^[ -~\n]*$/;

/** Writes JSON in which characters that act on a terminal are escaped. It parses to the same value. */
export function writeJson(value: unknown, { indent }: { indent?: number } = {}): string {
  return escapeJson(JSON.stringify(value, null, indent));
}

/** Escapes characters that act on a terminal in JSON text. */
export function escapeJson(json: string): string {
  if (PLAIN.test(json)) return json;
  return json.replace(UNSAFE, (found) =>
    // As units of UTF-16, which is what JSON escapes.
    found
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
