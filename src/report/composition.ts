/**
 * The parts of a report, put together from a score and a decision.
 *
 * @module
 */
import type { BankQuestion, Decision, InterviewScore, QuestionScore, Tally } from '../model.ts';
import {
  describeCriticalCut,
  describeFirmness,
  describeLowest,
  describeReason,
  describeStanding,
  describeThreshold,
  describeVerdict,
  drawBar,
  drawOverall,
  NOTHING_ASKED,
  VERDICTS,
} from './findings.ts';
import { findDivisor, type Words } from './reading.ts';
import { countDecimals, formatRating } from './rounding.ts';
import type { Cell, Part, Sheet } from './sheet.ts';

/**
 * A score and its decision with the words of their bank.
 *
 * @internal
 */
export interface Case {
  readonly score: InterviewScore;
  readonly decision: Decision;
  readonly words: Words;
}

/**
 * Puts together the report of one interviewer.
 *
 * @internal
 */
export function composeScorecard(
  { score, decision, words }: Case,
  { candidate, notes }: { candidate: string | undefined; notes: ReadonlyMap<string, string> },
): Sheet {
  return {
    ...composeHead({ score, decision, words }, candidate),
    title: candidate === undefined ? 'Scorecard' : `Scorecard: ${candidate}`,
    parts: [
      ...composeSections({ score, decision, words }),
      composeCritical({ score, decision, words }),
      composeGaps(score),
      { kind: 'sentences', title: 'How close it is', sentences: describeFirmness(score, decision) },
      composeDistribution(score, words),
      composeQuestions(score, words),
      ...(notes.size > 0
        ? [
            {
              kind: 'notes',
              title: 'Notes',
              notes: score.questions.flatMap(({ id }) => {
                const text = notes.get(id);
                return text === undefined ? [] : [{ about: id, text }];
              }),
            } as const,
          ]
        : []),
    ],
  };
}

/**
 * Puts together what stands above the parts of a report, and below.
 *
 * @internal
 */
export function composeHead(
  { score, decision, words }: Case,
  candidate: string | undefined,
): Omit<Sheet, 'title' | 'parts'> {
  const { threshold } = decision;
  const { version } = words.bank;
  const decimals = countDecimals(threshold);
  return {
    outcome: decision.outcome,
    verdict: VERDICTS[decision.outcome],
    headline: describeVerdict(score, decision),
    overall: score.weight > 0 ? drawOverall(score, threshold) : null,
    reasons: decision.reasons.map((reason) => describeReason(reason, score, decimals)),
    facts: [
      ...(candidate === undefined ? [] : [['Candidate', candidate] as const]),
      ['Questions', `${words.title} (${score.bank.id} ${score.bank.version})`],
      ['Asked', describeAsked(score)],
      ['Threshold', describeThreshold(threshold)],
      ...composeWeights(score),
    ],
    foot: [
      `Averages are cut off after ${decimals} decimals, not rounded, so a figure is never shown on the other side of a cut. The verdict rests on the exact figures.`,
      ...(version === score.bank.version
        ? []
        : [`Titles and questions are worded as in version ${version} of the bank.`]),
    ],
  };
}

function describeAsked({ questions, rated, skipped, missing }: InterviewScore): string {
  return `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}: ${rated.length} rated, ${skipped.length} skipped, ${missing.length} missing`;
}

function composeWeights({ questions }: InterviewScore): (readonly [string, string])[] {
  const unit = findDivisor(questions);
  const heavy = questions.filter(({ weight }) => weight > unit);
  if (heavy.length === 0) return [];
  const list = heavy.map(({ id, weight }) => `${id} ${weight / unit}`).join(', ');
  return [['Weights', heavy.length < questions.length ? `${list}; others 1` : list]];
}

/**
 * Puts together the averages of the sections in which something is rated.
 *
 * @internal
 */
export function composeSections({ score, decision, words }: Case): Part[] {
  const { threshold } = decision;
  const bars = [...words.sections].flatMap(([id, label]) => {
    const tally = score.bySection[id] as Tally;
    return tally.weight === 0
      ? []
      : [
          drawBar(tally, threshold.average, {
            label,
            detail: countRated(tally.count),
            scale: score.scale,
            threshold,
          }),
        ];
  });
  if (bars.length === 0) return [];
  return [
    {
      kind: 'bars',
      title: 'Averages by section',
      subject: 'Section',
      axis: describeAxis(score, threshold.average),
      bars,
      sentences: [],
    },
  ];
}

/**
 * Puts together what is known of the role-critical questions.
 *
 * @internal
 */
