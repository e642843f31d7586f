/**
 * What a score and a decision say, in the words of a language.
 *
 * @module
 */
import type { Outline, QuestionScore, Reason, Tally } from '../model.ts';
import type { Disagreement } from '../panel/agreement.ts';
import { describeReason as describeInWords } from '../words/describe.ts';
import { type CriticalFacts, writeDecimal } from '../words/words.ts';
import type { Bar, Note, ResultDocument, ResultPart, Text } from './document.ts';
import type { Facts, NamedQuestion } from './facts.ts';
import {
  compareWithCut,
  countCounting,
  findDivisor,
  findShare,
  formatRating,
  measureOutlook,
  type Sums,
} from './figures.ts';

/** Puts together what stands above the parts of a report, and below. */
export function composeHead(name: string, facts: Facts): Omit<ResultDocument, 'parts'> {
  const { score, decision, names, words, decimals, candidate, weightsReason, record } = facts;
  const { report } = words;
  const { version } = names.bank;
  const title = record ? report.record : name;
  return {
    words,
    title: candidate === undefined ? title : `${title}${words.colon} ${candidate}`,
    verdict: {
      outcome: decision.outcome,
      headline: describeVerdict(facts),
      reasons: decision.reasons.map((reason) => describeReason(reason, facts)),
      overall: score.weight > 0 ? drawOverall(facts) : null,
    },
    facts: [
      ...(candidate === undefined ? [] : [[report.candidate, candidate] as const]),
      [report.questions, `${names.title} (${score.bank.id} ${score.bank.version})`],
      [
        report.asked,
        report.countAsked({
          questions: score.questions.length,
          rated: score.rated.length,
          skipped: score.skipped.length,
          missing: score.missing.length,
        }),
      ],
      [report.threshold, describeThreshold(facts)],
      ...composeWeights(facts),
      ...(weightsReason === undefined ? [] : [[report.weightsReason, weightsReason] as const]),
      ...listRecordFacts(facts).map(([, label, value]) => [label, value] as const),
    ],
    foot: [
      ...(record ? [report.recordHolds] : []),
      report.cutOff(decimals),
      ...(version === score.bank.version ? [] : [report.otherVersion(version)]),
    ],
  };
}

/** Lists what is known of a record: an id for programs, a name for people, and the value. */
export function listRecordFacts({
  record,
  words: { report },
}: Facts): (readonly [id: string, name: string, value: string])[] {
  return record
    ? [
        ['decided-at', report.decidedAt, record.decidedAt],
        ['library', report.library, record.library],
        ['fingerprint', report.fingerprint, record.bank.fingerprint],
        ['digest', report.digest, record.digest],
      ]
    : [];
}

/** Says what a verdict rests on. */
export function describeVerdict(facts: Facts): string {
  const { score, decision, words } = facts;
  const { report } = words;
  if (score.questions.length === 0) return report.nothingAsked;
  if (score.weight === 0) return words.reasons.nothingRated;
  const { placement } = drawOverall(facts);
  const sentence = report.verdict({ ...placement, isOpen: decision.outcome === 'undecided' });
  return decision.outcome === 'no-offer' && placement.side !== 'below'
    ? `${sentence} ${report.gateFails}`
    : sentence;
}

/** Says why, without the lists of questions, which a report shows elsewhere. */
export function describeReason(reason: Reason<Outline>, facts: Facts): string {
  return describeInWords(reason, facts.words, {
    nameQuestion: facts.nameQuestion,
    listQuestions: false,
    // The only figure of a reason that may be no decimal is the lowest rating of a panel.
    writeFigure: (figure) =>
      'lowest' in reason && figure === reason.lowest ? findLowest(facts) : String(figure),
  });
}

/** Finds the lowest role-critical rating as it is shown. */
function findLowest({ score: { questions, roleCritical }, decimals }: Facts): string {
  const lowest = questions.find(
    ({ id, rating }) => rating === roleCritical.lowest && roleCritical.questions.includes(id),
  );
  return formatRating(
    { ...(lowest as QuestionScore), rating: roleCritical.lowest as number },
    decimals,
  );
}

function describeThreshold({ decision: { threshold }, words }: Facts): string {
  const { average, roleCritical, minimumRated } = threshold;
  return words.report.describeThreshold({
    average: writeDecimal(average, words),
    ...(roleCritical && { roleCritical: writeCritical(roleCritical, { words }) }),
    ...(minimumRated !== undefined && { minimumRated }),
  });
}

function writeCritical(
  {
    average,
    lowest,
    allRated,
    required,
  }: NonNullable<Facts['decision']['threshold']['roleCritical']>,
  { words }: Pick<Facts, 'words'>,
): CriticalFacts {
  return {
    average: writeDecimal(average, words),
    ...(lowest !== undefined && { lowest: writeDecimal(lowest, words) }),
    allRated,
    required,
  };
}

