import fc from 'fast-check';
import { decide } from '../../src/decision.ts';
import type {
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outline,
  Ratings,
} from '../../src/model.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { arrangeHistories } from '../history.ts';

/** A row of a table of ratings. */
export interface RatingRow {
  readonly interview: string;
  readonly question: string;
  readonly rating: number | null;
  readonly skipped: boolean;
  readonly rater: string;
}

/** A table of ratings, what to compile for it, and the result that the library finds. */
export interface SqlCase {
  readonly options: {
    readonly bank: Outline;
    readonly plan: InterviewPlan<Outline>;
    readonly threshold: HireThreshold;
    readonly raters?: 'mean';
  };
  readonly rows: readonly RatingRow[];
  /** By interview: the values of the result in the order of its columns, without the interview. */
  readonly expected: ReadonlyMap<string, readonly (number | string | null)[]>;
}

function listRows(interview: string, raters: Record<string, Ratings<Outline>>): RatingRow[] {
  return Object.entries(raters).flatMap(([rater, ratings]) =>
    Object.entries(ratings).map(([question, rating]) => ({
      interview,
      question,
      rating: rating === 'skipped' ? null : (rating as number),
      skipped: rating === 'skipped',
      rater,
    })),
  );
}

/** Rows that no interview of the library can have. */
const corruptions: readonly ((row: RatingRow, scale: readonly number[]) => RatingRow[])[] = [
  (row, scale) => [{ ...row, rating: (scale.at(-1) as number) + 1, skipped: false }],
  (row) => [{ ...row, question: `${row.question} `, rating: row.rating ?? 0 }],
  (row) => [{ ...row, question: `${row.question.toUpperCase()}É`, skipped: true, rating: null }],
  (row, scale) => [{ ...row, rating: scale[0] as number, skipped: true }],
  (row, scale) => [row, { ...row, rating: scale[0] as number, skipped: false }],
];

function listFigures(
  score: InterviewScore<Outline>,
  threshold: HireThreshold,
): (number | string | null)[] {
  const { roleCritical, outcome } = decide(score, threshold);
  const groups = [...Object.values(score.bySection), ...Object.values(score.byLevel)];
  return [
    score.total,
    score.weight,
    score.rated.length,
    score.skipped.length,
    score.missing.length,
    score.average,
    roleCritical,
    outcome,
    ...groups.flatMap(({ total, weight }) => [total, weight]),
  ];
}

/** Draws tables of ratings: for one rater or a panel, here and there with rows that the library refuses. */
export function drawCases({
  count,
  most,
  seed,
}: {
  count: number;
  most: number;
  seed: number;
}): SqlCase[] {
  const histories = fc.tuple(
    arrangeHistories({ questions: 12, most }),
    fc.boolean(),
    fc.array(fc.nat(999), { minLength: 40, maxLength: 40 }),
  );
  return fc.sample(histories, { numRuns: count, seed }).map(([history, isPanel, chances]) => {
    const { bank, plan, threshold, interviews } = history;
    const scale = bank.scale.map(({ score }) => score);
    const groups = bank.sections.length + bank.levels.length;
    const invalid = [...Array(7).fill(null), 'invalid', ...Array(groups * 2).fill(null)];
    const rows: RatingRow[] = [];
    const expected = new Map<string, (number | string | null)[]>();
    for (let at = 0; at < interviews.length; ) {
      const interview = `interview ${at}`;
      const chance = chances[at % chances.length] as number;
      // Mostly few raters; now and then as many as a statement takes, and one more.
      const size = !isPanel ? 1 : chance < 30 ? 16 + (chance & 1) : 1 + (chance % 5);
      const some = interviews.slice(at, at + size);
      at += size;
      const raters = Object.fromEntries(some.map((ratings, rater) => [`rater ${rater}`, ratings]));
      const added = listRows(interview, raters);
      // A table tells of an interview only if it has a row of it; a row may say nothing.
      added.push({
        interview,
        question: bank.questions[0]?.id as string,
        rating: null,
        skipped: false,
        rater: 'rater 0',
      });
      const corrupt = corruptions[chance % 50];
      if (corrupt && added.length > 1) {
        const [spoilt, ...others] = added as [RatingRow, ...RatingRow[]];
        rows.push(...corrupt(spoilt, scale), ...others);
        expected.set(interview, invalid);
        continue;
      }
      rows.push(...added);
      const tooMany = Math.max(0, ...countGiven(added).values()) > 16;
      const score = isPanel
        ? attempt(() => scorePanel(raters as never, plan, { bank }).score)
        : scoreInterview(some[0] as Ratings<Outline>, plan, { bank });
      expected.set(
        interview,
        tooMany || !score ? invalid : listFigures(score as InterviewScore<Outline>, threshold),
      );
    }
    return {
      options: { bank, plan, threshold, ...(isPanel && { raters: 'mean' as const }) },
      rows,
      expected,
    };
  });
}

function countGiven(rows: readonly RatingRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { question, rating } of rows) {
    if (rating !== null) counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  return counts;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Reads a row of a result: numbers come as numbers, big integers or decimals in text. */
export function readResult(values: readonly unknown[]): (number | string | null)[] {
  return values.map((value) =>
    value === null || value === undefined
      ? null
      : typeof value === 'string' && !/^-?\d/.test(value)
        ? value
        : Number(value),
  );
}

/** Ids and names that would break out of quotes, be read as escapes or variables, or be taken for another. */
const hostileTexts = [
  "it's",
  "'; DROP TABLE ratings; --",
  'a',
  'A',
  'a ',
  'ä',
  'a\u0308',
  'back\\slash',
  'back\\',
  'line\\\nbreak',
  '\\x27',
  '"quoted"',
  '`ticked`',
  '[bracketed]',
  `$${'{user.home}'}`,
  '$(whoami)',
  '{{ jinja }}',
  ':named ? %s',
  '/* comment */ -- end',
  '😀',
  '',
  ' ',
  'NULL',
] as const;

/** A case whose questions have hostile ids, each rated with a point of its own. */
export function makeHostileCase(keep: (id: string) => boolean = () => true): SqlCase {
  const ids = hostileTexts.filter(keep);
  const bank: Outline = {
    id: 'hostile',
    version: '1.0.0',
    scale: [{ score: 0 }, { score: 1 }],
    levels: [{ id: "le'vel" }],
    sections: ids.map((id) => ({ id, level: "le'vel" })),
    questions: ids.map((id, at) => ({
      id,
      number: at + 1,
      level: "le'vel",
      section: id,
      competency: 'Quotes',
    })),
    threshold: { average: 0.5 },
  };
  const rows: RatingRow[] = [];
  const expected = new Map<string, (number | string | null)[]>();
  for (const [at, id] of ids.entries()) {
    const interview = `interview ${at}`;
    const ratings = { [id]: 1 };
    rows.push(...listRows(interview, { ben: ratings }));
    expected.set(interview, listFigures(scoreInterview(ratings, {}, { bank }), bank.threshold));
  }
  return { options: { bank, plan: {}, threshold: bank.threshold }, rows, expected };
}
