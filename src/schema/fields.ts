/**
 * The parts that the shapes are made of. Each says what it wants in the words of this library.
 *
 * @module
 */
import { z } from 'zod';
import { LARGEST_POINT } from '../engine/limits.ts';
import type { IssueCode } from '../errors.ts';

/**
 * What a part of a shape wants.
 *
 * @internal
 */
export interface Wanted {
  readonly code: IssueCode;
  readonly wanted: string;
  /** The values that a wrong one may have been meant for. */
  readonly known?: readonly string[];
}

/** An own `__proto__` cannot be told from a prototype in other programs, so it names nothing. */
const NAME = /^(?!__proto__$)\S(?:.*\S)?$/u;

/** https://semver.org/spec/v2.0.0.html, sections 2, 9 and 10. */
const VERSION =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/u;

const POINT_KEY = /^(?:0|-?[1-9]\d{0,3})$/u;

/** zod carries text only, so what is wanted travels as JSON. */
function say(wanted: Wanted): { error: string } {
  return { error: JSON.stringify(wanted) };
}

/**
 * An object with these fields and no others.
 *
 * @internal
 */
export function strictObject<const Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z
    .strictObject(shape, {
      error: ({ code }) =>
        say(
          code === 'unrecognized_keys'
            ? { code: 'unknown-key', wanted: `one of ${known.join(', ')}`, known }
            : { code: 'not-an-object', wanted: 'a plain object' },
        ).error,
    })
    .readonly();
}

/**
 * An object with these fields, among others that do not matter.
 *
 * @internal
 */
export function looseObject<const Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, say({ code: 'not-an-object', wanted: 'a plain object' }));
}

/**
 * A list of at least so many items.
 *
 * @internal
 */
export function list<Item extends z.ZodType>(item: Item, wanted = 'a list', fewest = 0) {
  const error = say({ code: 'not-a-list', wanted });
  const items = z.array(item, error);
  return (fewest > 0 ? items.min(fewest, error) : items).readonly();
}

/**
 * A list of question ids, each named once.
 *
 * @internal
 */
export function idList() {
  return list(name(), 'a list of question ids').meta({ uniqueItems: true });
}

/**
 * Text with at least one visible character.
 *
 * @internal
 */
export function text(wanted: Wanted = { code: 'not-text', wanted: 'text that is not blank' }) {
  const error = say(wanted);
  return z.string(error).regex(/\S/u, error);
}

/**
 * Text of any kind, as results hold it.
 *
 * @internal
 */
export function anyText() {
  return z.string(say({ code: 'not-text', wanted: 'text' }));
}

/**
 * A name that can stand as a key: one line, no space around it.
 *
 * @internal
 */
export function name() {
  const error = say({ code: 'invalid-name', wanted: 'a name on one line with no space around it' });
  return z.string(error).regex(NAME, error);
}

/** @internal */
export function version() {
  const error = say({ code: 'invalid-version', wanted: 'a semantic version such as 1.0.0' });
  return z.string(error).regex(VERSION, error);
}

/** @internal */
export function httpsAddress() {
  const error = say({ code: 'invalid-address', wanted: 'an https address' });
  return z.string(error).regex(/^https:\/\/[^\s/?#]\S*$/u, error);
}

/** @internal */
export function flag() {
  return z.boolean(say({ code: 'not-a-boolean', wanted: 'true or false' }));
}

/** @internal */
export function positive(code: IssueCode = 'invalid-count') {
  const error = say({ code, wanted: 'a positive integer' });
  return z.int(error).min(1, error);
}

/** @internal */
export function count() {
  const error = say({ code: 'invalid-count', wanted: 'an integer from 0' });
  return z.int(error).min(0, error);
}

/** @internal */
export function integer() {
  return z.int(say({ code: 'invalid-number', wanted: 'an integer' }));
}

/** @internal */
export function number() {
  return z.number(say({ code: 'invalid-number', wanted: 'a number' }));
}

/** @internal */
export function scorePoint() {
  const error = say({
    code: 'invalid-scale',
    wanted: `an integer from ${-LARGEST_POINT} to ${LARGEST_POINT}`,
  });
  return z.int(error).min(-LARGEST_POINT, error).max(LARGEST_POINT, error);
}

/** @internal */
export function decimal() {
  const error = say({
    code: 'off-scale',
    wanted: `from ${-LARGEST_POINT} to ${LARGEST_POINT} with at most four decimals`,
  });
  return z.number(error).min(-LARGEST_POINT, error).max(LARGEST_POINT, error);
}

/** @internal */
export function rating() {
  return z.union(
    [scorePoint(), z.literal('skipped')],
    say({ code: 'off-scale', wanted: 'a score point or "skipped"' }),
  );
}

/**
 * The score of one question: a score point, or in a panel what several come to.
 *
 * @internal
 */
export function questionScore() {
  return z.union(
    [decimal(), z.literal('skipped')],
    say({
      code: 'off-scale',
      wanted: `a number from ${-LARGEST_POINT} to ${LARGEST_POINT} or "skipped"`,
    }),
  );
}

/** @internal */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.literal(
    values,
    say({ code: 'unknown-choice', wanted: `one of ${values.join(', ')}`, known: values }),
  );
}

/**
 * A choice of objects by their code.
 *
 * @internal
 */
export function oneByCode<
  const Options extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(options: Options) {
  return z.discriminatedUnion(
    'code',
    options,
    say({ code: 'unknown-choice', wanted: 'an object with a known code' }),
  );
}

/**
 * An object with values by name.
 *
 * @internal
 */
export function byName<Value extends z.ZodType>(value: Value) {
  return z
    .record(name(), value, sayOfRecord('a name on one line with no space around it'))
    .readonly();
}

/**
 * An object with values by any text, as results hold it.
 *
 * @internal
 */
export function byText<Value extends z.ZodType>(value: Value) {
  return z.record(z.string().regex(/^(?!__proto__$)/u), value, sayOfRecord('text')).readonly();
}

/**
 * An object with values by score point.
 *
 * @internal
 */
export function byPoint<Value extends z.ZodType>(value: Value) {
  // Keys are text at run time. As numbers, "1" and "1.0" would be one key, and a value would be lost.
  const key = z.string().regex(POINT_KEY) as unknown as z.ZodNumber;
  return z.record(key, value, sayOfRecord('a score point')).readonly();
}

function sayOfRecord(key: string) {
  return {
    error: ({ code }: { readonly code: string }) =>
      say(
        code === 'invalid_key'
          ? { code: 'unknown-key', wanted: key }
          : { code: 'not-an-object', wanted: 'a plain object' },
      ).error,
  };
}
