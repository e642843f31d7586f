/**
 * What a score and a decision say, in figures and plain sentences.
 *
 * @module
 */
import type {
  Decision,
  Flip,
  HireThreshold,
  InterviewScore,
  Outcome,
  QuestionScore,
  Reason,
  Tally,
} from '../model.ts';
import { countDecimals, floorFraction, formatRating, formatUnits, readUnits } from './rounding.ts';
import type { Bar, Standing } from './sheet.ts';

/** @internal */
export const VERDICTS: Readonly<Record<Outcome, string>> = {
  'conditional-offer': 'Conditional offer',
  'no-offer': 'No offer',
  undecided: 'Undecided',
};

/** @internal */
export const NOTHING_ASKED = 'No question was asked.';

/** The outcomes inside a sentence. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'conditional-offer': 'a conditional offer',
  'no-offer': 'no offer',
  undecided: 'undecided',
};

/**
 * The side of the cut in a word or two.
 *
 * @internal
 */
export const SIDES: Readonly<Record<Standing, string>> = {
  above: 'above',
  on: 'on the cut',
  below: 'below',
};

/**
 * How many characters a bar takes from the lowest score point to the highest.
 *
 * @internal
 */
export const BAR_CELLS = 16;

type Sums = Pick<Tally, 'total' | 'weight'>;

/**
 * Draws an average against a cut. Its length comes from the figure that is shown, so the picture
 * takes the side of the cut that the figure takes.
 *
 * @internal
 */
export function drawBar(
  { total, weight }: Sums,
  cut: number,
  {
    label,
    detail,
    scale,
    threshold,
  }: {
    label: string;
    detail: string;
    scale: readonly number[];
    threshold: HireThreshold;
  },
): Bar {
  const decimals = countDecimals(threshold);
  const units = floorFraction(BigInt(total), BigInt(weight), decimals);
  const lowest = scale[0] as number;
  const span = (scale.at(-1) as number) - lowest;
  return {
    label,
    detail,
    figure: formatUnits(units, decimals),
    share: (Number(units) / 10 ** decimals - lowest) / span,
    cutShare: (cut - lowest) / span,
    standing: findStanding({ total, weight }, readUnits(cut, decimals), decimals),
  };
}

/**
 * Draws a bar in characters, in two parts. The first touches the mark of the cut exactly when the
 * average reaches the cut.
 *
 * @internal
 */
export function drawCells({ share, cutShare, standing }: Bar): { filled: string; open: string } {
  const cut = Math.ceil(cutShare * BAR_CELLS);
  const cells = share * BAR_CELLS;
  if (standing === 'below') {
    const full = Math.floor(cells);
    return {
      filled: '█'.repeat(full),
      open: `${'░'.repeat(cut - full)}┃${'░'.repeat(BAR_CELLS - cut)}`,
    };
  }
  const beyond = standing === 'on' ? 0 : Math.max(Math.ceil(cells) - cut, 0);
  return {
    filled: `${'█'.repeat(cut)}┃${'█'.repeat(beyond)}`,
    open: '░'.repeat(BAR_CELLS - cut - beyond),
  };
}

function findStanding({ total, weight }: Sums, cut: bigint, decimals: number): Standing {
  const gap = BigInt(total) * 10n ** BigInt(decimals) - cut * BigInt(weight);
  return gap > 0n ? 'above' : gap < 0n ? 'below' : 'on';
}

/**
 * Draws the average of a whole interview.
 *
 * @internal
 */
export function drawOverall(score: InterviewScore, threshold: HireThreshold): Bar {
  return drawBar(score, threshold.average, {
    label: 'Overall',
    detail: `${score.rated.length} rated`,
    scale: score.scale,
    threshold,
  });
}

/**
 * Says where an average stands: `0.17 below the cut of 3.5`. The gap is that between the figures
 * shown.
 *
 * @internal
 */
export function describeStanding({ figure, standing }: Bar, cut: number): string {
  if (standing === 'on') return `on the cut of ${cut}, which is enough`;
  const decimals = (figure.split('.')[1] as string).length;
  const gap = readUnits(Number(figure), decimals) - readUnits(cut, decimals);
  const size = gap < 0n ? -gap : gap;
  return `${describeGap(size, decimals)} ${standing} the cut of ${cut}`;
}

function describeGap(size: bigint, decimals: number): string {
  return size === 0n ? `less than ${formatUnits(1n, decimals)}` : formatUnits(size, decimals);
}

/**
 * Says what a verdict rests on.
 *
 * @internal
 */
export function describeVerdict(score: InterviewScore, { outcome, threshold }: Decision): string {
  if (score.questions.length === 0) return NOTHING_ASKED;
  if (score.weight === 0) return 'No question is rated.';
  const overall = drawOverall(score, threshold);
  const subject =
    outcome === 'undecided'
      ? `The average so far, ${overall.figure},`
      : `The average of ${overall.figure}`;
  const gate =
    outcome === 'no-offer' && overall.standing !== 'below'
      ? ' The role-critical questions, which are required, fall short.'
      : '';
  return `${subject} is ${describeStanding(overall, threshold.average)}.${gate}`;
}

