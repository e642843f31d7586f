/**
 * What columns, questions and score points are called in spreadsheets.
 *
 * @module
 */
import { backendOutline } from '../../data/backend/outline.ts';
import { questionTitles, scaleWords } from '../../data/backend/titles.ts';
import type { OutlineIndex } from '../engine/outline.ts';
import type { QuestionBank } from '../model.ts';

/** What a column of ratings holds. */
export type Field = 'candidate' | 'rater' | 'id' | 'question' | 'rating' | 'skipped' | 'note';

/** The names of columns that people use. The first that fits decides. */
const FIELDS: readonly (readonly [Field, RegExp])[] = [
  [
    'candidate',
    /^(?:candidates?|applicants?|interviewees?)(?:[ _-](?:id|name|reference|ref|no|number))?$/,
  ],
  [
    'rater',
    /^(?:raters?|interviewers?|panel(?:l?ists?| members?)|assessors?|evaluators?|reviewers?|(?:scored|rated) by)(?:[ _-](?:id|name))?$/,
  ],
  ['id', /^(?:question[ _-])?id$/],
  [
    'question',
    /^(?:q|#|no|number|item|title|prompt|question(?:[ _-](?:number|no|title|text|prompt))?)$/,
  ],
  ['rating', /^(?:ratings?|scores?|points?|marks?|grade)$/],
  ['skipped', /^skipped\??$/],
  ['note', /^(?:notes?|comments?|remarks?|evidence|feedback|text)$/],
];

/** Reads what a column holds from its name. */
export function readField(name: string): Field | undefined {
  const words = name.toLowerCase().replaceAll(/\s+/g, ' ').replace(/ ?:$/, '').trim();
  return words.length > 40 ? undefined : FIELDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Writes a name so that the same names meet: case, white space, hyphens and the marks around it do not count. */
function foldName(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[\s*`"'“”‘’_-]+/g, ' ')
    .trimStart();
  // By hand: a pattern at the end of a text is tried at every place of it.
  let end = words.length;
  while (end > 0 && ' :.?!'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

/** A question with all that may name it. */
interface Named {
  readonly id: string;
  readonly number?: number | undefined;
  readonly title?: string | undefined;
  readonly prompt?: string | undefined;
}

/**
 * The id of each question by whatever may name it, folded; `null` where several share the name. The first of the lists
 * that knows a name decides: ids, then numbers, then titles and prompts.
 */
export interface QuestionNames {
  readonly ids: ReadonlySet<string>;
  readonly lists: readonly ReadonlyMap<string, string | null>[];
}

/** Lists what each question is called. */
export function nameQuestions(
  { ids }: OutlineIndex,
  bank: QuestionBank | undefined,
): QuestionNames {
  const rows: readonly Named[] =
    bank?.questions ??
    backendOutline.questions.map((row) => ({ ...row, title: questionTitles[row.id] }));
  const list = (name: (row: Named) => readonly unknown[]) => {
    const names = new Map<string, string | null>();
    for (const row of rows) {
      for (const folded of new Set(name(row).map((one) => foldName(String(one ?? ''))))) {
        if (folded !== '') names.set(folded, names.has(folded) ? null : row.id);
      }
    }
    return names;
  };
  const number = ({ number: own }: Named) =>
    own === undefined ? [] : [own, `q${own}`, `question ${own}`];
  return {
    ids: new Set(ids),
    lists: [list(({ id }) => [id]), list(number), list(({ title, prompt }) => [title, prompt])],
  };
}

/** Finds the question that a text names: its id, `null` if several have the name. */
export function findName({ ids, lists }: QuestionNames, text: string): string | null | undefined {
  if (ids.has(text)) return text;
  const folded = foldName(text);
  return lists.find((names) => names.has(folded))?.get(folded);
}

/** Lists what each score point is called. */
export function labelPoints(bank: QuestionBank | undefined): ReadonlyMap<string, number> {
  const labels = new Map<string, number>();
  const scale =
    bank?.scale.map(({ score, label }) => ({ score, label: String(label) })) ??
    backendOutline.scale.map(({ score }) => ({ score, label: scaleWords[score].label }));
  for (const { score, label } of scale) {
    for (const name of [label, `${score} ${label}`, `${label} (${score})`]) {
      labels.set(foldLabel(name), score);
    }
  }
  return labels;
}

/** Writes a label without the dash between it and its score point. */
export function foldLabel(label: string): string {
  return foldName(label.replace(/^([+-]?\d+)\s*[-–—:=.]\s*/, '$1 '));
}

/** Finds the question that a column is about, and whether it holds its ratings or its notes. */
export function findColumn(
  name: string,
  names: QuestionNames,
): { id: string | null; field: 'rating' | 'note' } | undefined {
  const id = findName(names, name);
  if (id !== undefined) return { id, field: 'rating' };
  const folded = foldName(name);
  const end = folded.search(/[ :]\(?(?:notes?|comments?|remarks?|evidence|feedback)\)?$/);
  const noted = findName(names, folded.slice(0, Math.max(end, 0)));
  return noted === undefined ? undefined : { id: noted, field: 'note' };
}
