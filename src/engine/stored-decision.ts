/**
 * The form of decisions from elsewhere. Whether one follows from its score only deciding again tells.
 *
 * @module
 */
import type { Decision, Outcome, Outline, Reason } from '../model.ts';
import { findDecimalFault, readThreshold, WIDEST_RANGE, writeThreshold } from './cut.ts';
import { type Reading, readCount, readFlag } from './fields.ts';
import { isPlainObject, type Path, readFields, readItems } from './input.ts';
import { listPointFaults } from './scale.ts';

const OUTCOMES: readonly Outcome[] = ['conditional-offer', 'no-offer', 'undecided'];

type Read = (value: unknown, path: Path) => unknown;

/** Reads a decision. What is absent from its threshold is left out of the one that is returned. */
export function readDecision(input: unknown, path: Path, { report }: Reading): Decision<Outline> {
  const text: Read = (value, place) => {
    if (typeof value !== 'string') report('not-text', place, 'text', value);
  };
  const number: Read = (value, place) => {
    if (!Number.isFinite(value)) report('invalid-number', place, 'a number', value);
  };
  const integer: Read = (value, place) => {
    if (!Number.isSafeInteger(value)) report('invalid-number', place, 'an integer', value);
  };
  const count: Read = (value, place) => readCount(value, place, { report });
  const countFromZero: Read = (value, place) => {
    if (value !== 0) count(value, place);
  };
  const flag: Read = (value, place) => readFlag(value, place, { report });

  function choice(known: readonly string[]): Read {
    return (value, place) => {
      if (known.includes(value as string)) return;
      report('unknown-choice', place, `one of ${known.join(', ')}`, value, { known });
    };
  }

  function orNull(read: Read): Read {
    return (value, place) => {
      if (value !== null) read(value, place);
    };
  }

  function orAbsent(read: Read): Read {
    return (value, place) => {
      if (value !== undefined) read(value, place);
    };
  }

  function fields(readers: Record<string, Read>): Read {
    return (value, place) => readFields(value, place, { report, readers });
  }

  function list(read: Read, wanted: string): Read {
    return (value, place) => {
      const items = readItems(value, place, { report, wanted });
      for (const [at, item] of items.entries()) read(item, [...place, at]);
    };
  }

  const cut: Read = (value, place) => {
    const fault = findDecimalFault(value, WIDEST_RANGE);
    if (fault) report(fault.code, place, fault.wanted, value, WIDEST_RANGE);
  };
  const point: Read = (value, place) => {
    const [fault] = listPointFaults([value]);
    if (fault) report('invalid-scale', place, fault, value);
  };
  const ids = list(text, 'a list of question ids');
  const summary = orAbsent(choice(['mean', 'median']));
  const sums = { total: integer, wanted: number, weight: count, cut, summary };
  const ratings = orAbsent(list(point, 'a list of score points'));
  const lowest = { lowest: number, cut, required: flag, summary, ratings };
  const reasons: Record<Reason<Outline>['code'], Record<string, Read>> = {
    'average-met': sums,
    'average-not-met': sums,
    'role-critical-met': { ...sums, required: flag },
    'role-critical-not-met': { ...sums, required: flag },
    'role-critical-lowest-met': lowest,
    'role-critical-lowest-not-met': lowest,
    'role-critical-not-assessed': { questions: ids, required: flag },
    'role-critical-not-all-rated': { questions: ids, required: flag },
    'questions-missing': { questions: ids },
    'nothing-rated': {},
    'too-few-rated': { count: countFromZero, wanted: count },
  };
  const outcome = choice(OUTCOMES);
  const readCode = choice(Object.keys(reasons));

  const { threshold } = readFields(input, path, {
    report,
    readers: {
      outcome,
      roleCritical: choice(['met', 'not-met', 'not-assessed']),
      threshold: (value, place) => readThreshold(value, place, { report, range: WIDEST_RANGE }),
      margin: orNull(number),
      reasons: list((reason, place) => {
        const code = isPlainObject(reason) ? (reason.code as Reason['code']) : undefined;
        const isKnown = typeof code === 'string' && Object.hasOwn(reasons, code);
        const readers = isKnown ? reasons[code] : undefined;
        if (readers) fields({ code: () => {}, ...readers, message: text })(reason, place);
        else if (isPlainObject(reason)) readCode(code, [...place, 'code']);
        else fields({})(reason, place);
      }, 'a list of reasons'),
      reachable: orNull(fields({ lowest: number, highest: number })),
      settled: orNull(outcome),
      needed: orNull(number),
      flip: orNull(
        fields({
          outcome,
          steps: count,
          changes: list(
            fields({ id: text, rater: orAbsent(text), from: point, to: point }),
            'a list of changes',
          ),
        }),
      ),
      pivotal: ids,
    },
  });
  return { ...(input as Decision), ...(threshold && { threshold: writeThreshold(threshold) }) };
}
