import { flesch } from 'flesch';
import { syllable } from 'syllable';
import type { Question } from '../../src/model.ts';
import type { QuestionTerms } from './terms/terms.ts';

/** A named rule for the content of one question: returns a line for each breach. */
export type Rule = (question: Question, terms: QuestionTerms) => string[];

/** Two anchors whose word sets overlap this much (Jaccard index) are near copies. */
export const NEAR_COPY = 0.5;

/** Flesch reading ease of a question's spoken text. Technical terms hold it under plain prose. */
const READING_EASE = { lowest: 35, highest: 90 };

export function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Jaccard index of the word sets of two texts: 0 nothing shared, 1 the same words. */
export function measureOverlap(a: string, b: string): number {
  const left = new Set(listWords(a));
  const right = new Set(listWords(b));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}

function measureReadingEase(text: string): number {
  const plain = text.replace(/`[^`]*`/g, 'code');
  const words = listWords(plain);
  const sentence = plain.match(/[.?!:](?=\s|$)/g)?.length ?? 1;
  return flesch({
    sentence,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

/** Every string of prose with its place. */
export function listProse(question: Question): [place: string, text: string][] {
  const list = (name: string, texts: readonly string[]): [string, string][] =>
    texts.map((text, index) => [`${name}.${index}`, text]);
  return [
    ['prompt', question.prompt],
    ['cue', question.cue],
    ['answers.strong', question.answers.strong],
    ['answers.weak', question.answers.weak],
    ...list('keyPoints', question.keyPoints),
    ...list('misconceptions', question.misconceptions),
    ...list('followUps', question.followUps),
    ...Object.entries(question.anchors).map(([score, text]): [string, string] => [
      `anchors.${score}`,
      text,
    ]),
    ...question.corrections.flatMap(({ guide, truth }, index): [string, string][] => [
      [`corrections.${index}.guide`, guide],
      [`corrections.${index}.truth`, truth],
    ]),
  ];
}

function checkCount(place: string, list: readonly unknown[], lowest: number, highest: number) {
  return list.length >= lowest && list.length <= highest
    ? []
    : [`${place} has ${list.length} entries: wanted ${lowest} to ${highest}`];
}

function checkLength(place: string, text: string, lowest: number, highest: number) {
  const count = listWords(text).length;
  return count >= lowest && count <= highest
    ? []
    : [`${place} has ${count} words: wanted ${lowest} to ${highest}`];
}

function findAbsent(terms: readonly string[], text: string): string[] {
  const lower = text.toLowerCase();
  return terms.filter((term) => !lower.includes(term.toLowerCase()));
}

/** What a text holds that does not read the same in a terminal, a web page and a spreadsheet. */
export function findMarkup(place: string, text: string): string[] {
  const prose = text.replace(/`[^`]+`/g, 'code');
  return [
    [/\$[^\s$]+\$|\\[a-z(]/i, 'LaTeX'],
    [/<\/?[a-z][^>]*>/i, 'HTML'],
    [/https?:|\]\(/, 'a link'],
    [/\*\*|__|^#|\n|`/, 'Markdown other than inline code'],
    [/[’‘“”]/, 'a curly quote'],
    [/ {2}|\t/, 'doubled space'],
  ].flatMap(([pattern, name]) =>
    (pattern as RegExp).test(prose) ? [`${place} holds ${name}: ${text.slice(0, 80)}`] : [],
  );
}

export const rules: Record<string, Rule> = {
  'fields are filled': (question) => [
    ...checkCount('keyPoints', question.keyPoints, 4, 8),
    ...checkCount('misconceptions', question.misconceptions, 1, 4),
    ...checkCount('followUps', question.followUps, 1, 3),
    ...checkCount('references', question.references, 1, 8),
    ...checkCount('anchors', Object.keys(question.anchors), 5, 5),
    ...listProse(question).flatMap(([place, text]) =>
      text.trim() === text && text.length > 0 ? [] : [`${place} is empty or padded`],
    ),
  ],

  'two to five key points are core, and two or more are not': ({ keyPoints, coreKeyPoints }) =>
    coreKeyPoints >= 2 && coreKeyPoints <= 5 && keyPoints.length - coreKeyPoints >= 2
      ? []
      : [`${coreKeyPoints} of ${keyPoints.length} key points are core`],

  'lengths can be spoken': (question) => [
    ...checkLength('title', question.title, 2, 7),
    ...checkLength('prompt', question.prompt, 5, 45),
    ...checkLength('answers.strong', question.answers.strong, 90, 220),
    ...checkLength('answers.weak', question.answers.weak, 25, 80),
    ...Object.entries(question.anchors).flatMap(([score, text]) =>
      checkLength(`anchors.${score}`, text, 12, 60),
    ),
  ],

  'prose is plain': (question) =>
    [['title', question.title] as const, ...listProse(question)].flatMap(([place, text]) =>
      findMarkup(place, text),
    ),

  'anchors differ': (question) =>
    Object.entries(question.anchors).flatMap(([score, text]) =>
      Object.entries(question.anchors).flatMap(([other, otherText]) => {
        const overlap = score < other ? measureOverlap(text, otherText) : 0;
        return overlap >= NEAR_COPY
          ? [`anchors ${score} and ${other} overlap by ${overlap.toFixed(2)}`]
          : [];
      }),
    ),

  'strong answer makes every key point': (question, terms) => [
    ...(terms.keyPoints.length === question.keyPoints.length
      ? []
      : [`${terms.keyPoints.length} term lists for ${question.keyPoints.length} key points`]),
    ...question.keyPoints.flatMap((point, index) => {
      const list = terms.keyPoints[index] ?? [];
      const absent = findAbsent(list, question.answers.strong);
      return [
        ...(list.length >= 2 ? [] : [`key point ${index} has fewer than two terms`]),
        ...absent.map((term) => `strong answer lacks "${term}" of key point ${index}`),
        ...(findAbsent(list, point).length < list.length
          ? []
          : [`no term of key point ${index} stands in it: ${point}`]),
      ];
    }),
    ...(new Set(terms.keyPoints.map((list) => [...list].sort().join('|'))).size ===
    terms.keyPoints.length
      ? []
      : ['two key points share a term list']),
  ],

  'weak answer shows a misconception': (question, terms) => [
    ...(terms.weak.length > 0 ? [] : ['no misconception is named for the weak answer']),
    ...terms.weak.flatMap(({ misconception, terms: list }) => {
      const text = question.misconceptions[misconception];
      if (text === undefined) return [`there is no misconception ${misconception}`];
      return [
        ...findAbsent(list, question.answers.weak).map((term) => `weak answer lacks "${term}"`),
        ...(list.length > 0 && findAbsent(list, text).length < list.length
          ? []
          : [`no term of misconception ${misconception} stands in it`]),
      ];
    }),
  ],

  'sources can be looked up': (question) =>
    [...question.references, ...question.corrections.map(({ reference }) => reference)].flatMap(
      ({ title, url, where }) => [
        ...(title && where ? [] : [`reference ${url} lacks its title or place`]),
        ...(URL.canParse(url) && new URL(url).protocol === 'https:' && !/\s/.test(url)
          ? []
          : [`reference "${title}" needs a well-formed https address: ${url}`]),
      ],
    ),

  'reading is easy enough': (question) =>
    [
      ['answers', `${question.answers.strong} ${question.answers.weak}`],
      ['anchors', Object.values(question.anchors).join(' ')],
    ].flatMap(([place, text]) => {
      const ease = measureReadingEase(text as string);
      return ease >= READING_EASE.lowest && ease <= READING_EASE.highest
        ? []
        : [`${place} have a reading ease of ${ease.toFixed(0)}`];
    }),

  'sentences are short enough to say': (question) =>
    Object.entries(question.answers).flatMap(([name, text]) =>
      text.split(/(?<=[.?!])\s+/).flatMap((sentence) => {
        const count = listWords(sentence).length;
        return count <= 32 ? [] : [`answers.${name} has a sentence of ${count} words: ${sentence}`];
      }),
    ),
};
