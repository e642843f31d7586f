import { freezeDeep } from '../src/engine/frozen.ts';
import type { HireThreshold, Outline, QuestionBank } from '../src/model.ts';

/** A small bank with titles, a scale with gaps, and a threshold that uses every rule. */
export const bakeryBank = freezeDeep({
  id: 'bakery',
  version: '2.1.0',
  title: 'Bakery interview',
  scale: [
    { score: 1, label: 'Poor' },
    { score: 3, label: 'Fair' },
    { score: 4, label: 'Good' },
    { score: 9, label: 'Master' },
  ],
  levels: [
    { id: 'apprentice', title: 'Apprentice' },
    { id: 'master', title: 'Master' },
  ],
  sections: [
    { id: 'dough', title: 'Dough', level: 'apprentice' },
    { id: 'oven', title: 'Oven', level: 'master' },
    { id: 'shop', title: 'Shop', level: 'master' },
  ],
  questions: [
    { id: 'kneading', number: 1, level: 'apprentice', section: 'dough', competency: 'Touch' },
    { id: 'proofing', number: 2, level: 'apprentice', section: 'dough', competency: 'Timing' },
    { id: 'steam', number: 3, level: 'master', section: 'oven', competency: 'Timing' },
    { id: 'crust', number: 4, level: 'master', section: 'oven', competency: 'Touch' },
  ],
  threshold: {
    average: 3.5,
    roleCritical: { average: 4, lowest: 3, required: true },
    minimumRated: 2,
  },
} as const satisfies QuestionBank);

/** A scale below and above zero. */
export const weatherOutline = freezeDeep({
  id: 'weather',
  version: '1.0.0',
  scale: [{ score: -3 }, { score: -1 }, { score: 0 }, { score: 2 }],
  levels: [{ id: 'only' }],
  sections: [{ id: 'sky', level: 'only' }],
  questions: [
    { id: 'rain', number: 1, level: 'only', section: 'sky', competency: 'Water' },
    { id: 'snow', number: 2, level: 'only', section: 'sky', competency: 'Water' },
    { id: 'wind', number: 3, level: 'only', section: 'sky', competency: 'Air' },
  ],
  threshold: { average: -0.5 },
} as const satisfies Outline);

/** Names that every object has, or that look like the place of an item. */
export const hostileNames = [
  'prototype',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '1',
  '0',
  'undefined',
  'skipped',
  'ratings',
] as const;

/** Makes an outline of so many questions, with hostile names throughout. Not frozen. */
export function buildOutline(
  count: number,
  scale: readonly number[],
  threshold: HireThreshold = { average: scale[0] as number },
): { -readonly [Field in keyof Outline]: Outline[Field] } {
  const name = (at: number) => hostileNames[at % hostileNames.length] as string;
  return {
    id: 'hostile',
    version: '0.1.0',
    scale: scale.map((score) => ({ score })),
    levels: [{ id: name(0) }, { id: name(1) }],
    sections: [
      { id: name(0), level: name(0) },
      { id: name(2), level: name(1) },
      { id: name(3), level: name(1) },
    ],
    questions: Array.from({ length: count }, (_, at) => ({
      id: at < hostileNames.length ? name(at) : `question-${at}`,
      number: at + 1,
      level: name(at % 3 === 0 ? 0 : 1),
      section: name([0, 2, 3][at % 3] as number),
      competency: name(at % 4),
    })),
    threshold,
  };
}
