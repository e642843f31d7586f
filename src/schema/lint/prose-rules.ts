/**
 * Rules about the words of a bank and of a weighting.
 *
 * @module
 */
import type { Path } from '../../engine/input.ts';
import type { BankQuestion, InterviewPlan, Outline, QuestionBank } from '../../model.ts';
import type { InterviewCase } from './interview-case.ts';
import type { Flaw } from './rule.ts';
import { foldText, listWords, measureCoverage, measureOverlap } from './words.ts';

/** Two anchors whose word sets overlap this much are near copies. */
const NEAR_COPY = 0.5;

/** A strong answer touches a key point when it holds this part of its content words. */
const TOUCHED = 0.5;

/** A prompt gives a key point away when it holds this part of its content words. */
const GIVEN_AWAY = 0.75;

/** A key point of fewer content words is too short to say that a prompt gives it away. */
const FEWEST_WORDS = 4;

/** A reason of fewer different words hardly explains a difference. */
const FEWEST_REASON_WORDS = 5;

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const POSITION = /^(?:(?:q|s|no|nr|item|question|section|number)-?)?\d+$/i;
const PLACEHOLDER = /^(?:untitled|new|todo|tbd|tmp|temp|draft|foo|bar|xxx)(?:-?\d+)?$/i;

export function findMissingAnchors(bank: QuestionBank): Flaw[] {
  const cut = listCutPoints(bank);
  return listAnchorGaps(
    bank,
    listPoints(bank).filter((point) => !cut.includes(point)),
    'so interviewers may differ on what it stands for',
  );
}

export function findMissingCutAnchors(bank: QuestionBank): Flaw[] {
  return listAnchorGaps(
    bank,
    listCutPoints(bank),
    `and the cut of ${bank.threshold.average} falls beside it`,
  );
}

export function findNearCopyAnchors(bank: QuestionBank): Flaw[] {
  return flatMapQuestions(bank, ({ anchors = {} }, path) => {
    const texts = Object.entries(anchors);
    return texts.flatMap(([point, text], at) =>
      texts
        .slice(at + 1)
        .filter(([, other]) => measureOverlap(text, other) >= NEAR_COPY)
        .map(([other]) => ({
          path: [...path, 'anchors', other],
          message: `The anchors of ${point} and ${other} share half of their words or more, so they are hard to tell apart.`,
        })),
    );
  });
}

export function findUncoveredKeyPoints(bank: QuestionBank): Flaw[] {
  return flatMapQuestions(bank, ({ answers, keyPoints = [] }, path) => {
    if (!answers) return [];
    const coverages = keyPoints
      .map((keyPoint) => measureCoverage(keyPoint, answers.strong, 1))
      .filter((coverage) => coverage !== null);
    if (coverages.length === 0 || coverages.some((coverage) => coverage >= TOUCHED)) return [];
    return [
      {
        path: [...path, 'answers', 'strong'],
        message:
          'The strong answer covers no key point: it holds less than half of the words of each.',
      },
    ];
  });
}