/**
 * Says why, without the lists of questions, which a report shows elsewhere.
 *
 * @internal
 */
export function describeReason(reason: Reason, score: InterviewScore, decimals: number): string {
  let { message } = reason;
  if (reason.code === 'questions-missing' || reason.code === 'role-critical-not-assessed') {
    message = `${message.split(':')[0]}.`;
  } else if ('lowest' in reason) {
    message = `The lowest role-critical rating is ${describeLowest(score, decimals)}; the least that is ${reason.required ? 'allowed' : 'preferred'} is ${reason.cut}.`;
  }
  return 'required' in reason && !reason.required
    ? `${message} This is a preference and does not decide.`
    : message;
}

/**
 * Finds the lowest role-critical rating as it is shown.
 *
 * @internal
 */
export function describeLowest(
  { questions, roleCritical }: InterviewScore,
  decimals: number,
): string {
  const lowest = questions.find(
    ({ id, rating }) => rating === roleCritical.lowest && roleCritical.questions.includes(id),
  );
  return formatRating(lowest as QuestionScore, decimals);
}

/**
 * Says what a decision asks for.
 *
 * @internal
 */
export function describeThreshold({ average, roleCritical, minimumRated }: HireThreshold): string {
  return [
    `an average of ${average} or more`,
    ...(roleCritical
      ? [
          `${describeCriticalCut(roleCritical)} (${roleCritical.required ? 'required' : 'preferred'})`,
        ]
      : []),
    ...(minimumRated === undefined ? [] : [`at least ${minimumRated} rated`]),
  ].join('; ');
}

/** @internal */
export function describeCriticalCut({
  average,
  lowest,
}: NonNullable<HireThreshold['roleCritical']>): string {
  return `a role-critical average of ${average} or more${lowest === undefined ? '' : `, none below ${lowest}`}`;
}

/**
 * Says how close a decision is and what would turn it.
 *
 * @internal
 */
export function describeFirmness(score: InterviewScore, decision: Decision): string[] {
  const { outcome, flip, pivotal } = decision;
  return [
    ...(score.missing.length > 0 ? describeOpen(score, decision) : []),
    ...(outcome === 'undecided'
      ? []
      : [flip ? describeFlip(flip) : 'No change of ratings would turn it.']),
    ...(pivotal.length > 0
      ? [
          `Without ${pivotal.length > 1 ? `any one of ${pivotal.join(', ')}` : pivotal[0]} the outcome would be another.`,
        ]
      : outcome === 'undecided'
        ? []
        : ['It does not hang on any one question.']),
  ];
}

function describeFlip({ outcome, steps, changes }: Flip): string {
  const moves = changes
    .map(
      ({ id, rater, from, to }) =>
        `${id}${rater === undefined ? '' : ` (${rater})`} from ${from} to ${to}`,
    )
    .join(', ');
  const subject =
    steps === 1 ? 'One rating moved by one score point' : `${steps} moves by one score point`;
  return `${subject} would turn it to ${OUTCOMES[outcome]}, for example ${moves}.`;
}

/** What the missing ratings can still do. */
function describeOpen(score: InterviewScore, { threshold, settled }: Decision): string[] {
  const { total, weight, scale, missing } = score;
  const decimals = countDecimals(threshold);
  const weights = score.questions.flatMap(({ rating, weight: own }) =>
    rating === null ? [own] : [],
  );
  const open = weights.reduce((sum, own) => sum + own, 0);
  const lowest = scale[0] as number;
  const highest = scale.at(-1) as number;
  const reach = [lowest, highest].map((point) =>
    formatUnits(
      floorFraction(BigInt(total + open * point), BigInt(weight + open), decimals),
      decimals,
    ),
  );
  const gap =
    readUnits(threshold.average, decimals) * BigInt(weight + open) -
    BigInt(total) * 10n ** BigInt(decimals);
  // Rounded up: less would not do.
  const needed = -floorFraction(-gap, BigInt(open), 0);
  const many = missing.length > 1;
  const isWeighted = weights.some((own) => own !== weights[0]);
  return [
    `With the ${many ? `${missing.length} missing questions` : 'missing question'} the average can still end between ${reach.join(' and ')}.`,
    needed > readUnits(highest, decimals)
      ? `Not even ${highest} on ${many ? 'all of them' : 'it'} reaches the cut.`
      : needed <= readUnits(lowest, decimals)
        ? `Any rating of ${many ? 'them' : 'it'} reaches the cut.`
        : `${many ? 'They' : 'It'} must ${isWeighted ? 'have a weighted average of' : 'average'} ${formatUnits(needed, decimals)} or more to reach the cut.`,
    settled
      ? `It is settled: however ${many ? 'they are' : 'it is'} rated, ${settled === 'undecided' ? 'it stays undecided' : `the outcome will be ${OUTCOMES[settled]}`}.`
      : `It is open: ${many ? 'their ratings' : 'its rating'} can still bring either outcome.`,
  ];
}