function composeWeights({ questions, words, nameQuestion }: Facts): (readonly [string, string])[] {
  const unit = findDivisor(questions);
  const heavy = questions.filter(({ weight }) => weight !== unit);
  if (heavy.length === 0) return [];
  const list = heavy.map(({ id, weight }) => `${words.quote(nameQuestion(id))} ${weight / unit}`);
  const others = heavy.length < questions.length ? [words.report.otherWeights] : [];
  return [[words.report.weights, [...list, ...others].join('; ')]];
}

function drawOverall(facts: Facts): Bar {
  const { score, decision, words } = facts;
  return drawBar(score, decision.threshold.average, {
    label: words.report.overall,
    detail: words.report.countRated(countCounting(score)),
    facts,
  });
}

/**
 * Draws an average against a cut. Its length comes from the figure that is shown, so the picture
 * takes the side of the cut that the figure takes.
 */
export function drawBar(
  sums: Sums,
  cut: number,
  {
    label,
    detail,
    facts: {
      score: { scale },
      decimals,
      words,
    },
  }: {
    label: string;
    detail: string;
    facts: { score: Pick<Facts['score'], 'scale'> } & Pick<Facts, 'decimals' | 'words'>;
  },
): Bar {
  const placement = compareWithCut(sums, cut, decimals);
  return {
    label,
    detail,
    placement: {
      ...placement,
      figure: writeDecimal(placement.figure, words),
      cut: writeDecimal(placement.cut, words),
      gap: writeDecimal(placement.gap, words),
    },
    share: findShare(Number(placement.figure), scale),
    cutShare: findShare(cut, scale),
  };
}

/** Puts together the averages of the sections in which something is rated. */
export function composeSections(facts: Facts): ResultPart[] {
  const { score, decision, names, words } = facts;
  const cut = decision.threshold.average;
  const bars = [...names.sections].flatMap(([id, label]) => {
    const tally = score.bySection[id] as Tally;
    const detail = words.report.countRated(tally.count);
    return tally.weight === 0 ? [] : [drawBar(tally, cut, { label, detail, facts })];
  });
  if (bars.length === 0) return [];
  return [
    {
      kind: 'bars',
      title: words.report.sections,
      subject: words.report.section,
      axis: describeAxis(facts, cut),
      bars,
      sentences: [],
    },
  ];
}

function describeAxis({ score: { scale }, words }: Facts, cut: number) {
  return { lowest: `${scale[0]}`, highest: `${scale.at(-1)}`, cut: writeDecimal(cut, words) };
}

/** Puts together what is known of the role-critical questions. */
export function composeCritical(facts: Facts): ResultPart {
  const { score, decision, words, nameQuestion } = facts;
  const { report } = words;
  const { roleCritical } = score;
  const title = report.roleCritical;
  const cut = decision.threshold.roleCritical;
  const { questions } = roleCritical;
  if (questions.length === 0) return { kind: 'sentences', title, sentences: [report.noCritical] };
  const asked = new Map(score.questions.map((question) => [question.id, question]));
  const list = questions
    .map((id) => {
      const question = asked.get(id);
      return `${words.quote(nameQuestion(id))} ${question ? showRating(question, facts) : report.notAsked}`;
    })
    .join(', ');
  const skipped = questions.filter((id) => asked.get(id)?.rating === 'skipped');
  const sentences = [
    report.listCritical(list),
    ...(skipped.length > 0 ? [report.skippedCritical(skipped.map(nameQuestion))] : []),
  ];
  if (!cut) {
    return { kind: 'sentences', title, sentences: [report.criticalNotAsked, ...sentences] };
  }
  const wish = report.wishCritical(writeCritical(cut, facts));
  if (roleCritical.weight === 0) {
    return {
      kind: 'sentences',
      title,
      sentences: [`${report.criticalNotAssessed} ${wish}`, ...sentences],
    };
  }
  const bar = drawBar(roleCritical, cut.average, {
    label: report.criticalAverage,
    detail: report.countRated(roleCritical.count),
    facts,
  });
  const standing =
    decision.roleCritical === 'not-assessed'
      ? report.criticalNotAllRated
      : report.describeCritical({
          ...bar.placement,
          isMet: decision.roleCritical === 'met',
          isOpen: decision.outcome === 'undecided',
        });
  const least =
    cut.lowest === undefined
      ? ''
      : ` ${report.describeCriticalLowest({
          figure: writeDecimal(findLowest(facts), words),
          cut: writeDecimal(cut.lowest, words),
          isBelow: (roleCritical.lowest as number) < cut.lowest,
        })}`;
  return {
    kind: 'bars',
    title,
    subject: report.group,
    axis: describeAxis(facts, cut.average),
    bars: [bar],
    sentences: [
      `${standing}${least}`,
      ...sentences,
      cut.required ? wish : `${wish} ${report.preferenceOfCritical}`,
    ],
  };
}

