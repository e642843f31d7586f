/**
 * From a guide in Markdown to a question bank.
 *
 * @module
 */

import { readThreshold, WIDEST_RANGE } from '../engine/cut.ts';
import { freezeDeep } from '../engine/frozen.ts';
import { copyPlain, readEntries, readFields, readItems, reportTo } from '../engine/input.ts';
import { LARGEST_POINT } from '../engine/limits.ts';
import { InvalidGuideError, type Issue, type IssueCode } from '../errors.ts';
import type { HireThreshold, ScalePoint } from '../model.ts';
import { VERSION } from '../schema/patterns.ts';
import { buildBank, type GuideBank, type Settings } from './bank.ts';
import { BACKEND_SCALE } from './default.ts';
import { type Drafts, readDrafts } from './document.ts';
import { buildDraftBank, readWeights } from './draft-bank.ts';
import { QUESTION_FORMS, type QuestionForm } from './forms.ts';
import { isId } from './ids.ts';
import { type GuideFinding, GuideReader, type UnplacedLine } from './reader.ts';

/** What a guide does not say of itself. */
export interface GuideOptions {
  /** The id of the bank; kebab-case. */
  readonly id: string;
  /** The semantic version of the bank. `1.0.0` by default. */
  readonly version?: string | undefined;
  /**
   * The ids of the levels, one for each part. By default they are read from the headings: `FOR
   * FRESHERS` is `fresher`. Parts with one id share a level.
   */
  readonly levels?: readonly string[] | undefined;
  /** Ids of questions by their number. Others are read from `{#id}` or made from the prompt. */
  readonly ids?: { readonly [Number in number]?: string | undefined } | undefined;
  /** The scale of a guide that has none: that of the backend bank (the default), or two or more ascending points. */
  readonly scale?: 'backend' | readonly ScalePoint[] | undefined;
  /** The threshold of a guide that states none: an average or a whole threshold. */
  readonly threshold?: number | HireThreshold | undefined;
  /** How the questions are marked. By default the most consistent form is read, and a finding says which. */
  readonly questions?: QuestionForm | undefined;
}

/** A guide that was read. */
export interface Guide {
  /** The bank, frozen. It can be scored as it is. */
  readonly bank: GuideBank;
  /** What had to be guessed, and what the guide says twice. Look through it once. */
  readonly findings: readonly GuideFinding[];
  /**
   * The weights that the guide gives its questions, by id, as positive integers in the same proportion. For a plan:
   * `{ weighting: { reason: '…', weights } }`. Absent when it gives none.
   */
  readonly weights?: Readonly<Record<string, number>>;
  /** The lines that belong to nothing, such as an introduction or an advertisement. */
  readonly unplaced: readonly UnplacedLine[];
}

const ANY_ID = 'an id in kebab-case';

/**
 * Reads a guide in Markdown into a question bank.
 *
 * The form is that of the backend guide: a title; a "Scoring Scale" with rows such as
 * `5 | Exceptional | …`; a sentence with "average ≥ 3.5"; parts, sections and questions `Q1.`, each
 * with a strong answer, a weak answer and a cue that begins "Tests **…**." Text stays as it is, but
 * lines of one paragraph are joined, also where a page break cut a sentence. Every line goes to the
 * bank, the findings or `unplaced`, but for blank lines and the rules between texts, such as `---`.
 *
 * @param markdown - the guide; any line endings, with or without a byte order mark
 * @param options - the id of the bank; its version, and ids for levels and questions
 * @returns the bank, frozen; findings; the lines that have no place
 * @throws {@link InvalidGuideError} with every problem and its line: a question without an answer,
 *   numbers that are missing or stand twice, a heading with another range, no scale, no threshold.
 *
 * @example Read a guide and score with it
 * ```ts
 * import { scoreInterview } from 'structured-interview';
 * import { parseGuide } from 'structured-interview/guide';
 *
 * const { bank, unplaced } = parseGuide(
 *   `# Questions for the web
 *
 * Scoring Scale
 * 1 | Weak
 * 2 | Strong
 *
 * An offer needs an average ≥ 1.5.
 *
 * PART 1: QUESTIONS FOR FRESHERS (Q1)
 * Section 1: The Browser
 *
 * Q1. What does the event loop do?
 * Strong Answer: It takes one task at a time from a queue.
 * Weak Answer: It repeats the page.
 * Recruiter Cue: Tests **Runtime Model**.
 *
 * Read more on our site.`,
 *   { id: 'web' },
 * );
 * bank.questions[0].id; // => "event-loop"
 * bank.questions[0].level; // => "fresher"
 * unplaced; // => [{ "line": 17, "text": "Read more on our site." }]
 * scoreInterview({ 'event-loop': 2 }, {}, { bank }).average; // => 2
 * ```
 */
export function parseGuide(markdown: string, options: GuideOptions): Guide {
  const issues: Issue[] = [];
  const settings = readSettings(options, issues);
  if (typeof markdown !== 'string') {
    reportTo(issues)('not-text', ['guide'], 'Markdown text', markdown);
    throw new InvalidGuideError('read guide', issues);
  }
  const reader = new GuideReader(markdown);
  return isFirstForm(reader)
    ? readFirstForm(reader, settings, issues)
    : readAnyForm(markdown, settings, issues);
}

/** Checks whether a guide has the form that `renderGuide` writes: parts or sections, and labels that it alone has. */
function isFirstForm({ entries, parts, sections, labels }: GuideReader): boolean {
  const isLabelled = labels.has('cue') || (labels.has('strong') && labels.has('weak'));
  return entries.length > 0 && parts.length + sections.length > 0 && isLabelled;
}

