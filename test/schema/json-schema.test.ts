import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { buildJsonSchemas } from '../../src/schema/index.ts';
import { cases } from './cases.ts';

const jsonSchemas = buildJsonSchemas();
const ajv = new Ajv2020({ strict: true, allErrors: true });
const validators = Object.fromEntries(
  Object.entries(jsonSchemas).map(([kind, schema]) => [kind, ajv.compile(schema)]),
);

describe('JSON Schema', () => {
  test('is built for bank, plan, scorecard, score and decision, in 2020-12', () => {
    expect(
      Object.entries(jsonSchemas).map(([kind, { $schema, title }]) => [kind, $schema, title]),
    ).toEqual([
      ['bank', 'https://json-schema.org/draft/2020-12/schema', 'Question bank'],
      ['plan', 'https://json-schema.org/draft/2020-12/schema', 'Interview plan'],
      ['scorecard', 'https://json-schema.org/draft/2020-12/schema', 'Scorecard'],
      ['score', 'https://json-schema.org/draft/2020-12/schema', 'Interview score'],
      ['decision', 'https://json-schema.org/draft/2020-12/schema', 'Decision'],
    ]);
  });

  test('is plain JSON, the same each time, and says nothing of freezing', () => {
    expect(JSON.parse(JSON.stringify(jsonSchemas))).toEqual(jsonSchemas);
    expect(buildJsonSchemas()).toEqual(jsonSchemas);
    expect(JSON.stringify(jsonSchemas)).not.toContain('readOnly');
  });

  test('describes fields for editors', () => {
    expect(jsonSchemas.plan).toMatchObject({
      description: 'What an interview asks, and what counts how much.',
      properties: {
        roleCritical: {
          description: 'The questions that this role cannot do without.',
          uniqueItems: true,
        },
      },
      additionalProperties: false,
    });
  });

  test('accepts the backend bank', () => {
    expect(validators.bank?.(backendBank)).toBe(true);
  });

  test.each(cases.filter(({ kind }) => kind in jsonSchemas))(
    'has the verdict of zod: $kind: $name',
    ({ kind, input, problems, beyondJsonSchema }) => {
      const accepted = validators[kind]?.(JSON.parse(JSON.stringify(input)));
      expect(accepted).toBe(problems.length === 0 || beyondJsonSchema !== undefined);
    },
  );

  test('the rules it cannot express are these', () => {
    const beyond = cases.filter(({ beyondJsonSchema }) => beyondJsonSchema !== undefined);
    const codes = new Set(beyond.flatMap(({ problems }) => problems.map(([code]) => code)));
    expect([...codes].sort()).toEqual([
      'duplicate',
      'impossible-count',
      'invalid-decimal',
      'invalid-scale',
      'invalid-weight',
      'level-mismatch',
      'off-scale',
      'outside-plan',
      'unknown-level',
      'unknown-section',
      'unsafe-weight',
    ]);
    expect([...new Set(beyond.map(({ beyondJsonSchema }) => beyondJsonSchema))].sort()).toEqual([
      'a bound that a list sets',
      'a bound that another field sets',
      'a sum',
      'a value that another list holds',
      'decimal places',
      'the order of score points',
      'values that are unique in a list of objects',
    ]);
  });
});
