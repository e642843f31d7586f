import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { renderScorecard } from '../../src/report/index.ts';
import { hostileText, judge, renderAll } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

test('has no character that a terminal acts on, and at most 80 columns', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
      for (const report of renderAll(text, 'text')) {
        expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u);
        for (const line of report.split('\n')) {
          // Kana and Hangul have narrow forms too, and the second and third letters of a syllable.
          const wide =
            line.match(
              /(?![\uFF61-\uFFDC\u1160-\u11FF])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
            ) ?? [];
          const none = line.match(/[\p{M}\u200B-\u200D]/gu) ?? [];
          expect(Array.from(line).length + wide.length - none.length).toBeLessThanOrEqual(80);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,120}$/), { minLength: 1 }), (words) => {
      const { score, decision } = judge({ 'cap-theorem': 4 });
      const note = words.join(' ');
      const report = renderScorecard(score, decision, {
        format: 'text',
        notes: { 'cap-theorem': note },
      });
      const body = report.slice(report.indexOf('\nNotes\n'), report.indexOf('\nAverages are'));
      expect(body.replace(/\s+/g, '')).toBe(`NotesTheCAPtheoreminpractice${words.join('')}`);
    }),
  );
});
