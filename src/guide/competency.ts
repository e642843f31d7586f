/**
 * What a question tests, as its cue says.
 *
 * @module
 */

/**
 * Reads the competency from a cue, which begins `Tests **X**.`
 *
 * @returns the competency, and whether the cue has just that form; without it the first sentence, or
 *   what is bold in it, is a guess. `undefined` when the cue does not begin so.
 */
export function readCompetency(cue: string): { name: string; sure: boolean } | undefined {
  const start = /^[*_]{0,3}Tests:?[*_]{0,3}\s{1,3}/.exec(cue)?.[0].length;
  if (start === undefined) return undefined;
  // Bold that stops and starts again is one name to a reader.
  const rest = cue.slice(start).replaceAll(/\*\*\s?\*\*/g, ' ');
  const stop = rest.search(/\.(?=[\s*_]|$)|\n/);
  const sentence = stop < 0 ? rest : rest.slice(0, stop);
  const [before = '', bold, ...after] = sentence.split('**');
  const clean = before === '' && bold !== undefined && after.join('').trim() === '';
  const name = (bold ?? before.replaceAll('__', '')).trim();
  return name === '' ? undefined : { name, sure: clean && stop >= 0 };
}
