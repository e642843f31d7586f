import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/errors.ts';
import { safeParseBank, safeParsePlan, safeParseScorecard } from '../../src/schema/index.ts';
import { bakeryBank } from '../banks.ts';
import { change, fullBank } from './cases.ts';

interface Part {
  readonly value: unknown;
  /** The code of its one fault. */
  readonly code?: string;
  readonly suggestion?: string;
}

const planned = ['kneading', 'proofing'];
const ids: readonly Part[] = [
  { value: 'kneading' },
  { value: 'steam', code: 'outside-plan' },
  { value: 'stem', code: 'unknown-question', suggestion: 'steam' },
  { value: 'banana', code: 'unknown-question' },
  { value: ' proofing', code: 'unknown-question', suggestion: 'proofing' },
  { value: '', code: 'unknown-question' },
];
const faulty = (code: string, values: readonly unknown[]): Part[] =>
  values.map((value) => ({ value, code }));
const ratings = [
  { value: 4 },
  { value: 'skipped' },
  ...faulty('off-scale', [2, 3.5, '4', true, 5000, 'stem', 'kneading']),
];
const weights = [
  { value: 2 },
  { value: 0 },
  ...faulty('invalid-weight', [-1, 1.5, true, '2', 'steam']),
];
const notes = [{ value: 'A note.' }, ...faulty('not-text', [5, ['']])];

/** Any of these ids, each with any of these values. */
function entries(values: readonly Part[]) {
  return fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...values)), {
    selector: ([id]) => id.value,
  });
}

function toObject(parts: readonly (readonly [Part, Part])[]): Record<string, unknown> {
  return Object.fromEntries(parts.map(([id, { value }]) => [id.value, value]));
}

/** What must be told of the entries that stand in one place: each fault of an id and of a value. */
function expectEach(
  parts: readonly (readonly [Part, Part])[],
  { issues, place }: { issues: readonly Issue[]; place: string },
): void {
  for (const [id, value] of parts) {
    const path = `${place}.${id.value}`;
    const found = issues.filter((issue) => issue.path.join('.') === path);
    expect(found.map(({ code }) => code).toSorted()).toEqual(
      [id.code, value.code].filter((code) => code !== undefined).toSorted(),
    );
    expect(found.find(({ code }) => code === id.code)?.suggestion).toBe(id.suggestion);
  }
}

describe('no fault hides another', () => {
  test('of the ids and the values in a scorecard and its plan', () => {
    fc.assert(
      fc.property(
        fc.record({ rated: entries(ratings), noted: entries(notes), weighed: entries(weights) }),
        ({ rated, noted, weighed }) => {
          const weighting = { reason: 'Night shifts.', weights: toObject(weighed) };
          const plan = { questions: planned, weighting };
          const { error } = safeParseScorecard(
            { plan, ratings: toObject(rated), notes: toObject(noted) },
            { bank: bakeryBank },
          );
          const issues = error?.issues ?? [];
          expectEach(rated, { issues, place: 'scorecard.ratings' });
          expectEach(noted, { issues, place: 'scorecard.notes' });
          expectEach(weighed, { issues, place: 'scorecard.plan.weighting.weights' });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of a key and a text in the anchors of a bank', () => {
    const keys: readonly Part[] = [
      { value: '3' },
      { value: '2', code: 'off-scale' },
      { value: '03', code: 'unknown-key' },
    ];
    const anchors = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...notes)), {
      selector: ([key]) => key.value,
    });
    fc.assert(
      fc.property(anchors, (parts) => {
        const path = ['questions', 0, 'anchors'];
        const { error } = safeParseBank(change(fullBank, path, toObject(parts)));
        expectEach(parts, { issues: error?.issues ?? [], place: `bank.${path.join('.')}` });
      }),
    );
  });
});

describe('one value has one fault', () => {
  test.each<[value: unknown, code: string, suggestion: string | undefined]>([
    [7, 'unknown-question', undefined],
    [' steam', 'unknown-question', 'steam'],
    ['stem', 'unknown-question', 'steam'],
  ])('%j in a list of ids', (value, code, suggestion) => {
    const { error } = safeParsePlan({ questions: [value, value] }, { bank: bakeryBank });
    expect(error?.issues.map((issue) => [issue.code, issue.suggestion])).toEqual([
      [code, suggestion],
      [code, suggestion],
    ]);
  });
});
