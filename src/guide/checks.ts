/**
 * Whether the questions of a guide are all there.
 *
 * @module
 */
import type { GuideReader, Heading } from './reader.ts';

/** Checks what a heading says of its questions. */
export function checkHeading(reader: GuideReader, heading: Heading): void {
  const { line, kind, title, range, found, part } = heading;
  if (title === '') reader.report('missing', line, `this ${kind} has no title`);
  if (kind === 'section' && !part)
    reader.report('missing', line, 'this section has no part above it');
  if (range && (range.from !== found?.from || range.to !== found.to)) {
    reader.report(
      'range-mismatch',
      line,
      `the heading says ${writeRange(range.from, range.to)}, but has ${found ? writeRange(found.from, found.to) : 'no question'}`,
    );
  }
}

/** Checks that the questions are numbered from 1 on, each number once and in order. */
export function checkNumbers(reader: GuideReader): void {
  const lines = new Map<number, number>();
  let highest = 0;
  for (const { number, line } of reader.entries) {
    const first = lines.get(number);
    if (first !== undefined) {
      reader.report('duplicate', line, `Q${number} stands twice: first on line ${first}`);
      continue;
    }
    lines.set(number, line);
    if (number < highest) {
      reader.report('out-of-order', line, `Q${number} must stand before Q${highest}`);
    }
    highest = Math.max(highest, number);
  }
  let last = 0;
  for (const number of [...lines.keys()].sort((one, other) => one - other)) {
    if (number > last + 1) {
      const line = lines.get(number) as number;
      const gap = writeRange(last + 1, number - 1);
      reader.report(
        'missing-number',
        line,
        `${gap} must stand before Q${number}, and there is none`,
      );
    }
    last = number;
  }
}

function writeRange(from: number, to: number): string {
  return from === to ? `Q${from}` : `Q${from}–Q${to}`;
}
