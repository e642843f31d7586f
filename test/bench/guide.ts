import { isInterviewError } from '../../src/errors.ts';
import { parseGuide } from '../../src/guide/parse.ts';

const QUARTER = 256 * 1024;
const FEWEST_ROUNDS = 3;
const MOST_ROUNDS = 50;

/** Milliseconds after which no further round is needed. */
const ENOUGH = 300;

/** The input grows by 4; the rest is slack for a busy machine. Quadratic time would give 16. */
const LIMIT = 10;

/** A guide that is sound up to the strong answer of its only question. */
const START = `# Guide
Scoring Scale
1 | Low
2 | High

Average ≥ 1.5

PART 1: FOR ALL
Section 1: All
Q1. What is it?
Strong Answer: `;

/** What someone who wishes harm, or a broken converter, may send: how to make it, by length. */
const kinds: Record<string, (length: number) => string> = {
  'asterisks on one line': (length) => '*'.repeat(length),
  'asterisks in an answer': (length) => START + '*'.repeat(length),
  'lines of asterisks': (length) => repeat('**\n', length),
  'dollar signs': (length) => START + '$'.repeat(length),
  'lines with Q1.': (length) => repeat('Q1.\n', length),
  'questions in one paragraph': (length) => repeat('Q1. ', length),
  'bold never closed': (length) => START + repeat('**a ', length),
  'bold before each label': (length) => repeat('**Strong Answer: a\n', length),
  'nested lists': (length) => {
    const lines: string[] = [];
    for (let size = 0; size < length; size += lines.length + 3) {
      lines.push(`${' '.repeat(lines.length)}- a`);
    }
    return `${START}\n${lines.join('\n')}`;
  },
  'a list of one level': (length) => `${START}\n${repeat('- a\n', length)}`,
  'cut paragraphs': (length) => START + repeat('a\n\n', length),
  'one paragraph': (length) => START + repeat('a\n', length),
  'white space': (length) => `${START}a${' '.repeat(length)}b`,
  'fences never closed': (length) => START + repeat('```a\n', length),
  'rows of a scale': (length) => `Scoring Scale\n${repeat('1 | a\n', length)}`,
  'pipes in one row': (length) => `Scoring Scale\n${repeat('\\|', length)}`,
  'figures of a threshold': (length) => `Guide\n\n${repeat('role-critical ≥ 1; ', length)}`,
  'figures in one clause': (length) =>
    `Guide\n\n${repeat('role-critical ≥ 1 ', length / 2)}${repeat(';', length / 2)}`,
  'gates in one sentence': (length) =>
    `Guide\n\naverage ≥ 1. ${repeat('role-critical ≥ 1 required, ', length)}`,
  thresholds: (length) => repeat('average ≥ 1\n\n', length),
  'part headings': (length) => repeat('PART 1: FOR ALL (Q1–Q9)\n', length),
  'part headings without a title': (length) => repeat('PART 1:\n', length),
  'a heading that goes on': (length) => `PART 1: A\n${repeat('A\n', length)}`,
  'section headings': (length) => repeat('Section 1: All\n', length),
  'sections of one name': (length) => repeat('Section 1: All\nQ1. a\n', length),
  'ids never closed': (length) => `Q1. ${repeat('{#', length)}`,
  digits: (length) => `Q${'1'.repeat(length)}.`,
  'a long cue': (length) => `${START}a\nRecruiter Cue: Tests **${repeat('** **', length)}`,
  'short lines of any form': (length) => repeat('## Why?\n- a\n', length),
  'headings of questions': (length) => {
    const line = '## Why is this line long enough to be one of twenty thousand?\n';
    return repeat(line, length);
  },
  'white space in a heading': (length) => `## 1. Why?${' '.repeat(length)}a`,
  'brackets in a heading': (length) => `## 1. ${'['.repeat(length)}`,
  'columns of a table': (length) => `|${repeat('a|', length / 2)}\n|${repeat('-|', length / 2)}`,
  'lines outside': (length) => repeat('a\n', length),
};

function repeat(part: string, length: number): string {
  return part.repeat(length / part.length);
}

function parse(guide: string): void {
  try {
    parseGuide(guide, { id: 'hostile' });
  } catch (error) {
    if (!isInterviewError(error, 'invalid-guide')) throw error;
  }
}

/** The shortest of some rounds: what else the machine does only adds to it. Short ones need more. */
function measure(guide: string): number {
  let shortest = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let round = 0; round < FEWEST_ROUNDS || (round < MOST_ROUNDS && spent < ENOUGH); round++) {
    const start = performance.now();
    parse(guide);
    const time = performance.now() - start;
    shortest = Math.min(shortest, time);
    spent += time;
  }
  return shortest;
}

/** Compares the time for 1 MiB of hostile input with that for 256 KiB of the same kind. */
export async function benchGuide() {
  return Object.entries(kinds).map(([what, make]) => {
    const quarter = measure(make(QUARTER));
    const whole = measure(make(4 * QUARTER));
    return {
      what: `parseGuide, 1 MiB of ${what}`,
      milliseconds: whole.toFixed(1),
      ratio: Number((whole / quarter).toFixed(1)),
      limit: LIMIT,
    };
  });
}
