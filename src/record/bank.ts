/**
 * What of a bank a score depends on, and what a change of the bank means for old scores.
 *
 * @module
 */

import { describeValue, type Path, reportTo } from '../engine/input.ts';
import { indexOutline } from '../engine/outline.ts';
import { InvalidBankError, type Issue } from '../errors.ts';
import type { Outline } from '../model.ts';
import {
  copyJson,
  digestJson,
  isJsonObject,
  type Json,
  type JsonObject,
  listDifferences,
  readKey,
} from './json.ts';

/**
 * What a change of a bank means: `'major'`, scores before and after cannot be compared; `'minor'`, a
 * verdict may change; `'patch'`, only wording or order.
 */
export type BankImpact = 'major' | 'minor' | 'patch';

/** The kinds of change, with what each means. */
const IMPACTS = {
  renamed: 'major',
  'scale-changed': 'major',
  removed: 'major',
  added: 'minor',
  moved: 'minor',
  'threshold-changed': 'minor',
  reordered: 'patch',
  wording: 'patch',
} as const satisfies Record<string, BankImpact>;

/** One change from one bank to another. Plain JSON. */
export interface BankChange {
  readonly code: keyof typeof IMPACTS;
  readonly impact: BankImpact;
  /** Where in the bank; levels, sections and questions by their id. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly before?: Json;
  readonly after?: Json;
  /**
   * `true`: words that say how to rate or what to ask. A person must judge whether their meaning
   * changed; if it did, the change is a major one.
   */
  readonly review?: true;
}

/** All changes from one bank to another. Plain JSON. */
export interface BankDiff {
  /** The gravest impact of all changes; `null` without changes. */
  readonly impact: BankImpact | null;
  readonly changes: readonly BankChange[];
}

/**
 * Digests what scoring depends on. Two banks with the same fingerprint give the same scores and
 * decisions for the same ratings.
 *
 * It is SHA-256 over the canonical JSON (RFC 8785) of `{ scale, levels, sections, questions, threshold }`:
 * the score points in order; the sorted ids of the levels; for each section id its level; for each
 * question id `{ level, section, competency }`; the hire threshold. Words, numbers and the order of
 * levels, sections and questions do not enter, nor do the bank's id and version.
 *
 * @param bank - a bank or its outline
 * @returns 64 lower-case hexadecimal digits
 * @throws {@link InvalidBankError} when the bank cannot be scored
 *
 * @example A bank and its outline score the same
 * ```ts
 * import { backendBank, backendOutline } from 'structured-interview';
 * import { fingerprintBank } from 'structured-interview/record';
 *
 * fingerprintBank(backendBank) === fingerprintBank(backendOutline); // => true
 * ```
 */
export function fingerprintBank(bank: Outline): string {
  return digestOutline(copyOutline(bank));
}

/**
 * Digests what {@link fingerprintBank} does, of what {@link copyOutline} returned.
 */
export function digestOutline({ scale, levels, sections, questions, threshold }: Outline): string {
  return digestJson({
    scale: scale.map(({ score }) => score),
    levels: [...new Set(levels.map(({ id }) => id))].sort(),
    sections: Object.fromEntries(sections.map(({ id, level }) => [id, level])),
    questions: Object.fromEntries(
      questions.map(({ id, level, section, competency }) => [id, { level, section, competency }]),
    ),
    threshold: threshold as unknown as Json,
  });
}

/**
 * Checks and copies what scoring needs of a bank, and what names it.
 *
 * @throws {@link InvalidBankError} when it cannot be scored.
 */
export function copyOutline(bank: Outline): Outline {
  const action = 'read bank';
  indexOutline(bank);
  const { id, version, scale, levels, sections, questions, threshold } = bank;
  const outline = {
    id,
    version,
    scale: scale.map(({ score }) => ({ score })),
    levels: levels.map(({ id }) => ({ id })),
    sections: sections.map(({ id, level }) => ({ id, level })),
    questions: questions.map(({ id, level, section, competency }) => ({
      id,
      level,
      section,
      competency,
    })),
    threshold,
  };
  return copySound(outline, action) as unknown as Outline;
}

function copySound(bank: unknown, action: string): JsonObject {
  const issues: Issue[] = [];
  const copy = copyJson(bank, ['bank'], reportTo(issues));
  if (issues.length > 0) throw new InvalidBankError(action, issues);
  return copy as JsonObject;
}

/**
 * Lists what changed from one bank to another, and what that means for scores.
 *
 * - Major, scores cannot be compared: another bank id, other score points, a level, section or
 *   question removed (a new id for an old question is one removed and one added).
 * - Minor, a verdict may change: a level, section or question added or moved, another competency,
 *   another threshold.
 * - Patch: words, numbers, order.
 *
 * Whether new words still mean the same no program can tell. So changed anchors, prompts, counts of core key
 * points, and labels and meanings of score points are patches with `review: true`: if a person finds that the
 * meaning changed, the change is a major one.
 *
 * @param before - a bank or its outline
 * @param after - the same bank later
 * @returns the gravest impact and all changes; the bank's version is not one of them
 * @throws {@link InvalidBankError} when one of the banks cannot be scored
 *
 * @example A higher cut may change verdicts
 * ```ts
 * import { backendOutline } from 'structured-interview';
 * import { diffBanks } from 'structured-interview/record';
 *
 * const stricter = { ...backendOutline, threshold: { ...backendOutline.threshold, average: 3.75 } };
 * const { impact, changes } = diffBanks(backendOutline, stricter);
 * impact; // => "minor"
 * changes[0].path; // => ["threshold", "average"]
 * ```
 */
