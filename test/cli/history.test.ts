import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import type { Rating } from '../../src/model.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { createRecord } from '../../src/record/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { createFolder, runCommand } from './session.ts';

const questions = ['cap-theorem', 'raft-consensus', 'saga-pattern'] as const;

/** A record of a panel of two: ben grows stricter by the month. */
function recordPanel(at: number): string {
  const month = 1 + Math.floor(at / 8);
  const level = 2 + (at % 3);
  const rate = (own: number) =>
    Object.fromEntries(
      questions.map((id, place) => [
        id,
        Math.max(1, Math.min(5, level + ((at + place) % 2) - own)),
      ]),
    ) as { [Id in (typeof questions)[number]]: Rating };
  const raters = { ana: rate(0), ben: rate(Math.floor(at / 12)), cleo: rate(9) };
  const without = [{ rater: 'cleo', reason: 'Knew the candidate.' }] as const;
  const { score } = scorePanel(raters, {}, { without });
  return createRecord({
    score,
    decision: decide(score),
    raters,
    panelOptions: { without },
    decidedAt: `2026-0${month}-15T09:30:00Z`,
    candidate: `C-${at % 20}`,
  });
}

const records = Array.from({ length: 24 }, (_, at) => recordPanel(at));
const ratings = { 'cap-theorem': 4 } as const;
const score = scoreInterview(ratings);
const single = createRecord({
  score,
  decision: decide(score),
  ratings,
  decidedAt: '2026-01-15T09:30:00Z',
});

describe('drift', () => {
  test('prints severity by month, and the trend', async () => {
    const at = createFolder({ 'r.ndjson': `${[...records, single].join('\n')}\n\n` });
    const { code, out, err } = await runCommand(['drift', at('r.ndjson')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Records: 25, of which 1 name no rater\. /);
    expect(out).toMatch(/\nben\n {2}2026-01 {2}\+0\.00 \(0\.00 to 0\.00\), candidates: 8\n/);
    expect(out).toMatch(/\n {2}2026-03 {2}\+1\.00 \(/);
    expect(out).toMatch(/\n {2}trend {4}\+0\.\d\d \(0\.\d\d to 0\.\d\d\), candidates: 24\n/);
    expect(out).not.toContain('cleo');
  });

  test('prints all figures as JSON, by year', async () => {
    const input = records.join('\n');
    const { out } = await runCommand(['drift', '-', '--json', '--by', 'year'], { input });
    const found = JSON.parse(out);
    expect(found).toMatchObject({ records: 24, unnamed: 0, periods: ['2026'] });
    expect(found.raters[0].trend.reason).toBe('no-variation');
  });

  test('says where there is nothing to compare with, or too little', async () => {
    const alone = scorePanel({ ana: ratings });
    const one = createRecord({
      score: alone.score,
      decision: decide(alone.score),
      raters: { ana: ratings },
      decidedAt: '2026-01-15T09:30:00Z',
    });
    const { out } = await runCommand(['drift', '-'], { input: one });
    expect(out).toContain(
      '\nana\n  2026-01  nothing to compare with\n  trend    nothing to compare',
    );
    const first = await runCommand(['drift', '-'], { input: records[23] as string });
    expect(first.out).toMatch(/\nana\n {2}2026-03 {2}-\d\.\d\d \(no interval\), candidates: 1\n/);
  });

  test('reports a line that it cannot read, and reads the others', async () => {
    const input = [records[0], '{ "formatVersion": 7 }', records[1]].join('\n');
    const { code, out, err } = await runCommand(['drift', '-'], { input });
    expect(code).toBe(1);
    expect(err).toMatch(/^Error: standard input, line 2: /);
    expect(out).toMatch(/^Records: 2, /);
    expect((await runCommand(['drift', '-', '--by', 'week'])).code).toBe(2);
  });
});

describe('plan --precision', () => {
  test('prints how many questions and raters it takes', async () => {
    const at = createFolder({ 'r.ndjson': records.join('\n') });
    const { code, out, err } = await runCommand(['plan', '--precision', at('r.ndjson')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Ratings: 144, candidates: 24, raters: 2, questions: 3\.\nVariances: /);
    expect(out).toMatch(
      /\n {2}raters: 1, questions: \d+ \(reliability 0\.\d\d, standard error \d\.\d\d\)\n/,
    );
    expect(out).toMatch(/\nFewest ratings in all: \d+ questions, raters of each: \d\.\n$/);
  });

  test('names only the variances that the records can tell', async () => {
    const one = [4, 2, 5, 3, 1].map((rating, at) => {
      const raters = {
        ana: { 'cap-theorem': rating as Rating },
        ben: { 'cap-theorem': Math.min(5, rating + 1) as Rating },
      };
      const { score } = scorePanel(raters);
      const decidedAt = `2026-01-0${at + 1}T09:30:00Z`;
      return createRecord({ score, decision: decide(score), raters, decidedAt });
    });
    const { out } = await runCommand(['plan', '--precision', '-'], { input: one.join('\n') });
    expect(out).toMatch(
      /\nVariances: candidate \d\.\d\d, rater -?\d\.\d\d, residual -?\d\.\d\d\.\n/,
    );
  });

  test('says that a reliability is out of reach', async () => {
    const input = records.join('\n');
    const args = ['plan', '--precision', '-', '--reliability', '0.9999'];
    const { out } = await runCommand(args, { input });
    expect(out).toMatch(/questions: over 40 /);
    expect(out).toMatch(/\nNo number of raters up to 4 gets there\.\n$/);
    const json = await runCommand([...args, '--json'], { input });
    expect(JSON.parse(json.out)).toMatchObject({ design: 'own-raters', fewestRatings: null });
  });

  test('refuses what it cannot plan with', async () => {
    const { code, err } = await runCommand(['plan', '--precision', '-'], { input: single });
    expect(code).toBe(1);
    expect(err).toBe(
      'Error: Cannot plan precision: these records do not show what it takes: at least two candidates are needed\n',
    );
    const same = await runCommand(['plan', '--precision', '-'], {
      input: [records[0], records[0]].join('\n'),
    });
    expect(same.err).toContain('do not show what it takes: ');
    // Candidates who differ less than raters do in chance.
    const level = [
      [4, 3, 3],
      [3, 3, 4],
      [3, 4, 4],
      [4, 3, 2],
    ].map(([ana, ben, cleo], at) => {
      const raters = {
        ana: { 'cap-theorem': ana as Rating, 'raft-consensus': 'skipped' },
        ben: { 'cap-theorem': ben as Rating },
        cleo: { 'cap-theorem': cleo as Rating },
      } as const;
      const { score } = scorePanel(raters);
      const decidedAt = `2026-01-0${at + 1}T09:30:00Z`;
      return createRecord({ score, decision: decide(score), raters, decidedAt });
    });
    const none = await runCommand(['plan', '--precision', '-'], { input: level.join('\n') });
    expect(none.err).toContain('what it takes: the candidates do not differ');
    for (const reliability of ['1', 'x']) {
      const args = ['plan', '--precision', '-', '--reliability', reliability];
      expect((await runCommand(args)).code).toBe(2);
    }
    const broken = await runCommand(['plan', '--precision', '-'], {
      input: ['nothing', ...records].join('\n'),
    });
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/^Ratings: 144/);
  });
});
