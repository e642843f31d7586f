/**
 * The words in English.
 *
 * @module
 */
import {
  bankTitle,
  levelTitles,
  questionTitles,
  scaleWords,
  sectionTitles,
} from '../../data/backend/titles.ts';
import { reasonSentences } from '../engine/sentences.ts';
import type { Outcome } from '../model.ts';
import type { CriticalFacts, Placement, ReportWords, Words } from './words.ts';

/** The outcomes inside a sentence. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'conditional-offer': 'a conditional offer',
  'no-offer': 'no offer',
  undecided: 'undecided',
};

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function list(titles: readonly string[]): string {
  return titles.map(quote).join(', ');
}

function quote(title: string): string {
  return `“${title}”`;
}

/** Says where an average stands: `0.17 below the cut of 3.5`. */
function place({ side, gap, cut, isLess }: Placement): string {
  return side === 'on'
    ? `on the cut of ${cut}, which is enough`
    : `${isLess ? 'less than ' : ''}${gap} ${side} the cut of ${cut}`;
}

function askCritical({ average, lowest, allRated }: CriticalFacts): string {
  return `a role-critical average of ${average} or more${lowest === undefined ? '' : `, none below ${lowest}`}${allRated ? ', all rated' : ''}`;
}

const report: ReportWords = {
  scorecard: 'Scorecard',
  panel: 'Panel',
  record: 'Decision record',

  candidate: 'Candidate',
  questions: 'Questions',
  asked: 'Asked',
  threshold: 'Threshold',
  weights: 'Weights',
  weightsReason: 'Why weighted',
  raters: 'Raters',
  decidedAt: 'Decided at',
  library: 'Library',
  fingerprint: 'Fingerprint',
  digest: 'Digest',

  sections: 'Averages by section',
  roleCritical: 'Role-critical questions',
  gaps: 'Missing and skipped',
  firmness: 'How close it is',
  distribution: 'Ratings given',
  notes: 'Notes',
  discuss: 'To discuss',
  ratingsByRater: 'Ratings by rater',
  consensus: 'Agreed after discussion',

  overall: 'Overall',
  section: 'Section',
  group: 'Group',
  number: 'No.',
  question: 'Question',
  rating: 'Rating',
  score: 'Score',
  average: 'Average',
  given: 'Given',
  weight: 'Weight',
  criticalAverage: 'Role-critical average',
  criticalMark: 'role-critical',
  missing: 'missing',
  skipped: 'skipped',
  notAsked: 'not asked',
  sides: { above: 'above', on: 'on the cut', below: 'below' },
  legend: '┃ marks the cut',

  nothingAsked: 'No question was asked.',
  verdict: ({ isOpen, ...average }) =>
    isOpen
      ? `The average so far, ${average.figure}, is ${place(average)}.`
      : `The average of ${average.figure} is ${place(average)}.`,
  gateFails: 'The role-critical questions, which are required, fall short.',
  preference: 'This is a preference and does not decide.',
  preferenceOfCritical: 'A preference does not decide.',

  countRated: (number) => `${number} rated`,
  countAsked: ({ questions, rated, skipped, missing }) =>
    `${count(questions, 'question', 'questions')}: ${rated} rated, ${skipped} skipped, ${missing} missing`,
  describeThreshold: ({ average, roleCritical, minimumRated }) =>
    [
      `an average of ${average} or more`,
      ...(roleCritical
        ? [`${askCritical(roleCritical)} (${roleCritical.required ? 'required' : 'preferred'})`]
        : []),
      ...(minimumRated === undefined ? [] : [`at least ${minimumRated} rated`]),
    ].join('; '),
  otherWeights: 'others 1',

  scaleRange: (lowest, highest) => `${lowest} to ${highest}`,
  against: (cut) => `Against ${cut}`,
  cut: (cut) => `cut ${cut}`,
  describeBars: ({ lowest, highest, cut }) =>
    `Bars on a scale from ${lowest} to ${highest} against the cut of ${cut}.`,

  noCritical: 'The plan names none.',
  criticalNotAsked: 'The threshold asks nothing of them.',
  criticalNotAssessed: 'Not assessed: none of them is rated.',
  criticalNotAllRated: 'Not assessed: not all of them are rated.',
  describeCritical: ({ isMet, isOpen, ...average }) =>
    `${isMet ? 'Met' : 'Not met'}${isOpen ? ' so far' : ''}: their average of ${average.figure} is ${place(average)}.`,
  describeCriticalLowest: ({ figure, cut, isBelow }) =>
    `The lowest of them is ${figure}, ${isBelow ? 'below' : 'not below'} ${cut}.`,
  listCritical: (ratings) => `Ratings: ${ratings}.`,
  wishCritical: (wish) => `${wish.required ? 'Required' : 'Preferred'}: ${askCritical(wish)}.`,
  skippedCritical: (questions) =>
    `Skipped although role-critical: ${list(questions)}. The role-critical average leaves ${questions.length === 1 ? 'it' : 'them'} out.`,

  allRated: 'None: every question is rated.',
  notRatedYet: (questions) => `Not rated yet: ${list(questions)}.`,
  skippedOnPurpose: (questions) =>
    `Skipped on purpose: ${list(questions)}. Not a zero: left out of the average.`,

  flip: ({ outcome, steps, moves }) => {
    const examples = moves
      .map(
        ({ question, rater, from, to }) =>
          `${quote(question)}${rater === undefined ? '' : ` (${rater})`} from ${from} to ${to}`,
      )
      .join(', ');
    const subject =
      steps === 1 ? 'One rating moved by one score point' : `${steps} moves by one score point`;
    return `${subject} would change the outcome to ${OUTCOMES[outcome]}, for example ${examples}.`;
  },
  noFlip: 'No change of ratings would change the outcome.',
  pivotal: (questions) =>
    `Without ${questions.length === 1 ? '' : 'any one of '}${list(questions)} the outcome would differ.`,
  noPivotal: 'It does not depend on any one question.',
  reachable: ({ missing, lowest, highest }) =>
    `With the ${missing === 1 ? 'missing question' : `${missing} missing questions`} the average can still end between ${lowest} and ${highest}.`,
  needed: ({ missing, figure, isWeighted, reach, highest }) => {
    const many = missing > 1;
    switch (reach) {
      case 'none':
        return `Not even ${highest} on ${many ? 'all of them' : 'it'} reaches the cut.`;
      case 'any':
        return `Any rating of ${many ? 'them' : 'it'} reaches the cut.`;
      case 'some':
        return `${many ? 'They' : 'It'} must ${isWeighted ? 'have a weighted average of' : 'average'} ${figure} or more to reach the cut.`;
    }
  },
  settled: (outcome, missing) => {
    const many = missing > 1;
    if (outcome === null) {
      return `It is open: ${many ? 'their ratings' : 'its rating'} can still bring either outcome.`;
    }
    const end =
      outcome === 'undecided' ? 'it stays undecided' : `the outcome will be ${OUTCOMES[outcome]}`;
    return `It is settled: however ${many ? 'they are' : 'it is'} rated, ${end}.`;
  },

  listRaters: ({ raters, summary, without }) =>
    [
      raters.join(', '),
      `a question scores the ${summary} of its ratings`,
      ...without.map(({ rater, reason }) => `left out: ${rater} (${reason})`),
    ].join('; '),
  nothingToDiscuss: 'Nothing: no ratings of one question lie far apart.',
  disagreement: ({ question, range, ends }) =>
    `${question}: ${count(range, 'point', 'points')} apart (${ends}).`,
  oneRater: 'Agreement needs two raters.',
  noPairs: 'No question has two ratings to compare.',
  agreement: ({ pairs, same, near }) =>
    `Of ${count(pairs, 'pair', 'pairs')} of ratings of the same question, ${count(same, 'is', 'are')} the same, ${count(near - same, 'differs', 'differ')} by one score point and ${pairs - near} by more.`,
  rater: ({ rater, average, outcome, severity, notRated }) => {
    const strictness =
      severity === null
        ? 'nothing to compare'
        : `${
            {
              stricter: `${severity.figure} stricter than`,
              same: 'as strict as',
              milder: `${severity.figure} more lenient than`,
            }[severity.side]
          } the others on ${count(severity.questions, 'question', 'questions')}`;
    const gaps = notRated.length > 0 ? ` Not rated: ${list(notRated)}.` : '';
    return `${rater}: average ${average ?? 'none'}, alone ${outcomes[outcome].toLowerCase()}; ${strictness}.${gaps}`;
  },
  scoreFrom: (score, ratings) => `${score} from ${ratings}`,
  agreedOn: ({ question, rating, reason }) => `${question}: agreed on ${rating}. ${reason}`,
  consensusCounts: 'These count in the score instead of the first ratings.',
  consensusDoesNotCount: 'These do not count in the score: the first ratings do.',

  cutOff: (decimals) =>
    `Averages are cut off after ${decimals} decimals, not rounded, so a figure is never shown on the other side of a cut. The verdict rests on the exact figures.`,
  otherVersion: (version) =>
    `Titles and questions are worded as in version ${version} of the bank.`,
  recordHolds:
    'The record is as it was written, and its score and decision follow from its ratings. A digest is not a signature.',
};

