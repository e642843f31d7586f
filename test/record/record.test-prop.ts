import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decide, meetsHireThreshold } from '../../src/decision.ts';
import { isInterviewError } from '../../src/errors.ts';
import {
  createRecord,
  diffBanks,
  fingerprintBank,
  parseRecord,
  replay,
  verifyRecord,
} from '../../src/record/index.ts';
import { writeJson } from '../../src/record/json.ts';
import {
  type Any,
  anyInput,
  anyRecord,
  anyThreshold,
  bank,
  catchError,
  digest,
  forge,
  parseOutline,
  spell,
} from './cases.ts';

// A busy machine makes hundreds of records slow, and slow is no fault.
vi.setConfig({ testTimeout: 60_000 });

type Path = readonly (string | number)[];

/** All places in a JSON value but the whole. */
function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return [place, ...listPaths(part, place)];
  });
}

function findParent(record: Any, path: Path): Any {
  return path.slice(0, -1).reduce((value, key) => value[key], record);
}

/** The places that are named, whether by a list of differences or by an error. */
function listNamed(run: () => readonly { path: Path }[]): Path[] {
  try {
    return run().map(({ path }) => path);
  } catch (error) {
    if (!isInterviewError(error, 'invalid-record')) throw error;
    return error.issues.map(({ path }) => path.slice(1));
  }
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, at) => path[at] === key);
}

/** Another value in the place of one, of the same kind or of another. */
function change(value: unknown, other: unknown): unknown {
  if (Object.is(value, other)) return 'changed';
  return other;
}

const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer({ min: 0, max: 6 }),
  fc.constantFrom('skipped', 'no-offer', 'undecided', '2026-03-02T09:30:00Z', '0'.repeat(64)),
);

/** Puts the keys of all objects in reverse order. */
function reverseKeys(value: Any): Any {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reverseKeys(part)]),
  );
}

