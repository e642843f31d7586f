import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { decide } from '../../src/decision.ts';
import type { QuestionBank } from '../../src/model.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { renderPanel, renderScorecard } from '../../src/report/index.ts';
import { buildHostileBank, hostileText, judge, renderAll, showText } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

const OURS = /^-?\d+(\.\d+)?$/;

/** Takes the apostrophes out that stand before what a spreadsheet could run. */
function unguard(cell: string): string {
  return cell.replace(/(^|[;\n])([\s\p{Cf}"']*)'(?=[=+\-@＝＋－＠])/gu, '$1$2');
}

function parseRecords(csv: string): Record<string, string>[] {
  return parseCsv(csv, { columns: true, record_delimiter: '\r\n', bom: true });
}

test('parses back to what was written, and no cell can run', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const [card, panel] = renderAll(text, 'csv').map(parseRecords) as [
        Record<string, string>[],
        Record<string, string>[],
      ];
      for (const record of [...card, ...panel]) {
        for (const cell of Object.values(record)) {
          if (OURS.test(cell)) continue;
          for (const piece of cell.split(/[;\n]/)) {
            expect(piece.replace(/^[\s\p{Cf}"]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
          }
          expect(cell).not.toMatch(/[\t\r]/);
        }
      }
      const find = (records: Record<string, string>[], part: string) =>
        unguard(records.find((record) => record.part === part)?.text as string);
      expect(find(card, 'candidate')).toBe(showText(text));
      // A blank note is no note.
      const note = text.trim() === '' ? '' : showText(text);
      expect(find(card, 'question')).toBe(note);
      expect(find(panel, 'rating')).toBe(note);
      expect(unguard(card.find(({ part }) => part === 'section')?.title as string)).toBe(
        showText(text),
      );
    }),
    {
      numRuns: 300,
      examples: [['\u200b=1+1'], ['x;"=1+41;y'], ['a;\u200b @b'], ['-1'], ['+1\n=2']],
    },
  );
});

test('is RFC 4180: every record has all fields and ends in CRLF, quotes are doubled', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      for (const csv of renderAll(text, 'csv')) {
        expect(csv.endsWith('\r\n')).toBe(true);
        const records: string[][] = parseCsv(csv, { record_delimiter: '\r\n' });
        expect(new Set(records.map(({ length }) => length))).toEqual(new Set([12]));
        const bare = csv.replace(/"(?:[^"]|"")*"/g, '');
        expect(bare).not.toMatch(/"|(?<!\r)\n|\r(?!\n)/);
      }
    }),
    { numRuns: 150 },
  );
});

test('numbers of ours stay numbers, below zero too', () => {
  const bank: QuestionBank = {
    ...buildHostileBank('Weather'),
    scale: [
      { score: -3, label: 'Storm' },
      { score: 2, label: 'Sun' },
    ],
    threshold: { average: -0.5 },
  };
  const [first, second] = bank.questions.map(({ id }) => id) as [string, string];
  const { score, decision } = judge({ [first]: -3, [second]: -3 }, { bank });
  const records = parseRecords(renderScorecard(score, decision, { format: 'csv', bank }));
  expect(records[0]).toMatchObject({ part: 'verdict', average: '-3', cut: '-0.5', total: '-6' });
  expect(records.find(({ part }) => part === 'question')).toMatchObject({ rating: '-3' });
  expect(records.find(({ part }) => part === 'score-point')).toMatchObject({ id: '-3' });
});

test('a byte order mark leads the file only on request', () => {
  const { score, decision } = judge({ 'cap-theorem': 4 });
  const csv = renderScorecard(score, decision, { format: 'csv' });
  expect(csv.startsWith('part,')).toBe(true);
  expect(renderScorecard(score, decision, { format: 'csv', bom: true })).toBe(`\uFEFF${csv}`);
  expect(renderScorecard(score, decision, { format: 'csv', bom: false })).toBe(csv);
  const panel = scorePanel({ ana: { 'cap-theorem': 4 } });
  const ofPanel = renderPanel(panel, decide(panel.score), { format: 'csv', bom: true });
  expect(ofPanel.startsWith('\uFEFFpart,')).toBe(true);
});

test('a reader that splits at semicolons or tabs finds no cell that can run', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom(';', '\t'), (text, delimiter) => {
      for (const csv of renderAll(text, 'csv')) {
        const records: string[][] = parseCsv(csv, {
          delimiter,
          quote: null,
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n'],
        });
        for (const cell of records.flat()) {
          if (OURS.test(cell)) continue;
          expect(cell.replace(/^[\s\p{Cf}"]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      }
    }),
    { numRuns: 300, examples: [['x;"=1+41;y', ';']] },
  );
});

test('a long run of characters that nobody sees takes no long time', () => {
  const { score, decision } = judge({ 'cap-theorem': 4 });
  const candidate = `${'\uFEFF'.repeat(50_000)}x`;
  expect(renderScorecard(score, decision, { format: 'csv', candidate })).toContain(candidate);
});
