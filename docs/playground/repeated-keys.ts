/**
 * Finds keys that stand twice in an object of JSON: `JSON.parse` keeps the last and loses a rating.
 *
 * @module
 */

/** Lists the repeated keys of a text that is JSON. */
export function listRepeatedKeys(json: string): readonly string[] {
  const repeated: string[] = [];
  const objects: Set<string>[] = [];
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '{') objects.push(new Set());
    else if (sign === '}') objects.pop();
    if (sign !== '"') continue;
    const start = at++;
    while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
    colon.lastIndex = at + 1;
    if (!colon.test(json)) continue;
    // One key can be written in many ways.
    const key: string = JSON.parse(json.slice(start, at + 1));
    const keys = objects.at(-1);
    if (keys?.has(key)) repeated.push(key);
    keys?.add(key);
  }
  return repeated;
}

const colon = /\s*:/y;