describe('createRecord', () => {
  test('writes what verifies, in one spelling, with digests that others can work out', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const text = createRecord(input);
        expect(verifyRecord(text, { bank })).toEqual([]);
        expect(spell(JSON.parse(text))).toBe(text);
        expect(createRecord({ ...reverseKeys(input), raters: input.raters })).toBe(text);
        const { digests, digest: whole, ...fields } = JSON.parse(text);
        for (const [key, value] of Object.entries(fields)) expect(digests[key]).toBe(digest(value));
        expect(Object.keys(digests).sort()).toEqual(Object.keys(fields).sort());
        expect(whole).toBe(digest(digests));
        const again = parseRecord(text);
        expect(again.decision).toEqual(JSON.parse(JSON.stringify(input.decision)));
        expect(again.score).toEqual(JSON.parse(JSON.stringify(input.score)));
      }),
    );
  });

  test('does not write a score or a decision that does not follow', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), anyJson, (input, pick, other) => {
        const results = { score: input.score, decision: input.decision };
        const paths = listPaths(JSON.parse(JSON.stringify(results)));
        const path = paths[pick % paths.length] as Path;
        const changed = JSON.parse(JSON.stringify(results));
        const parent = findParent(changed, path);
        const key = path.at(-1) as string;
        parent[key] = change(parent[key], other);
        fc.pre(spell(changed) !== spell(JSON.parse(JSON.stringify(results))));
        const named = listNamed(() => {
          createRecord({ ...input, threshold: input.decision.threshold, ...changed });
          return [];
        });
        expect(named.some((place) => startsWith(place, path) || startsWith(path, place))).toBe(
          true,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('verifyRecord', () => {
  test('names any one place that was changed', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), anyJson, (text, pick, other) => {
        const record = JSON.parse(text);
        const paths = listPaths(record);
        const path = paths[pick % paths.length] as Path;
        const parent = findParent(record, path);
        const key = path.at(-1) as string;
        parent[key] = change(parent[key], other);
        fc.pre(spell(record) !== text);
        const named = listNamed(() => verifyRecord(JSON.stringify(record), { bank }));
        expect(
          named.some(
            (place) => startsWith(place, path) || (place.length > 0 && startsWith(path, place)),
          ),
        ).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  test('names any one place of a record: each in turn', () => {
    const [text] = fc.sample(anyRecord, { numRuns: 1, seed: 7 }) as [string];
    for (const path of listPaths(JSON.parse(text))) {
      for (const remove of [false, true]) {
        const record = JSON.parse(text);
        const parent = findParent(record, path);
        const key = path.at(-1) as Any;
        if (!remove) parent[key] = typeof parent[key] === 'number' ? parent[key] + 1 : 'changed';
        else if (Array.isArray(parent)) parent.splice(key, 1);
        else delete parent[key];
        const named = listNamed(() => verifyRecord(record, { bank }));
        expect(
          named.some((place) => (place.length > 0 || path.length === 1) && startsWith(path, place)),
          path.join('.'),
        ).toBe(true);
      }
    }
  });

  test('names any field that was added', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.nat(),
        fc.string({ unit: 'grapheme' }),
        anyJson,
        (text, pick, key, value) => {
          const record = JSON.parse(text);
          const objects = [[], ...listPaths(record)].filter((path) => {
            const found = path.reduce((part: Any, step) => part[step], record);
            return typeof found === 'object' && found !== null && !Array.isArray(found);
          });
          const path = objects[pick % objects.length] as Path;
          const parent = path.reduce((part, step) => part[step], record);
          fc.pre(!Object.hasOwn(parent, key));
          Object.defineProperty(parent, key, { value, enumerable: true });
          const named = listNamed(() => verifyRecord(JSON.stringify(record), { bank }));
          expect(
            named.some(
              (place) => startsWith([...path, key], place) || startsWith(place, [...path, key]),
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('names the exact rating, score figure and verdict even if all digests were made anew', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.constantFrom(1, 2, 3, 4, 5), (text, pick, point) => {
        const { ratings, raters, score } = JSON.parse(text);
        const place = ratings ? ['ratings'] : ['raters', pick % raters.length, 'ratings'];
        const own = ratings ?? raters[pick % raters.length].ratings;
        const id = Object.keys(own)[pick % Object.keys(own).length] as string;
        fc.pre(own[id] !== point);
        const forgedRating = forge(text, (record) => {
          findParent(record, [...place, id])[id] = point;
        });
        expect(verifyRecord(forgedRating, { bank })).toContainEqual(
          expect.objectContaining({ code: 'other-rating', path: [...place, id], recorded: point }),
        );
        const forgedTotal = forge(text, (record) => {
          record.score.total += point;
        });
        expect(verifyRecord(forgedTotal, { bank })).toContainEqual(
          expect.objectContaining({
            code: 'other-score',
            path: ['score', 'total'],
            expected: score.total,
          }),
        );
        const forgedOutcome = forge(text, (record) => {
          record.decision.outcome =
            record.decision.outcome === 'no-offer' ? 'conditional-offer' : 'no-offer';
        });
        expect(verifyRecord(forgedOutcome, { bank }).map(({ code }) => code)).toEqual([
          'other-verdict',
        ]);
      }),
    );
  });

  test('does not care for key order and white space', () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(0, 2, '\t'), (text, space) => {
        const spaced = JSON.stringify(reverseKeys(JSON.parse(text)), null, space);
        expect(verifyRecord(spaced, { bank })).toEqual([]);
        expect(verifyRecord(JSON.parse(spaced), { bank })).toEqual([]);
        expect(parseRecord(spaced)).toEqual(parseRecord(text));
      }),
    );
  });

  test('does not care for the order of the bank and its version', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.shuffledSubarray([...bank.questions], { minLength: bank.questions.length }),
        (text, questions) => {
          expect(verifyRecord(text, { bank: { ...bank, questions, version: '1.4.2' } })).toEqual(
            [],
          );
        },
      ),
    );
  });

  test('takes anything without another error than its own', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (record) => {
        expect(() => verifyRecord(record, { bank })).toThrow(
          expect.objectContaining({ code: 'invalid-record' }),
        );
      }),
    );
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.anything(), (text, pick, other) => {
        const record = JSON.parse(text);
        const paths = listPaths(record);
        const path = paths[pick % paths.length] as Path;
        findParent(record, path)[path.at(-1) as string] = other;
        listNamed(() => verifyRecord(record, { bank }));
      }),
    );
  });
});

