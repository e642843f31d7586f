/**
 * From a guide in Markdown to a question bank.
 *
 * @module
 */

import { freezeDeep } from '../engine/frozen.ts';
import { readEntries, readFields, readItems, reportTo } from '../engine/input.ts';
import { InvalidGuideError, type Issue } from '../errors.ts';
import { VERSION } from '../schema/patterns.ts';
import { buildBank, type GuideBank, type Settings } from './bank.ts';
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
}

/** A guide that was read. */
export interface Guide {
  /** The bank, frozen. It can be scored as it is. */
  readonly bank: GuideBank;
  /** What had to be guessed, and what the guide says twice. Look through it once. */
  readonly findings: readonly GuideFinding[];
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
  const { levels, ids } = settings;
  const { length } = reader.parts;
  const fits = levels?.length === length && levels.every(isId);
  if (levels && levels.length !== length) {
    const wanted = `${length} ids, one for each part`;
    reportTo(issues)('invalid-count', ['options', 'levels', 'length'], wanted, levels.length);
  }
  const numbers = new Set(reader.entries.map(({ number }) => String(number)));
  for (const [number, id] of ids) {
    if (numbers.has(number)) continue;
    const path = ['options', 'ids', number];
    reportTo(issues)('unknown-number', path, 'a question of the guide', id);
  }
  const bank = buildBank(reader, { ...settings, levels: fits ? levels : undefined });
  const problems = [...issues, ...reader.issues];
  if (problems.length > 0) throw new InvalidGuideError('read guide', problems);
  const findings = reader.findings.sort((one, other) => one.line - other.line);
  return freezeDeep({ bank, findings, unplaced: reader.unplaced });
}

function readSettings(options: unknown, issues: Issue[]): Settings {
  const report = reportTo(issues);

  function readId(value: unknown, path: readonly (string | number)[]): string {
    if (!isId(value)) report('invalid-id', path, ANY_ID, value);
    return value as string;
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
    },
  });
}
