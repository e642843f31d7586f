import fc from 'fast-check';
import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, test, vi } from 'vitest';
import { decide } from '../../src/decision.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { renderPanel, renderScorecard } from '../../src/report/index.ts';
import { measureColumns, wrapLine } from '../../src/report/wrapping.ts';
import { buildHostileBank, judge } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

/**
 * What a reader takes for one character, with its columns: after EastAsianWidth.txt of Unicode 16, for
 * emoji after UTS #51. Where terminals differ, the most that one of them takes.
 */
const COLUMNS: Readonly<Record<string, number>> = {
  a: 1,
  '-': 1,
  é: 1,
  'e\u0301\u0323': 1,
  ж: 1,
  // Ambiguous characters are narrow outside of East Asian terminals.
  '…': 1,
  ｱ: 1,
  'ש\u05b8': 1,
  'ก\u0e31': 1,
  'क\u093f': 2,
  日: 2,
  ひ: 2,
  カ: 2,
  'か\u3099': 2,
  한: 2,
  '㍻': 2,
  ㄅ: 2,
  ꀀ: 2,
  '￥': 2,
  '＝': 2,
  '、': 2,
  '㊗': 2,
  '︙': 2,
  𠀀: 2,
  𗀀: 2,
  '❤': 1,
  '❤\uFE0F': 2,
  '⚡': 2,
  '⚡\uFE0F': 2,
  '1\uFE0F\u20E3': 2,
  '1\u20E3': 2,
  '🇩🇪': 2,
  '👍': 2,
  '👍🏽': 4,
  '👩\u200D👩\u200D👧': 6,
  '❤\uFE0F\u200D🔥': 4,
  '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}': 2,
};

const characters = Object.keys(COLUMNS);

// The longest first, so that none is taken for the beginning of another.
const CHARACTER = new RegExp(
  `${[...characters].sort((a, b) => b.length - a.length).join('|')}|.`,
  'gsu',
);

function split(text: string): string[] {
  return [...text.matchAll(CHARACTER)].map(([character]) => character);
}

/** Everything else in a report is narrow. */
function measure(text: string): number {
  return split(text).reduce((sum, character) => sum + (COLUMNS[character] ?? 1), 0);
}

function buildWord(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...characters), { minLength: 1, maxLength })
    .map((parts) => parts.join(''));
}

const words = fc.array(buildWord(120), { minLength: 1, maxLength: 6 });

const width = fc.integer({ min: 36, max: 80 });

test.each(Object.entries(COLUMNS))('%s takes %d columns', (character, columns) => {
  expect(measureColumns(character)).toBe(columns);
  expect(measureColumns(`x${character}x`)).toBe(columns + 2);
});

test('every character has the width that Unicode gives it', () => {
  const apart = /[\p{Cc}\p{Cs}\p{Cn}\p{Mn}\p{Me}\u200B-\u200F\u2060-\u2064\u{E0020}-\u{E007F}]/u;
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0x3ffff; code++) {
    const char = String.fromCodePoint(code);
    // Marks take no column here, and what is not assigned yet has no width.
    if (apart.test(char)) continue;
    if (measureColumns(char) !== eastAsianWidth(code)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

describe('a line', () => {
  test('breaks into lines that fit, with every character in its place and whole', () => {
    fc.assert(
      fc.property(words, width, (list, columns) => {
        const lines = wrapLine(list.join(' '), columns);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(columns);
        expect(lines.flatMap((line) => split(line).filter((part) => part !== ' '))).toEqual(
          split(list.join('')),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('breaks only where the next word has no room', () => {
    // Six characters fit on any line.
    fc.assert(
      fc.property(fc.array(buildWord(6), { minLength: 1 }), width, (list, columns) => {
        const lines = wrapLine(list.join(' '), columns);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const [at, next] of lines.slice(1).entries()) {
          expect(measure(`${lines[at]} ${next.split(' ')[0]}`)).toBeGreaterThan(columns);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('breaks a long word only where the next character has no room', () => {
    fc.assert(
      fc.property(buildWord(300), width, (word, columns) => {
        const lines = wrapLine(word, columns);
        expect(lines.join('')).toBe(word);
        for (const [at, next] of lines.slice(1).entries()) {
          expect(measure(`${lines[at]}${split(next)[0]}`)).toBeGreaterThan(columns);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('begins a long word on a line of its own', () => {
    expect(wrapLine(`a ${'b'.repeat(50)} c`, 40)).toEqual([
      'a',
      'b'.repeat(40),
      `${'b'.repeat(10)} c`,
    ]);
  });

  test('fits however much is joined to one character', () => {
    expect(wrapLine(`e${'\u0301'.repeat(500)}`, 36)).toHaveLength(1);
    for (const joined of ['\u200D👩', '\u093f', '🏽', '\uFE0F']) {
      for (const line of wrapLine(`👩${joined.repeat(500)}`, 36)) {
        expect(measureColumns(line)).toBeLessThanOrEqual(36);
      }
    }
  });
});

describe('a report', () => {
  test.each([
    ['㍻', 38],
    ['ㄅ', 38],
    ['ꀀ', 38],
    ['￥', 38],
    ['❤️', 38],
    ['x', 76],
  ])('breaks a note of %s only to fill its lines', (character, count) => {
    const { score, decision } = judge({ 'cap-theorem': 4 });
    const notes = { 'cap-theorem': character.repeat(90) };
    const report = renderScorecard(score, decision, { format: 'text', notes });
    const lines = report.split('\n').filter((line) => line.includes(character.repeat(14)));
    expect(lines[0]).toBe(`    ${character.repeat(count)}`);
    expect(lines).toHaveLength(Math.ceil(90 / count));
  });

  test('has at most 80 columns, whatever is written in whatever place', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const bank = buildHostileBank(text);
        const [first, second] = bank.questions.map(({ id }) => id) as [string, string];
        const plan = { questions: [first, second], roleCritical: [first] };
        const { score, decision } = judge({ [first]: 2 }, { ...plan, bank });
        const panel = scorePanel({ [text]: { [first]: 1 }, other: { [first]: 2 } }, plan, {
          consensus: { [first]: { rating: 2, reason: text } },
          discussAt: 1,
          bank,
        });
        const options = {
          format: 'text',
          bank: { ...bank, version: text },
          candidate: text,
        } as const;
        for (const report of [
          renderScorecard(score, decision, { ...options, notes: { [first]: text } }),
          renderPanel(panel, decide(panel.score), {
            ...options,
            notes: { [text]: { [first]: text } },
          }),
        ]) {
          for (const line of report.split('\n')) expect(measure(line)).toBeLessThanOrEqual(80);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('loses no character of a note', () => {
    const { score, decision } = judge({ 'cap-theorem': 4 });
    fc.assert(
      fc.property(words, (list) => {
        const notes = { 'cap-theorem': list.join(' ') };
        const report = renderScorecard(score, decision, { format: 'text', notes });
        const body = report.slice(report.indexOf('\nNotes\n'), report.indexOf('\nAverages are'));
        expect(body.replace(/\s+/g, '')).toBe(`NotesTheCAPtheoreminpractice${list.join('')}`);
      }),
    );
  });
});