describe('parseRecord', () => {
  /** JSON as it is written: an object is a list of keys and values, and a key may stand twice. */
  type Written = { text: string } | { list: Written[] } | { entries: [Key, Written][] };
  type Key = { key: string; escaped: boolean };

  const { written } = fc.letrec<{ written: Written }>((tie) => ({
    written: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc
        .oneof(fc.string(), fc.integer(), fc.constant(null), fc.constantFrom('":', '\\', '{"a":'))
        .map((value) => ({ text: JSON.stringify(value) })),
      fc.array(tie('written'), { maxLength: 3 }).map((list) => ({ list })),
      fc
        .array(
          fc.tuple(
            fc.record({
              key: fc.constantFrom('a', 'b', '"', '\\', '":{', '__proto__', '0', ''),
              escaped: fc.boolean(),
            }),
            tie('written'),
          ),
          { maxLength: 4 },
        )
        .map((entries) => ({ entries })),
    ),
  }));

  function write(value: Written, space: string): string {
    const glue = `${space},${space}`;
    if ('text' in value) return value.text;
    if ('list' in value) return `[${value.list.map((one) => write(one, space)).join(glue)}]`;
    const entries = value.entries.map(
      ([key, one]) => `${writeKey(key)}${space}:${space}${write(one, space)}`,
    );
    return `{${space}${entries.join(glue)}${space}}`;
  }

  function writeKey({ key, escaped }: Key): string {
    if (!escaped) return JSON.stringify(key);
    const codes = Array.from(key, (char) => char.charCodeAt(0).toString(16).padStart(4, '0'));
    return `"${codes.map((code) => `\\u${code}`).join('')}"`;
  }

  function listRepeated(value: Written, path: Path): Path[] {
    if ('text' in value) return [];
    if ('list' in value) return value.list.flatMap((one, at) => listRepeated(one, [...path, at]));
    return value.entries.flatMap(([{ key }, one], at) => [
      ...(value.entries.slice(0, at).some(([before]) => before.key === key)
        ? [[...path, key]]
        : []),
      ...listRepeated(one, [...path, key]),
    ]);
  }

  test('names each key that stands twice in its object, and no other', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('', ' ', '\n\t'), (value, space) => {
        const { issues } = catchError(() => parseRecord(write(value, space)));
        const found = issues.filter(({ code }) => code === 'duplicate');
        expect(found.map(({ path }) => path)).toEqual(listRepeated(value, ['record']));
      }),
      { numRuns: 500 },
    );
  });
});

describe('replay', () => {
  test('flips exactly those that decide turns, and counts all', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 6 }), anyThreshold, (inputs, threshold) => {
        const run = replay(
          inputs.map((input) => createRecord(input)),
          { threshold },
        );
        const found = [...run];
        const wanted = inputs.flatMap(({ score, decision }, index) => {
          const { outcome } = decide(score, threshold);
          return outcome === decision.outcome
            ? []
            : [{ kind: 'flip', index, before: decision.outcome, after: outcome }];
        });
        expect(found.map((one) => ({ ...one, record: undefined }))).toEqual(
          wanted.map((one) => ({ ...one, record: undefined })),
        );
        expect(run.summary).toMatchObject({
          records: inputs.length,
          flips: wanted.length,
          failures: 0,
        });
        const counts = Object.values(run.summary.outcomes).flatMap((row) => Object.values(row));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inputs.length);
        const offers = Object.values(run.summary.outcomes).reduce(
          (sum, row) => sum + row['conditional-offer'],
          0,
        );
        expect(offers).toBe(
          inputs.filter(({ score }) => meetsHireThreshold(score, threshold)).length,
        );
      }),
    );
  });

  test('turns nothing with the same bank', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyInput.filter(({ threshold }) => threshold === undefined),
          { maxLength: 3 },
        ),
        (inputs) => {
          const run = replay(
            inputs.map((input) => createRecord(input)),
            { bank },
          );
          expect([...run]).toEqual([]);
          expect(run.summary.records).toBe(inputs.length);
        },
      ),
    );
  });
});

