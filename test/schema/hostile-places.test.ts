import { describe, expect, test } from 'vitest';
import { InterviewError } from '../../src/errors.ts';
import * as schema from '../../src/schema/index.ts';
import { bakeryBank } from '../banks.ts';
import { change, fullBank, fullPlan, fullScorecard } from './cases.ts';

type Call = (...given: readonly unknown[]) => unknown;

const functions = new Map(Object.entries(schema as unknown as Record<string, Call>));

describe('hostile values in every place', () => {
  const good: Record<string, readonly unknown[]> = {
    defineBank: [fullBank],
    lintBank: [fullBank],
    parseBank: [fullBank],
    safeParseBank: [fullBank],
    parsePlan: [fullPlan, { bank: bakeryBank }],
    safeParsePlan: [fullPlan, { bank: bakeryBank }],
    parseScorecard: [fullScorecard, { bank: bakeryBank }],
    safeParseScorecard: [fullScorecard, { bank: bakeryBank }],
    parseThreshold: [bakeryBank.threshold, { bank: bakeryBank }],
    safeParseThreshold: [bakeryBank.threshold, { bank: bakeryBank }],
    lintPlan: [fullPlan, { bank: fullBank, threshold: bakeryBank.threshold }],
    buildJsonSchemas: [],
    listLintRules: [],
  };

  test('every function is here', () => {
    const exported = [...functions].filter(([, value]) => typeof value === 'function');
    expect(Object.keys(good).toSorted()).toEqual(exported.map(([name]) => name).toSorted());
  });

  const refuse = () => {
    throw new Error('Code of the caller ran.');
  };
  const hostile: readonly (() => unknown)[] = [
    () => undefined,
    () => null,
    () => 1n,
    () => Symbol('a'),
    () => Number.NaN,
    () => -0,
    () => '',
    () => '__proto__',
    () => refuse,
    () => [],
    () => Array(2),
    () => new Map(),
    () => new Date(Number.NaN),
    () => Object.create(null),
    () => ({ valueOf: refuse, toString: refuse, [Symbol.toPrimitive]: refuse }),
    () => ({ toJSON: refuse }),
    () => Object.assign([1], { map: refuse, entries: refuse, [Symbol.iterator]: refuse }),
  ];

  function listPaths(value: unknown): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [[]];
    const nested = Object.entries(value).flatMap(([key, part]) =>
      listPaths(part).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
    );
    return [[], ['extra'], ...nested];
  }

  test.each(Object.entries(good))('%s throws errors of this library only', (name, input) => {
    let refused = 0;
    for (const path of listPaths(input).filter(([first]) => typeof first === 'number')) {
      // What is said of one question holds for the others.
      if (path.includes('questions') && path.some((key) => Number(key) > 1)) continue;
      for (const make of hostile) {
        try {
          functions.get(name)?.(...(change(input, path, make()) as readonly unknown[]));
        } catch (error) {
          if (!(error instanceof InterviewError)) throw error;
          refused++;
        }
      }
    }
    expect(refused > 0 || name.startsWith('safe') || input.length === 0).toBe(true);
  });
});
