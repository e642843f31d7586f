/**
 * The parts of a panel's report: disagreements first.
 *
 * @module
 */
import type { BankQuestion, QuestionScore } from '../model.ts';
import type { Agreement, Disagreement, Severity } from '../panel/agreement.ts';
import type { Panel, PanelRater } from '../panel/panel.ts';
import {
  composeCritical,
  composeDistribution,
  composeGaps,
  composeHead,
  composeSections,
  namePrompt,
} from './composition.ts';
import { describeFirmness, VERDICTS } from './findings.ts';
import type { PanelCase } from './panel-reading.ts';
import { countDecimals, formatRating, formatTally } from './rounding.ts';
import type { Part, Sheet } from './sheet.ts';

/**
 * Puts together the report of a panel.
 *
 * @internal
 */
export function composePanel(subject: PanelCase, candidate: string | undefined): Sheet {
  const { panel, score, decision, words, notes } = subject;
  const head = composeHead(subject, candidate);
  const about = panel.raters.flatMap(({ rater }) =>
    [...(notes.get(rater) ?? [])].map(([id, text]) => ({ about: `${id} (${rater})`, text })),
  );
  return {
    ...head,
    title: candidate === undefined ? 'Panel' : `Panel: ${candidate}`,
    facts: [...head.facts, ['Raters', describeRaters(panel)]],
    parts: [
      composeDisagreements(panel),
      ...composeSections(subject),
      composeCritical(subject),
      composeGaps(score),
      { kind: 'sentences', title: 'How close it is', sentences: describeFirmness(score, decision) },
      composeRaters(subject),
      composeRatings(subject),
      ...composeConsensus(panel),
      composeDistribution(score, words),
      ...(about.length > 0 ? [{ kind: 'notes', title: 'Notes', notes: about } as const] : []),
    ],
  };
}

function describeRaters({ raters, score, without }: Panel): string {
  const names = raters.map(({ rater }) => rater).join(', ');
  const left = without.map(({ rater, reason }) => `; left out: ${rater} (${reason})`).join('');
  return `${names}; a question scores the ${score.summary} of its ratings${left}`;
}

function composeDisagreements({ discuss, agreement, raters }: Panel): Part {
  return {
    kind: 'sentences',
    title: 'To discuss',
    sentences: [
      ...(discuss.length > 0
        ? discuss.map(describeDisagreement)
        : ['Nothing: no ratings of one question lie far apart.']),
      ...describeAgreement(agreement, raters.length),
    ],
  };
}

/**
 * Says how far apart the ratings of a question lie, and whose they are.
 *
 * @internal
 */
export function describeDisagreement({ id, range, lowest, highest }: Disagreement): string {
  const ends = [highest, lowest].map(({ rating, raters }) => `${raters.join(', ')} ${rating}`);
  return `${id}: ${range} ${range === 1 ? 'point' : 'points'} apart (${ends.join('; ')}).`;
}

/** The shares are those of whole pairs, so the counts are told instead: nothing to round. */
function describeAgreement({ exact, adjacent, n }: Agreement, raters: number): string[] {
  if (exact === null || adjacent === null) {
    return [
      raters < 2
        ? 'With one rater there is no agreement to speak of.'
        : 'No question has two ratings to compare.',
    ];
  }
  const same = Math.round(exact * n);
  const near = Math.round(adjacent * n);
  return [
    `Of ${n} ${n === 1 ? 'pair' : 'pairs'} of ratings of the same question, ${same} ${same === 1 ? 'is' : 'are'} the same and ${near} ${near === 1 ? 'differs' : 'differ'} by one score point at most.`,
  ];
}

function composeRaters({ raters, panel }: PanelCase): Part {
  return {
    kind: 'sentences',
    title: 'Raters',
    sentences: raters.map(({ rater, score, decision }, at) => {
      const { notRated, severity } = panel.raters[at] as PanelRater;
      const average = formatTally(score, decision.threshold) ?? 'none';
      const gaps = notRated.length > 0 ? ` Not rated: ${notRated.join(', ')}.` : '';
      return `${rater}: average ${average}, alone ${VERDICTS[decision.outcome].toLowerCase()}; ${describeSeverity(severity)}.${gaps}`;
    }),
  };
}

function describeSeverity(severity: Severity): string {
  const { value, n } = severity;
  if (value === null) return 'nothing to compare';
  // An indication, not a verdict: the nearest figure will do.
  const size = Math.abs(value).toFixed(2);
  const side =
    Number(size) === 0 ? 'as strict as' : `${size} ${value > 0 ? 'stricter' : 'more lenient'} than`;
  return `${side} the others on ${n} ${n === 1 ? 'question' : 'questions'}`;
}

function composeRatings({ panel, score, decision, words }: PanelCase): Part {
  const decimals = countDecimals(decision.threshold);
  const critical = new Set(score.roleCritical.questions);
  const rows = panel.questions.map(({ ratings }, at) => {
    const question = score.questions[at] as QuestionScore;
    const list = ratings.map(({ rater, rating }) => `${rater} ${rating ?? 'missing'}`);
    return { question, told: `${formatRating(question, decimals)} from ${list.join(', ')}` };
  });
  return {
    kind: 'table',
    title: 'Ratings by rater',
    columns: ['No.', 'Question', 'Score'],
    rows: rows.map(({ question, told }) => [
      `${(words.questions.get(question.id) as BankQuestion).number}`,
      namePrompt(question, words, critical),
      told,
    ]),
    lines: rows.map(({ question, told }) => `${question.id}: ${told}`),
  };
}

function composeConsensus({ questions, useConsensus }: Panel): Part[] {
  const sentences = questions.flatMap(({ id, consensus }) =>
    consensus ? [`${id}: agreed on ${consensus.rating}. ${consensus.reason}`] : [],
  );
  if (sentences.length === 0) return [];
  const effect = useConsensus
    ? 'These count in the score instead of the first ratings.'
    : 'These do not count in the score: the first ratings do.';
  return [{ kind: 'sentences', title: 'Agreed after talk', sentences: [...sentences, effect] }];
}
