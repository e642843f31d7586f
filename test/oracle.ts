import fc from 'fast-check';
import type {
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outcome,
  Outline,
} from '../src/model.ts';
import { scoreInterview } from '../src/scoring.ts';
import { buildOutline } from './banks.ts';

/**
 * A second opinion on every decision: interviews at random, and the rules worked out once more in
 * rational arithmetic, from the ratings themselves. It shares no code with the engine.
 */

/** Units of a ten-thousandth, the last decimal that a threshold may have. */
const UNIT = 10_000n;

/** One question: absent ones are in the bank only. */
export interface Asked {
  readonly rating: number | 'skipped' | 'missing' | 'absent';
  readonly weight: number;
  readonly critical: boolean;
}

/** Cuts in ten-thousandths. */
export interface Cuts {
  readonly average: bigint;
  readonly critical?: {
    readonly average: bigint;
    readonly lowest?: bigint;
    readonly allRated?: boolean;
    readonly required: boolean;
  };
  readonly minimumRated?: number;
}

export interface Case {
  readonly scale: readonly number[];
  readonly planned: boolean;
  readonly questions: readonly Asked[];
  readonly cuts: Cuts;
}

/** Sums as they are, without an average. */
export interface ExactSum {
  readonly total: bigint;
  readonly weight: bigint;
}

/** The questions that sums are over. */
export function listCounting(questions: readonly Asked[]): (Asked & { readonly rating: number })[] {
  return questions.filter(
    (question): question is Asked & { rating: number } =>
      typeof question.rating === 'number' && question.weight > 0,
  );
}

export function addUp(questions: readonly Asked[]): ExactSum {
  let [total, weight] = [0n, 0n];
  for (const question of questions) {
    if (typeof question.rating !== 'number') continue;
    total += BigInt(question.weight) * BigInt(question.rating);
    weight += BigInt(question.weight);
  }
  return { total, weight };
}

/** Which side of a cut a sum is on: positive above it, zero on it, negative below it. */
export function compare({ total, weight }: ExactSum, cut: bigint): bigint {
  return total * UNIT - cut * weight;
}

/** The questions that the interview has: absent ones are not among them. */
export function listAsked({ questions }: Case): Asked[] {
  return questions.filter(({ rating }) => rating !== 'absent');
}

/** The outcome by the rules, in rational arithmetic. */
export function judgeExactly(theCase: Case): Outcome {
  const { questions, cuts } = theCase;
  const rated = listCounting(questions);
  if (questions.some(({ rating }) => rating === 'missing')) return 'undecided';
  if (rated.length === 0) return 'undecided';
  if (cuts.minimumRated !== undefined && rated.length < cuts.minimumRated) return 'undecided';
  const criticalPlanned = questions.filter(({ critical }) => critical);
  const gate = cuts.critical;
  let open = true;
  if (gate?.required && criticalPlanned.length > 0) {
    const met = judgeCritical(theCase);
    if (met === 'not-assessed') return 'undecided';
    open = met === 'met';
  }
  return open && compare(addUp(rated), cuts.average) >= 0n ? 'conditional-offer' : 'no-offer';
}

export function judgeCritical({ questions, cuts }: Case): 'met' | 'not-met' | 'not-assessed' {
  const ratings = questions.filter(
    ({ critical, rating }) => critical && typeof rating === 'number',
  );
  const gate = cuts.critical;
  if (!gate || ratings.length === 0) return 'not-assessed';
  const planned = questions.filter(({ critical }) => critical);
  if (gate.allRated && ratings.length < planned.length) return 'not-assessed';
  const lowest = gate.lowest;
  const high =
    lowest === undefined ||
    ratings.every(({ rating }) => BigInt(rating as number) * UNIT >= lowest);
  return high && compare(addUp(ratings), gate.average) >= 0n ? 'met' : 'not-met';
}

/** Whether a double is the one nearest to a fraction of integers. */
export function isNearest(value: number, numerator: bigint, denominator: bigint): boolean {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = findDivisor(numerator, denominator);
  const [n, d] = [(sign * numerator) / divisor, (sign * denominator) / divisor];
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  if (n > limit || n < -limit || d > limit) throw new Error('The oracle needs safe integers.');
  // One division of two exact doubles is rounded correctly.
  return value === Number(n) / Number(d);
}

function findDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

/** Writes ten-thousandths as a decimal and lets the parser find the double. */
export function writeDecimal(units: bigint): number {
  const [sign, size] = units < 0n ? ['-', -units] : ['', units];
  return Number(`${sign}${size / UNIT}.${String(size % UNIT).padStart(4, '0')}`);
}

export function writeThreshold({ average, critical, minimumRated }: Cuts): HireThreshold {
  return {
    average: writeDecimal(average),
    ...(critical && {
      roleCritical: {
        average: writeDecimal(critical.average),
        ...(critical.lowest !== undefined && { lowest: writeDecimal(critical.lowest) }),
        ...(critical.allRated !== undefined && { allRated: critical.allRated }),
        required: critical.required,
      },
    }),
    ...(minimumRated !== undefined && { minimumRated }),
  };
}