const outcomes: Words['outcomes'] = {
  'conditional-offer': 'Conditional offer',
  'no-offer': 'No offer',
  undecided: 'Undecided',
};

/** The words in English without what the elements do not say: the titles of the backend bank are much of a catalog. */
export const english: Omit<Words, 'bank' | 'kit'> & {
  readonly kit: Omit<Words['kit'], 'interviewerSheet' | 'instructions'>;
} = {
  language: 'en',
  direction: 'ltr',
  decimalSign: '.',
  colon: ':',
  quote,
  outcomes,
  reasons: reasonSentences,
  issues: { suggest: (value) => `Did you mean ${value}?` },
  report,
  kit: {
    interviewer: 'Interviewer',
    date: 'Date',
    page: 'Page',
    cue: 'Listen for',
    keyPoints: 'Key points',
    furtherKeyPoints: 'Further points',
    misconceptions: 'Signs of a weak answer',
    followUps: 'Follow-ups',
    skipped: 'Skipped: not asked, or not applicable',
    weight: (weight) => (weight === 0 ? 'does not count' : `weight ${weight}`),
  },
  element: {
    place: (at, of) => `Question ${at} of ${of}`,
    skip: 'Skip',
    previous: 'Previous',
    next: 'Next',
    undo: 'Undo',
    redo: 'Redo',
    outlook: 'Where it stands',
    notRated: 'not rated',
    keys: (lowest, highest) =>
      `Keys: ${lowest} to ${highest} rate, S skips, Backspace takes back, ↑ and ↓ change the question.`,
    incomplete: (number) => `${count(number, 'question is', 'questions are')} not rated yet.`,
    unreadable: 'This scorecard cannot be opened.',
    blind: 'What the others rated shows once your scorecard is submitted.',
    waiting: (raters) => `Not submitted yet: ${raters.join(', ')}.`,
    apart: 'Apart',
    agree: 'Agree on a rating',
    reason: 'Reason',
    save: 'Save',
    remove: 'Remove',
    reasonMissing: 'Choose a rating and give the reason.',
    countAgreed: 'Agreed ratings count',
  },
};

/** All words in English. */
export const en: Words = /* @__PURE__ */ addBank();

function addBank(): Words {
  return {
    ...english,
    kit: {
      ...english.kit,
      interviewerSheet: (title) => `${title}: interviewer's sheet`,
      instructions:
        'Ask every question as it is written, in this order. Tick what you hear. Rate each answer before you ask the next question. A skipped question is not a zero: it is left out of the average.',
    },
    bank: {
      title: bankTitle,
      scale: listLabels(),
      levels: levelTitles,
      sections: sectionTitles,
      questions: questionTitles,
    },
  };
}

function listLabels(): Words['bank']['scale'] {
  return Object.fromEntries(
    Object.entries(scaleWords).map(([point, { label }]) => [point, label]),
  ) as unknown as Words['bank']['scale'];
}