export function diffBanks(before: Outline, after: Outline): BankDiff {
  const old = copyBank(before, 'before');
  const now = copyBank(after, 'after');
  const changes = [
    ...diffFields(old, now, []).map(({ key, ...change }) =>
      key === 'id'
        ? describeChange('renamed', change, 'the bank has another id')
        : describeChange('wording', change, `${key} of the bank is reworded`),
    ),
    ...diffScale(old, now),
    ...diffList(old, now, 'levels'),
    ...diffList(old, now, 'sections'),
    ...diffList(old, now, 'questions'),
    ...listDifferences(old.threshold, now.threshold, ['threshold']).map((change) =>
      describeChange('threshold-changed', change, `${change.path.join('.')} is another`),
    ),
  ];
  const impacts = changes.map(({ impact }) => impact);
  return {
    impact: (['major', 'minor', 'patch'] as const).find((one) => impacts.includes(one)) ?? null,
    changes,
  };
}

type List = 'levels' | 'sections' | 'questions';

/** A bank as JSON, sound enough to be scored. */
type BankData = JsonObject & { readonly [Name in List | 'scale']: readonly JsonObject[] };

/** What is not compared as words: lists and threshold have rules of their own, the version is no change. */
const APART = ['version', 'scale', 'levels', 'sections', 'questions', 'threshold'];

/** Words whose meaning decides what is asked and how it is rated. */
const REVIEWED = ['anchors', 'coreKeyPoints', 'prompt', 'label', 'meaning'];

const SINGULAR = { levels: 'level', sections: 'section', questions: 'question' } as const;

interface Change {
  readonly path: Path;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

function copyBank(bank: Outline, name: string): BankData {
  const action = `read bank "${name}"`;
  const copy = copySound(bank, action) as BankData;
  try {
    indexOutline(copy as unknown as Outline);
  } catch (error) {
    throw new InvalidBankError(action, (error as InvalidBankError).issues);
  }
  return copy;
}

function describeChange(
  code: BankChange['code'],
  { path, before, after }: Change,
  what: string,
): BankChange {
  const review = code === 'wording' && path.some((key) => REVIEWED.includes(key as string));
  return {
    code,
    impact: IMPACTS[code],
    path,
    message: `${what}${review ? ': a person must judge whether its meaning changed' : ''}`,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(review && { review }),
  };
}

/** Compares the fields of two objects, each as a whole, but anchors point by point. */
function diffFields(before: JsonObject, after: JsonObject, path: Path) {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key): (Change & { key: string })[] => {
    const [old, now] = [readKey(before, key), readKey(after, key)];
    const place = [...path, key];
    const differences = listDifferences(old, now, place);
    if (APART.includes(key) || differences.length === 0) return [];
    return key === 'anchors' && isJsonObject(old) && isJsonObject(now)
      ? differences.map((change) => ({ ...change, key }))
      : [{ key, path: place, before: old, after: now }];
  });
}

function diffScale(before: BankData, after: BankData): BankChange[] {
  const [old, now] = [before, after].map(({ scale }) =>
    scale.map(({ score }) => score as Json),
  ) as [Json[], Json[]];
  if (listDifferences(old, now, []).length > 0) {
    return [
      describeChange(
        'scale-changed',
        { path: ['scale'], before: old, after: now },
        'the scale has other score points',
      ),
    ];
  }
  return before.scale.flatMap((point, at) =>
    diffFields(point, after.scale[at] as JsonObject, ['scale', at]).map((change) =>
      describeChange('wording', change, `${change.key} of score point ${old[at]} is reworded`),
    ),
  );
}

function diffList(before: BankData, after: BankData, list: List): BankChange[] {
  const [old, now] = [before, after].map(
    (bank) => new Map(bank[list].map((entry) => [entry.id as string, entry])),
  ) as [Map<string, JsonObject>, Map<string, JsonObject>];
  const moving: readonly string[] =
    list === 'questions'
      ? ['level', 'section', 'competency']
      : list === 'sections'
        ? ['level']
        : [];
  const changes: BankChange[] = [];
  for (const [id, entry] of old) {
    const subject = `${SINGULAR[list]} ${describeValue(id)}`;
    const path = [list, id];
    const later = now.get(id);
    if (!later) {
      changes.push(describeChange('removed', { path, before: entry }, `${subject} is removed`));
      continue;
    }
    for (const { key, ...change } of diffFields(entry, later, path)) {
      const [code, what] = moving.includes(key)
        ? (['moved', `has another ${key}`] as const)
        : key === 'number'
          ? (['reordered', 'has another number'] as const)
          : (['wording', `has new words in ${change.path.slice(2).join('.')}`] as const);
      changes.push(describeChange(code, change, `${subject} ${what}`));
    }
  }
  for (const [id, entry] of now) {
    if (old.has(id)) continue;
    const subject = `${SINGULAR[list]} ${describeValue(id)}`;
    changes.push(
      describeChange('added', { path: [list, id], after: entry }, `${subject} is added`),
    );
  }
  const [kept, order] = [old, now].map((entries) =>
    [...entries.keys()].filter((id) => old.has(id) && now.has(id)),
  ) as [string[], string[]];
  if (listDifferences(kept, order, []).length > 0) {
    changes.push(
      describeChange(
        'reordered',
        { path: [list], before: kept, after: order },
        `${list} stand in another order`,
      ),
    );
  }
  return changes;
}