/** What a caller would pass in for a case. */
export function writeInput({ scale, planned, questions, cuts }: Case) {
  const bank = buildOutline(questions.length, scale, writeThreshold(cuts));
  const rows = questions.map((question, at) => ({
    ...question,
    id: bank.questions[at]?.id as string,
  }));
  const ratings: Record<string, number | 'skipped'> = Object.fromEntries(
    rows.flatMap(({ id, rating }) =>
      rating === 'missing' || rating === 'absent' ? [] : [[id, rating]],
    ),
  );
  const asked = rows.filter(({ rating }) => rating !== 'absent');
  const plan = {
    ...(planned && { questions: asked.map(({ id }) => id) }),
    roleCritical: rows.filter(({ critical }) => critical).map(({ id }) => id),
    weighting: {
      reason: 'as the case has it',
      weights: Object.fromEntries(asked.map(({ id, weight }) => [id, weight])),
    },
  } satisfies InterviewPlan<Outline>;
  return { bank, ratings, plan, ids: rows.map(({ id }) => id) };
}

export function scoreCase(theCase: Case): InterviewScore<Outline> {
  const { ratings, plan, bank } = writeInput(theCase);
  return scoreInterview(ratings, plan, { bank });
}

/** A case with other ratings. */
export function replaceRatings(theCase: Case, ratings: readonly Asked['rating'][]): Case {
  return {
    ...theCase,
    questions: theCase.questions.map((question, at) => ({
      ...question,
      rating: ratings[at] as Asked['rating'],
    })),
  };
}

/** Every list that has one member of each list. */
export function listCombinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (before, list) => before.flatMap((one) => list.map((member) => [...one, member])),
    [[]],
  );
}

const scales = fc.oneof(
  fc.constantFrom<readonly number[]>(
    [1, 2, 3, 4, 5],
    [1, 3, 4, 9],
    [-3, -1, 0, 2],
    [0, 1],
    [-7, -5, -2],
    [-1000, 1000],
  ),
  fc
    .uniqueArray(fc.integer({ min: -12, max: 12 }), { minLength: 2, maxLength: 4 })
    .map((points) => points.sort((one, other) => one - other)),
);

/** Makes cuts that stand on an average, or one ten-thousandth beside it, far more often than chance. */
function arrangeCut(sum: ExactSum, scale: readonly number[]): fc.Arbitrary<bigint> {
  const lowest = BigInt(scale[0] as number) * UNIT;
  const highest = BigInt(scale.at(-1) as number) * UNIT;
  const anywhere = fc.bigInt({ min: lowest, max: highest });
  if (sum.weight === 0n) return anywhere;
  // Rounded down also below zero, so that the cut is on the average or just below it.
  const scaled = sum.total * UNIT;
  const remainder = ((scaled % sum.weight) + sum.weight) % sum.weight;
  const floor = (scaled - remainder) / sum.weight;
  const near = fc
    .constantFrom(-1n, 0n, 0n, 1n)
    .map((offset) => floor + offset)
    .map((cut) => (cut < lowest ? lowest : cut > highest ? highest : cut));
  const point = fc.constantFrom(...scale).map((score) => BigInt(score) * UNIT);
  return fc.oneof(
    { arbitrary: near, weight: 4 },
    { arbitrary: point, weight: 1 },
    { arbitrary: anywhere, weight: 1 },
  );
}

/** Interviews of a few questions, with every rule of a threshold. */
export function arrangeCases({
  questions: count,
  kinds = ['skipped', 'missing', 'absent'],
  weights = fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 4 }), weight: 5 },
    { arbitrary: fc.integer({ min: 1, max: 10_000 }), weight: 1 },
  ),
}: {
  /** The largest number of questions. */
  questions: number;
  /** What a question may be but rated. */
  kinds?: readonly ('skipped' | 'missing' | 'absent')[];
  weights?: fc.Arbitrary<number>;
}): fc.Arbitrary<Case> {
  return scales.chain((scale) =>
    fc.boolean().chain((planned) => {
      const others = kinds.filter((kind) => planned || kind !== 'missing');
      const question: fc.Arbitrary<Asked> = fc.record({
        rating: fc.oneof(
          { arbitrary: fc.constantFrom<Asked['rating']>(...scale), weight: 5 },
          ...(others.length > 0 ? [fc.constantFrom<Asked['rating']>(...others)] : []),
        ),
        weight: weights,
        critical: fc.boolean(),
      });
      return fc.array(question, { maxLength: count, size: 'max' }).chain((drawn) => {
        // A role-critical question counts, and is asked when the plan says what is asked.
        const questions = drawn.map((one) => ({
          ...one,
          critical: one.critical && one.weight > 0 && !(planned && one.rating === 'absent'),
        }));
        const critical = questions.filter((one) => one.critical);
        const ratings = critical.flatMap(({ rating }) =>
          typeof rating === 'number' ? [rating] : [],
        );
        const lowest = fc.oneof(
          arrangeCut(
            { total: BigInt(Math.min(...ratings, scale.at(-1) as number)), weight: 1n },
            scale,
          ),
          fc.constantFrom(...scale).map((score) => BigInt(score) * UNIT),
        );
        return fc.record({
          scale: fc.constant(scale),
          planned: fc.constant(planned),
          questions: fc.constant(questions),
          cuts: fc.record(
            {
              average: arrangeCut(addUp(questions), scale),
              critical: fc.record(
                {
                  average: arrangeCut(addUp(critical), scale),
                  lowest,
                  allRated: fc.boolean(),
                  required: fc.boolean(),
                },
                { requiredKeys: ['average', 'required'] },
              ),
              minimumRated: fc.integer({ min: 1, max: count }),
            },
            { requiredKeys: ['average'] },
          ),
        }) as fc.Arbitrary<Case>;
      });
    }),
  );
}