function readFirstForm(reader: GuideReader, settings: Settings, issues: readonly Issue[]): Guide {
  const own: Issue[] = [...issues];
  const { levels, ids } = settings;
  const { length } = reader.parts;
  const fits = levels?.length === length && levels.every(isId);
  if (levels && levels.length !== length) {
    const wanted = `${length} ids, one for each part`;
    reportTo(own)('invalid-count', ['options', 'levels', 'length'], wanted, levels.length);
  }
  checkIds(
    ids,
    reader.entries.map(({ number }) => number),
    own,
  );
  const bank = buildBank(reader, { ...settings, levels: fits ? levels : undefined });
  const problems = [...own, ...reader.issues];
  if (problems.length > 0) throw new InvalidGuideError('read guide', problems);
  return finish({ bank, findings: reader.findings, unplaced: reader.unplaced });
}

function readAnyForm(markdown: string, settings: Settings, issues: readonly Issue[]): Guide {
  const { questions: form, scale } = settings;
  return buildGuide(readDrafts(markdown, { form, scale }), settings, { issues });
}

/**
 * Builds the bank of drafts.
 *
 * @throws {@link InvalidGuideError} with all problems, also those of before
 */
export function buildGuide(
  read: Drafts,
  settings: Settings,
  { issues = [] }: { issues?: readonly Issue[] } = {},
): Guide {
  const own: Issue[] = [...issues];
  const { drafts, findings, statements, unplaced } = read;
  function report(code: IssueCode, line: number, message: string): void {
    own.push({ code, path: ['guide', line], message: `line ${line}: ${message}` });
  }
  for (const { line, message } of read.problems) report('missing', line, message);
  if (drafts.length === 0) throw new InvalidGuideError('read guide', own);
  const bank = buildDraftBank({ findings, statements, report }, read, settings);
  checkIds(
    settings.ids,
    bank.questions.map(({ number }) => number),
    own,
  );
  if (own.length > 0) throw new InvalidGuideError('read guide', own);
  const weights = readWeights(drafts.map(({ weight }) => weight));
  return finish({
    bank,
    findings,
    unplaced,
    ...(weights && {
      weights: Object.fromEntries(
        bank.questions.flatMap(({ id }, at) => {
          const weight = weights[at];
          return weight === undefined ? [] : [[id, weight]];
        }),
      ),
    }),
  });
}

function fitsScale(score: number, before = Number.NEGATIVE_INFINITY): boolean {
  return Number.isInteger(score) && Math.abs(score) <= LARGEST_POINT && score > before;
}

function checkIds(
  ids: ReadonlyMap<string, string>,
  numbers: readonly number[],
  issues: Issue[],
): void {
  const known = new Set(numbers.map(String));
  for (const [number, id] of ids) {
    if (known.has(number)) continue;
    reportTo(issues)('unknown-number', ['options', 'ids', number], 'a question of the guide', id);
  }
}

function finish(guide: Guide): Guide {
  const findings = [...guide.findings].sort((one, other) => one.line - other.line);
  return freezeDeep({ ...guide, findings });
}

/** Reads the options of a guide. Problems go to the list. */
export function readSettings(options: unknown, issues: Issue[]): Settings {
  const report = reportTo(issues);

  function readId(value: unknown, path: readonly (string | number)[]): string {
    if (!isId(value)) report('invalid-id', path, ANY_ID, value);
    return value as string;
  }

  function readPoint(point: unknown, path: readonly (string | number)[]): ScalePoint {
    return readFields(point, path, {
      report,
      readers: {
        score: (score) => score as number,
        label(label, place) {
          if (typeof label !== 'string' || label.trim() === '')
            report('not-text', place, 'a name', label);
          return label as string;
        },
        meaning: (meaning) => meaning as string | undefined,
      },
    });
  }

  return readFields(options, ['options'], {
    report,
    readers: {
      id: readId,
      version(value, path) {
        if (value === undefined) return '1.0.0';
        if (typeof value !== 'string' || !VERSION.test(value)) {
          report('invalid-version', path, 'a semantic version such as 1.0.0', value);
        }
        return value as string;
      },
      levels(value, path) {
        if (value === undefined) return undefined;
        const levels = readItems(value, path, { report, wanted: 'a list of ids' });
        return levels.map((level, at) => readId(level, [...path, at]));
      },
      ids(value, path) {
        const ids = new Map<string, string>();
        if (value === undefined) return ids;
        readEntries(value, path, {
          report,
          visit(key, id) {
            if (id !== undefined) ids.set(key, readId(id, [...path, key]));
          },
        });
        return ids;
      },
      scale(value, path) {
        if (value === undefined) return undefined;
        if (value === 'backend') return BACKEND_SCALE;
        const points = readItems(value, path, {
          report,
          wanted: '"backend" or a list of score points',
        });
        const scale = points.map((point, at) => readPoint(point, [...path, at]));
        const scores = scale.map(({ score }) => score);
        if (scores.length < 2 || !scores.every((score, at) => fitsScale(score, scores[at - 1]))) {
          report(
            'invalid-scale',
            path,
            'two or more ascending score points from -1000 to 1000',
            value,
          );
        }
        return scale;
      },
      threshold(value, path) {
        if (value === undefined) return undefined;
        if (typeof value === 'number') return { average: value };
        // Whether the figures fit the scale shows when the scale is known.
        readThreshold(value, path, { report, range: WIDEST_RANGE });
        return copyPlain(value) as HireThreshold;
      },
      questions(value, path) {
        if (value === undefined) return undefined;
        if (!QUESTION_FORMS.includes(value as QuestionForm)) {
          report('unknown-choice', path, `one of ${QUESTION_FORMS.join(', ')}`, value);
        }
        return value as QuestionForm;
      },
    },
  });
}