export function composeCritical({ score, decision }: Case): Part {
  const title = 'Role-critical questions';
  const { threshold } = decision;
  const { roleCritical } = score;
  const cut = threshold.roleCritical;
  if (roleCritical.questions.length === 0) {
    return { kind: 'sentences', title, sentences: ['None is named in the plan.'] };
  }
  const decimals = countDecimals(threshold);
  const asked = new Map(score.questions.map((question) => [question.id, question]));
  const list = roleCritical.questions
    .map((id) => {
      const question = asked.get(id);
      return `${id} ${question ? formatRating(question, decimals) : 'not asked'}`;
    })
    .join(', ');
  if (!cut) {
    return {
      kind: 'sentences',
      title,
      sentences: ['The threshold asks nothing of them.', `Ratings: ${list}.`],
    };
  }
  const wish = `${cut.required ? 'Required' : 'Preferred'}: ${describeCriticalCut(cut)}.`;
  if (roleCritical.weight === 0) {
    return {
      kind: 'sentences',
      title,
      sentences: [`Not assessed: none is rated. ${wish}`, `Ratings: ${list}.`],
    };
  }
  const bar = drawBar(roleCritical, cut.average, {
    label: 'Role-critical average',
    detail: countRated(roleCritical.count),
    scale: score.scale,
    threshold,
  });
  const met = decision.roleCritical === 'met' ? 'Met' : 'Not met';
  const open = decision.outcome === 'undecided' ? ' so far' : '';
  const least =
    cut.lowest === undefined
      ? ''
      : ` The lowest of them is ${describeLowest(score, decimals)}, ${(roleCritical.lowest as number) < cut.lowest ? 'below' : 'not below'} ${cut.lowest}.`;
  return {
    kind: 'bars',
    title,
    subject: 'Group',
    axis: describeAxis(score, cut.average),
    bars: [bar],
    sentences: [
      `${met}${open}: their average of ${bar.figure} is ${describeStanding(bar, cut.average)}.${least}`,
      `Ratings: ${list}.`,
      `${wish}${cut.required ? '' : ' A preference does not decide.'}`,
    ],
  };
}

function describeAxis({ scale }: InterviewScore, cut: number) {
  return { lowest: `${scale[0]}`, highest: `${scale.at(-1)}`, cut: `${cut}` };
}

/**
 * Puts together what is not rated.
 *
 * @internal
 */
export function composeGaps(score: InterviewScore): Part {
  return { kind: 'sentences', title: 'Missing and skipped', sentences: describeGaps(score) };
}

function describeGaps({ questions, missing, skipped }: InterviewScore): string[] {
  if (questions.length === 0) return [NOTHING_ASKED];
  if (missing.length + skipped.length === 0) return ['None: every question is rated.'];
  return [
    ...(missing.length > 0 ? [`Not rated yet: ${missing.join(', ')}.`] : []),
    ...(skipped.length > 0
      ? [`Skipped on purpose: ${skipped.join(', ')}. No zero: left out of the average.`]
      : []),
  ];
}

/**
 * Puts together how often each score point was given, the highest first.
 *
 * @internal
 */
export function composeDistribution(score: InterviewScore, words: Words): Part {
  return {
    kind: 'counts',
    title: 'Ratings given',
    counts: score.scale
      .map((point) => ({
        label: `${point} ${words.labels.get(point)}`,
        count: score.distribution[point] as number,
        names: score.questions
          .filter(({ rating, ratings }) => (ratings ?? [rating]).includes(point))
          .map(({ id }) => id),
      }))
      .reverse(),
  };
}

function composeQuestions(score: InterviewScore, words: Words): Part {
  const critical = new Set(score.roleCritical.questions);
  const weighted = score.questions.some(({ weight }) => weight > 1);
  return {
    kind: 'table',
    title: 'Questions',
    columns: ['No.', 'Question', 'Rating', ...(weighted ? ['Weight'] : [])],
    rows: score.questions.map((question) => [
      `${(words.questions.get(question.id) as BankQuestion).number}`,
      namePrompt(question, words, critical),
      labelRating(question.rating, words),
      ...(weighted ? [`${question.weight}`] : []),
    ]),
    // The distribution names every question already.
    lines: [],
  };
}

/** @internal */
export function namePrompt(
  { id }: QuestionScore,
  words: Words,
  critical: ReadonlySet<string>,
): Cell {
  const { prompt } = words.questions.get(id) as BankQuestion;
  const mark = critical.has(id) ? ' (role-critical)' : '';
  return prompt === undefined ? `${id}${mark}` : { prose: `${prompt}${mark}` };
}

/** @internal */
export function labelRating(rating: QuestionScore['rating'], words: Words): string {
  return typeof rating === 'number'
    ? `${rating} ${words.labels.get(rating)}`
    : (rating ?? 'missing');
}

/** @internal */
export function countRated(rated: Tally['count']): string {
  return `${rated} rated`;
}