export function findDoubleQuestions(bank: QuestionBank): Flaw[] {
  return flatMapQuestions(bank, ({ prompt = '' }, path) => {
    const marks = prompt.replace(/`[^`]*`/g, '').match(/[?？؟]+/gu)?.length ?? 0;
    return marks < 2
      ? []
      : [
          {
            path: [...path, 'prompt'],
            message: `The prompt asks ${marks} questions, and one rating cannot tell them apart.`,
            suggestion: 'Move all but the first to followUps.',
          },
        ];
  });
}

export function findAnswersInPrompts(bank: QuestionBank): Flaw[] {
  return flatMapQuestions(bank, ({ prompt = '', keyPoints = [] }, path) =>
    keyPoints
      .filter((point) => (measureCoverage(point, prompt, FEWEST_WORDS) ?? 0) >= GIVEN_AWAY)
      .map((point) => ({
        path: [...path, 'prompt'],
        message: `The prompt gives a key point away: ${point}`,
      })),
  );
}

export function findDuplicatePrompts(bank: QuestionBank): Flaw[] {
  const seen = new Map<string, string>();
  return flatMapQuestions(bank, ({ id, prompt }, path) => {
    if (prompt === undefined) return [];
    const text = foldText(prompt);
    const earlier = seen.get(text);
    if (earlier === undefined) {
      seen.set(text, id);
      return [];
    }
    return [
      {
        path: [...path, 'prompt'],
        message: `The prompt is that of "${earlier}", so one answer would be rated twice.`,
      },
    ];
  });
}

export function findUnstableIds(bank: QuestionBank): Flaw[] {
  const { levels, sections, questions } = bank;
  return [
    ...checkId(bank.id, ['bank', 'id'], bank.title),
    ...levels.flatMap(({ id, title }, at) => checkId(id, ['bank', 'levels', at, 'id'], title)),
    ...sections.flatMap(({ id, title }, at) => checkId(id, ['bank', 'sections', at, 'id'], title)),
    ...questions.flatMap(({ id, competency }, at) =>
      checkId(id, ['bank', 'questions', at, 'id'], competency),
    ),
  ];
}

function checkId(id: string, path: Path, words: string): Flaw[] {
  const says = !POSITION.test(id) && !PLACEHOLDER.test(id);
  if (says && KEBAB.test(id)) return [];
  const fault = says
    ? 'is not in kebab-case: small letters, digits and single hyphens'
    : 'names a position or nothing, and will not fit for long';
  const suggestion = listWords(says ? id : words)
    .map((word) => word.normalize('NFD').replace(/[^a-z0-9-]/g, ''))
    .filter((word) => word !== '')
    .join('-');
  return [
    {
      path,
      message: `The id "${id}" ${fault}. Stored ratings need ids that last.`,
      ...(suggestion === '' ? {} : { suggestion }),
    },
  ];
}

export function findThinReason({
  interview: { questions, uncounted },
  plan: { weighting },
}: {
  interview: InterviewCase;
  plan: InterviewPlan<Outline>;
}): Flaw[] {
  const weights = new Set([...questions.map(({ weight }) => weight), ...uncounted.map(() => 0)]);
  if (!weighting || weights.size < 2) return [];
  if (new Set(listWords(weighting.reason)).size >= FEWEST_REASON_WORDS) return [];
  return [
    {
      path: ['plan', 'weighting', 'reason'],
      message: `The reason for unequal weights has fewer than ${FEWEST_REASON_WORDS} different words: ${weighting.reason.trim()}`,
      suggestion: 'Say what the role does that makes these questions count more.',
    },
  ];
}

function flatMapQuestions(
  { questions }: QuestionBank,
  find: (question: BankQuestion, path: Path) => readonly Flaw[],
): Flaw[] {
  return questions.flatMap((question, at) => find(question, ['bank', 'questions', at]));
}

function listPoints({ scale }: QuestionBank): number[] {
  return scale.map(({ score }) => score);
}

/** The score points next to the cut on both sides. */
function listCutPoints(bank: QuestionBank): number[] {
  const { average } = bank.threshold;
  const points = listPoints(bank);
  return [
    ...points.filter((point) => point < average).slice(-1),
    ...points.filter((point) => point >= average).slice(0, 1),
  ];
}

function listAnchorGaps(
  bank: QuestionBank,
  points: readonly number[],
  consequence: string,
): Flaw[] {
  return flatMapQuestions(bank, ({ id, anchors = {} }, path) => {
    const gaps = points.filter((point) => anchors[point] === undefined);
    return gaps.length === 0
      ? []
      : [
          {
            path: [...path, 'anchors'],
            message: `"${id}" has no anchor for ${gaps.join(', ')}, ${consequence}.`,
          },
        ];
  });
}