describe('fingerprintBank and diffBanks', () => {
  function findQuestion(bank: Any, pick: number): Any {
    return bank.questions[pick % bank.questions.length];
  }

  const edits: readonly ((bank: Any, pick: number) => void)[] = [
    (bank, pick) => bank.questions.splice(pick % bank.questions.length, 1),
    (bank, pick) => bank.questions.push({ ...findQuestion(bank, pick), id: 'new', number: 41 }),
    (bank, pick) => {
      findQuestion(bank, pick).section = bank.sections[pick % 6].id;
    },
    (bank, pick) => {
      findQuestion(bank, pick).level = bank.levels[pick % 3].id;
    },
    (bank, pick) => {
      findQuestion(bank, pick).competency = `C${pick % 2}`;
    },
    (bank, pick) => {
      findQuestion(bank, pick).number = pick;
    },
    (bank, pick) => {
      findQuestion(bank, pick).prompt = `P${pick % 2}`;
    },
    (bank, pick) => {
      findQuestion(bank, pick).anchors = { 3: `A${pick % 2}` };
    },
    (bank) => bank.questions.reverse(),
    (bank) => bank.sections.reverse(),
    (bank) => bank.levels.reverse(),
    (bank, pick) => {
      bank.sections[pick % 6].level = bank.levels[pick % 3].id;
    },
    (bank, pick) => {
      bank.sections[pick % 6].title = `T${pick % 2}`;
    },
    (bank) => bank.levels.push({ id: `principal-${bank.levels.length}` }),
    // The threshold must stay on the scale.
    (bank) => bank.scale.length > 4 && bank.scale.pop(),
    (bank, pick) => {
      bank.scale[pick % 4].label = `L${pick % 2}`;
    },
    (bank, pick) => {
      bank.threshold.average = 3 + (pick % 2) / 2;
    },
    (bank, pick) => {
      bank.threshold.minimumRated = (pick % 5) + 1;
    },
    (bank) => {
      bank.version = '9.9.9';
    },
    (bank) => {
      bank.title = 'Another title';
    },
  ];
  const anyBank = fc
    .array(fc.tuple(fc.constantFrom(...edits), fc.nat({ max: 999 })), { maxLength: 4 })
    .map((chosen) =>
      parseOutline((bank) => {
        for (const [edit, pick] of chosen) edit(bank, pick);
      }),
    )
    .filter(({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length);

  test('the fingerprint changes exactly when more than wording does', () => {
    fc.assert(
      fc.property(anyBank, anyBank, (before, after) => {
        const { impact } = diffBanks(before, after);
        expect(fingerprintBank(before) === fingerprintBank(after)).toBe(
          impact === null || impact === 'patch',
        );
      }),
    );
  });

  test('nothing changes from a bank to itself, and all changes back', () => {
    fc.assert(
      fc.property(anyBank, anyBank, (before, after) => {
        expect(diffBanks(before, structuredClone(before))).toEqual({ impact: null, changes: [] });
        const places = ({ changes }: ReturnType<typeof diffBanks>) =>
          changes.map(({ path }) => path.join()).sort();
        expect(places(diffBanks(after, before))).toEqual(places(diffBanks(before, after)));
      }),
    );
  });

  test('the key order of a bank does not matter', () => {
    fc.assert(
      fc.property(anyBank, (bank) => {
        expect(fingerprintBank(reverseKeys(bank))).toBe(fingerprintBank(bank));
        expect(diffBanks(bank, reverseKeys(bank)).changes).toEqual([]);
      }),
    );
  });
});

describe('canonical JSON', () => {
  test('is read back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!Object.is(value, -0));
        expect(spell(JSON.parse(writeJson(value as never)))).toBe(spell(value));
      }),
    );
  });
});
