/**
 * Rules about what a threshold can tell apart. Their findings are proved in integers.
 *
 * @module
 */
import { type GateState, listChoices, missesGate, searchGate } from './gate-search.ts';
import {
  type CaseQuestion,
  type InterviewCase,
  measureLift,
  rateFewest,
  showInterview,
  sumLift,
} from './interview-case.ts';
import type { Flaw } from './rule.ts';

export function findUnreachableThreshold(interview: InterviewCase): Flaw[] {
  const { questions, fewest, places, highest } = interview;
  // With enough questions at the highest score point every cut on the scale is reached.
  if (questions.length >= fewest) return [];
  const given = interview.threshold.minimumRated !== undefined;
  return [
    {
      path: given ? [...places.threshold, 'minimumRated'] : places.questions,
      message: `No interview can earn an offer: a decision needs ${count(fewest, 'rated question')}, and only ${questions.length}${interview.uncounted.length > 0 ? ' that count' : ''} can be asked.`,
      examples: [showInterview(interview, rateFewest(interview, highest))],
    },
  ];
}

export function findUnmissableThreshold(interview: InterviewCase): Flaw[] {
  const { questions, listedBy, fewest, places, lowest, threshold, gate } = interview;
  if (questions.length < fewest || threshold.average > lowest) return [];
  // A bank names no role-critical questions, but a plan for it may.
  const gated = threshold.roleCritical?.required && (gate || listedBy === 'bank');
  const { average = lowest, lowest: least = lowest } = (gated && threshold.roleCritical) || {};
  if (Math.max(average, least) > lowest) return [];
  return [
    {
      path: [...places.threshold, 'average'],
      message: `No decided interview can miss the threshold: ${lowest} is the lowest score point.`,
      examples: [showInterview(interview, rateFewest(interview, lowest))],
    },
  ];
}

const NEVER = 'The role-critical questions can never turn an offer into no offer';

export function findIdleGate(interview: InterviewCase): Flaw[] {
  const { questions, threshold, fewest, places, highest, cut } = interview;
  if (!threshold.roleCritical?.required || questions.length < fewest) return [];
  const path = [...places.threshold, 'roleCritical'];
  if (!hasGate(interview)) {
    return [
      {
        path,
        message: `${NEVER}: this interview has none.`,
        examples: [showInterview(interview, rateFewest(interview, highest))],
      },
    ];
  }
  const states = searchGate(interview, 'highest');
  if (!states) return [];
  const others = questions.filter(({ critical }) => !critical);
  const lift = sumLift(others, highest, cut);
  const missing = states.filter(missesGate);
  if (missing.some((state) => state.lift + lift >= 0)) return [];
  const [closest] = missing.toSorted((a, b) => b.lift - a.lift);
  const [least] = states.toSorted((a, b) => a.gateLift - b.gateLift);
  const reason = closest
    ? 'in a decided interview, ratings that miss what they ask for miss the average too, as the closest case shows.'
    : 'even the lowest ratings reach what they ask for.';
  const example = show(interview, closest ?? (least as GateState), { others, point: highest });
  const minimum = threshold.minimumRated ?? 1;
  if (others.length < minimum)
    return [{ path, message: `${NEVER}: ${reason}`, examples: [example] }];
  // A required gate asks for one rating at least, however low: without it nothing is decided.
  const unrated = new Map(others.slice(0, minimum).map(({ id }) => [id, highest] as const));
  const some = interview.gate.allRated ? 'not all of them are' : 'none of them is';
  return [
    {
      path,
      message: `${NEVER}: ${reason} They only keep it undecided while ${some} rated.`,
      examples: [example, showInterview(interview, unrated)],
    },
  ];
}

export function findGateThatDecidesAlone(interview: InterviewCase): Flaw[] {
  const { questions, fewest, places, lowest, cut } = interview;
  if (questions.length < fewest || !hasGate(interview)) return [];
  const states = searchGate(interview, 'lowest');
  if (!states?.some(missesGate)) return [];
  const others = questions.filter(({ critical }) => !critical);
  const lift = sumLift(others, lowest, cut);
  const [closest] = states
    .filter((state) => !missesGate(state))
    .toSorted((a, b) => a.lift - b.lift) as [GateState];
  if (closest.lift + lift < 0) return [];
  return [
    {
      path: [...places.threshold, 'roleCritical'],
      message:
        'The role-critical questions always decide alone: in a decided interview, ratings that reach what they ask for reach the average too, as the closest case shows.',
      examples: [show(interview, closest, { others, point: lowest })],
    },
  ];
}

export function findQuestionThatDecides(interview: InterviewCase): Flaw[] {
  const { questions, fewest, points, lowest, highest, cut, threshold } = interview;
  if (questions.length < Math.max(2, fewest)) return [];
  const worst = sumLift(questions, lowest, cut);
  const best = sumLift(questions, highest, cut);
  return questions.flatMap((question): Flaw[] => {
    const othersWorst = worst - measureLift(question, lowest, cut);
    const othersBest = best - measureLift(question, highest, cut);
    const at = points.findIndex(
      (point, index) =>
        index > 0 &&
        measureLift(question, point, cut) + othersWorst >= 0 &&
        measureLift(question, points[index - 1] as number, cut) + othersBest < 0,
    );
    if (at < 0) return [];
    const { id, weight } = question;
    const others = questions.filter((other) => other !== question);
    const [below, above] = points.slice(at - 1) as [number, number];
    const rateOthers = (point: number) => others.map((other) => [other.id, point] as const);
    return [
      {
        path: ['plan', 'weighting', 'weights', id],
        message: `Once "${id}" is rated, no other rating counts for the average: with its weight of ${weight}, ${above} reaches ${threshold.average} and ${below} does not, whatever the others are.`,
        examples: [
          showInterview(interview, new Map([[id, above], ...rateOthers(lowest)])),
          showInterview(interview, new Map([[id, below], ...rateOthers(highest)])),
        ],
      },
    ];
  });
}

export function findOfferOnFraction(interview: InterviewCase): Flaw[] {
  const { questions, fewest, listedBy, places, highest } = interview;
  if (2 * fewest >= questions.length) return [];
  return [
    {
      path: [...places.threshold, 'minimumRated'],
      message: `An offer may rest on ${count(fewest, 'rating')}: ${listedBy === 'plan' ? `the plan asks ${questions.length} questions, and the others may be skipped` : 'the plan names no questions, so an interview is whatever is rated'}.`,
      suggestion: `minimumRated: ${Math.ceil(questions.length / 2)}`,
      examples: [showInterview(interview, rateFewest(interview, highest))],
    },
  ];
}

function hasGate(
  interview: InterviewCase,
): interview is InterviewCase & { gate: NonNullable<InterviewCase['gate']> } {
  return interview.gate !== undefined;
}

function show(
  interview: InterviewCase,
  state: GateState,
  { others, point }: { others: readonly CaseQuestion[]; point: number },
) {
  return showInterview(
    interview,
    new Map([...listChoices(state), ...others.map(({ id }) => [id, point] as const)]),
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
