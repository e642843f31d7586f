/**
 * Averages as decimals that never contradict a verdict.
 *
 * @module
 */
import type { HireThreshold, InterviewScore, Outline, QuestionScore, Tally } from '../model.ts';
import type { Placement } from '../words/words.ts';

/** Shown at least, so that figures stand in line. */
const FEWEST_DECIMALS = 2;

/** What an average is made of. */
export type Sums = Pick<Tally, 'total' | 'weight'>;

/**
 * Counts the decimals that averages are shown with beside a threshold: two, or as many as its
 * finest cut has.
 */
export function countDecimals({ average, roleCritical }: HireThreshold): number {
  return Math.max(
    FEWEST_DECIMALS,
    ...[average, roleCritical?.average ?? 0, roleCritical?.lowest ?? 0].map(
      (cut) => (String(cut).split('.')[1] ?? '').length,
    ),
  );
}

/** Cuts a fraction off after some decimals, towards minus infinity, in units of the last decimal. */
export function floorFraction(numerator: bigint, denominator: bigint, decimals: number): bigint {
  const scaled = numerator * 10n ** BigInt(decimals);
  const rest = scaled % denominator;
  return (scaled - rest) / denominator - (rest < 0n ? 1n : 0n);
}

/** Writes units of the last decimal as a decimal. */
export function formatUnits(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Reads a decimal of at most so many places as units of the last one. */
function readUnits(value: number, decimals: number): bigint {
  return BigInt(Math.round(value * 10 ** decimals));
}

/** Writes the rating of a question that is rated. In a panel it is a fraction of integers. */
export function formatRating(
  { rating, weight, ratings = [] }: Omit<QuestionScore, 'id'> & { readonly rating: number },
  decimals: number,
): string {
  // A mean is of all ratings, a median of one or two. All weights are divisible by that, but for a weight of 0.
  const denominator = weight || 2 * ratings.length;
  // The double nearest to an integer / weight: the product misses the integer by far less than a half.
  return Number.isInteger(rating)
    ? `${rating}`
    : formatUnits(
        floorFraction(BigInt(Math.round(rating * denominator)), BigInt(denominator), decimals),
        decimals,
      );
}

/** Writes the average of sums that are sound; `null` when nothing is rated. */
export function formatTally({ total, weight }: Sums, decimals: number): string | null {
  return weight === 0
    ? null
    : formatUnits(floorFraction(BigInt(total), BigInt(weight), decimals), decimals);
}

/** Compares an average with a cut. What is shown takes the side that the exact figures take. */
export function compareWithCut({ total, weight }: Sums, cut: number, decimals: number): Placement {
  const units = floorFraction(BigInt(total), BigInt(weight), decimals);
  const cutUnits = readUnits(cut, decimals);
  const exact = BigInt(total) * 10n ** BigInt(decimals) - cutUnits * BigInt(weight);
  const side = exact > 0n ? 'above' : exact < 0n ? 'below' : 'on';
  const gap = units < cutUnits ? cutUnits - units : units - cutUnits;
  const isLess = gap === 0n && side !== 'on';
  return {
    figure: formatUnits(units, decimals),
    cut: `${cut}`,
    side,
    gap: formatUnits(isLess ? 1n : gap, decimals),
    isLess,
  };
}

/** Finds the place of a shown figure on a scale, from 0 to 1. */
export function findShare(figure: number, scale: readonly number[]): number {
  const lowest = scale[0] as number;
  return (figure - lowest) / ((scale.at(-1) as number) - lowest);
}

/** What the ratings that are missing can still come to. */
export interface Outlook {
  /** How many questions that count are missing. */
  readonly missing: number;
  /** The lowest and highest average that is still possible. */
  readonly lowest: string;
  readonly highest: string;
  /** What the missing questions must average. Rounded up: less would not do. */
  readonly needed: string;
  /** Whether any ratings of them will do, or none. */
  readonly reach: 'any' | 'some' | 'none';
  readonly isWeighted: boolean;
}

/** Works out what the missing ratings can still come to; nothing where none that counts is missing. */
export function measureOutlook(
  { questions, total, weight, scale }: InterviewScore<Outline>,
  cut: number,
  decimals: number,
): Outlook | undefined {
  const weights = questions.flatMap(({ rating, weight: own }) =>
    rating === null && own > 0 ? [own] : [],
  );
  if (weights.length === 0) return undefined;
  const open = weights.reduce((sum, own) => sum + own, 0);
  const [lowest, highest] = [scale[0] as number, scale.at(-1) as number];
  const gap =
    readUnits(cut, decimals) * BigInt(weight + open) - BigInt(total) * 10n ** BigInt(decimals);
  const needed = -floorFraction(-gap, BigInt(open), 0);
  const [least, most] = [lowest, highest].map((point) =>
    formatTally({ total: total + open * point, weight: weight + open }, decimals),
  ) as [string, string];
  return {
    missing: weights.length,
    lowest: least,
    highest: most,
    needed: formatUnits(needed, decimals),
    reach:
      needed > readUnits(highest, decimals)
        ? 'none'
        : needed <= readUnits(lowest, decimals)
          ? 'any'
          : 'some',
    isWeighted: weights.some((own) => own !== weights[0]),
  };
}

/** Counts the rated questions that an average is of. */
export function countCounting({ questions }: InterviewScore<Outline>): number {
  return questions.filter(({ rating, weight }) => typeof rating === 'number' && weight > 0).length;
}

/** Finds what all weights can be divided by: a panel multiplies them, and only their proportions count. */
export function findDivisor(questions: readonly Pick<QuestionScore, 'weight'>[]): number {
  const common = questions.reduce((before, { weight }) => {
    let [divisor, rest] = [weight, before];
    while (rest > 0) [divisor, rest] = [rest, divisor % rest];
    return divisor;
  }, 0);
  // Where nothing counts, all weigh 0.
  return common || 1;
}