/** Shows how a question was rated, in a panel by the mean or median of its ratings. */
export function showRating(question: QuestionScore, { words, decimals }: Facts): string {
  const { rating } = question;
  if (typeof rating !== 'number') return words.report[rating ?? 'missing'];
  return writeDecimal(formatRating({ ...question, rating }, decimals), words);
}

/** Puts together what is not rated. */
export function composeGaps({ questions, words: { report }, nameQuestion }: Facts): ResultPart {
  const list = (rating: QuestionScore['rating']) =>
    questions.filter((one) => one.rating === rating).map(({ id }) => nameQuestion(id));
  const [missing, skipped] = [list(null), list('skipped')];
  const sentences =
    questions.length === 0
      ? [report.nothingAsked]
      : missing.length + skipped.length === 0
        ? [report.allRated]
        : [
            ...(missing.length > 0 ? [report.notRatedYet(missing)] : []),
            ...(skipped.length > 0 ? [report.skippedOnPurpose(skipped)] : []),
          ];
  return { kind: 'sentences', title: report.gaps, sentences };
}

/** Puts together how close a decision is and what would turn it. */
export function composeFirmness(facts: Facts): ResultPart {
  const { report } = facts.words;
  return { kind: 'sentences', title: report.firmness, sentences: describeFirmness(facts) };
}

/** Says how close a decision is and what would turn it. */
export function describeFirmness(facts: Facts): string[] {
  const { score, decision, words, nameQuestion } = facts;
  const { report } = words;
  const { outcome, flip, pivotal } = decision;
  const isDecided = outcome !== 'undecided';
  return [
    ...(score.missing.length > 0 ? describeOpen(facts) : []),
    ...(isDecided
      ? [
          flip
            ? report.flip({
                outcome: flip.outcome,
                steps: flip.steps,
                moves: flip.changes.map(({ id, rater, from, to }) => ({
                  question: nameQuestion(id),
                  rater,
                  from,
                  to,
                })),
              })
            : report.noFlip,
        ]
      : []),
    ...(pivotal.length > 0
      ? [report.pivotal(pivotal.map(nameQuestion))]
      : isDecided
        ? [report.noPivotal]
        : []),
  ];
}

/** What the missing ratings can still do. */
function describeOpen({ score, decision, words, decimals }: Facts): string[] {
  const { report } = words;
  const outlook = measureOutlook(score, decision.threshold.average, decimals);
  const settled = report.settled(decision.settled, score.missing.length);
  if (!outlook) return [settled];
  const { missing } = outlook;
  return [
    report.reachable({
      missing,
      lowest: writeDecimal(outlook.lowest, words),
      highest: writeDecimal(outlook.highest, words),
    }),
    report.needed({
      missing,
      figure: writeDecimal(outlook.needed, words),
      isWeighted: outlook.isWeighted,
      reach: outlook.reach,
      highest: score.scale.at(-1) as number,
    }),
    settled,
  ];
}

/** Puts together how often each score point was given, the highest first. */
export function composeDistribution(facts: Facts): ResultPart {
  const { score, names, words, questions, nameQuestion } = facts;
  return {
    kind: 'counts',
    title: words.report.distribution,
    counts: score.scale
      .map((point) => ({
        label: `${point} ${names.labels.get(point)}`,
        count: score.distribution[point] as number,
        names: questions
          .filter(
            ({ rating, ratings, weight }) => weight > 0 && (ratings ?? [rating]).includes(point),
          )
          .map(({ id }) => nameQuestion(id)),
      }))
      .reverse(),
  };
}

/** Puts notes in the order of the questions; those on questions without a rating come last. */
export function orderNotes(
  notes: ReadonlyMap<string, string>,
  questions: Facts['questions'],
): [id: string, text: string][] {
  const places = new Map(questions.map(({ id }, at) => [id, at]));
  const place = (id: string) => places.get(id) ?? questions.length;
  return [...notes].sort(([one], [other]) => place(one) - place(other));
}

/** Puts together the notes, if there are any. */
export function composeNotes(notes: readonly Note[], { words }: Facts): ResultPart[] {
  return notes.length > 0 ? [{ kind: 'notes', title: words.report.notes, notes }] : [];
}

/** The number and the name of a question, as the first cells of a row. */
export function composeRow({ id }: QuestionScore, { score, names, words }: Facts): Text[] {
  const { number, title, prompt } = names.questions.get(id) as NamedQuestion;
  const mark = score.roleCritical.questions.includes(id) ? ` (${words.report.criticalMark})` : '';
  return [
    `${number}`,
    title === undefined && prompt !== undefined
      ? { prose: `${prompt}${mark}` }
      : `${title ?? id}${mark}`,
  ];
}

/** Says how far apart the ratings of a question lie, and whose they are. */
export function describeDisagreement(
  { id, range, lowest, highest }: Disagreement,
  { words, nameQuestion }: Facts,
): string {
  const ends = [highest, lowest].map(({ rating, raters }) => `${raters.join(', ')} ${rating}`);
  return words.report.disagreement({
    question: nameQuestion(id),
    range,
    ends: ends.join('; '),
  });
}
