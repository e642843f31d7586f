import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import { renderScorecard } from '../../src/report/scorecard.ts';
import { measureColumns } from '../../src/report/wrapping.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { de } from '../../src/words/de.ts';
import { listProblems } from '../caught.ts';
import { createFolder, runCommand } from './session.ts';

const ratings = Object.fromEntries(
  backendBank.questions.map(({ id }, at) => [id, at % 7 === 0 ? 'skipped' : (at % 5) + 1]),
);
const card = JSON.stringify({
  candidate: 'C-1',
  ratings,
  notes: { 'cap-theorem': 'x'.repeat(99) },
});

/** The longest line of what a terminal shows. */
function findWidest(text: string): number {
  return Math.max(...stripVTControlCharacters(text).split('\n').map(measureColumns));
}

describe('text fits the terminal', () => {
  test.each([48, 50, 64, 80, 200])('%i columns', async (columns) => {
    const at = createFolder({
      'ana.json': card,
      'ben.json': card,
      'bank.json': JSON.stringify(backendBank),
    });
    for (const args of [
      ['score', at('ana.json')],
      ['score', at('ana.json'), '--language', 'de'],
      ['panel', at('ana.json'), at('ben.json')],
      ['check', at('bank.json')],
    ]) {
      const { out } = await runCommand(args, { tty: true, columns });
      const most = Math.min(columns, 80);
      const lines = out.split('\n').filter((line) => !line.startsWith(at('')));
      expect(findWidest(lines.join('\n')), args.join(' ')).toBeLessThanOrEqual(most);
    }
  });

  test('narrower than 48 it stays at 48; into a pipe it is 80, and a finding is one line', async () => {
    const at = createFolder({
      'ana.json': card,
      'bank.json': JSON.stringify({ ...backendBank, threshold: { average: 1 } }),
    });
    const narrow = await runCommand(['score', at('ana.json')], { tty: true, columns: 10 });
    expect(findWidest(narrow.out)).toBeLessThanOrEqual(48);
    const piped = await runCommand(['score', at('ana.json')], { columns: 40 });
    expect(findWidest(piped.out)).toBeGreaterThan(60);
    const check = await runCommand(['check', at('bank.json')]);
    expect(check.out.split('\n').filter((line) => line.startsWith(' '))).toEqual([]);
  });
});

test('the width of a text report is an option', () => {
  const score = scoreInterview({ 'cap-theorem': 4, 'raft-consensus': 3 });
  const render = (options: object) =>
    renderScorecard(score, decide(score), { words: de, format: 'text', ...options } as never);
  expect(findWidest(render({ width: 40 }))).toBeLessThanOrEqual(40);
  expect(findWidest(render({ width: 120 }))).toBeGreaterThan(80);
  for (const width of [39, 1001, 50.5, '80', null]) {
    expect(listProblems(() => render({ width }))).toEqual([
      ['invalid-count', 'options > width', expect.stringContaining('an integer from 40 to 1000')],
    ]);
  }
  expect(() => render({ format: 'csv', width: 80 })).toThrow('left out unless the format is text');
});
