/**
 * The parts that the shapes are made of. Each says what it wants in the words of this library.
 *
 * @module
 */
import { z } from 'zod';
import { LARGEST_POINT } from '../engine/limits.ts';
import type { IssueCode } from '../errors.ts';
import { NAME, VERSION } from './patterns.ts';
import { isPlainObject } from './plain.ts';

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
export function anything() {
  return z.unknown().optional();
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
export function scorePoint(
  wanted: Wanted = {
    code: 'invalid-scale',
    wanted: `an integer from ${-LARGEST_POINT} to ${LARGEST_POINT}`,
  },
) {
  const error = say(wanted);
  return z.int(error).min(-LARGEST_POINT, error).max(LARGEST_POINT, error);
}

/** @internal */
export function decimal(
  wanted: Wanted = {
    code: 'off-scale',
    wanted: `from ${-LARGEST_POINT} to ${LARGEST_POINT} with at most four decimals`,
  },
) {
  const error = say(wanted);
  return z.number(error).min(-LARGEST_POINT, error).max(LARGEST_POINT, error);
}

/** @internal */
export function rating() {
  const wanted = { code: 'off-scale', wanted: 'a score point or "skipped"' } as const;
  return z.union([scorePoint(wanted), z.literal('skipped')], say(wanted));
}

/**
 * The score of one question: a score point, or in a panel what several come to.
 *
 * @internal
 */
export function questionScore() {
  const wanted = {
    code: 'off-scale',
    wanted: `a number from ${-LARGEST_POINT} to ${LARGEST_POINT} or "skipped"`,
  } as const;
  return z.union([decimal(wanted), z.literal('skipped')], say(wanted));
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
  return byKey(value, { key: NAME, wanted: 'a name on one line with no space around it' });
}

/**
 * An object with values by any text, as results hold it.
 *
 * @internal
 */
export function byText<Value extends z.ZodType>(value: Value) {
  return byKey(value, { key: /^(?!__proto__$)/u, wanted: 'text' });
}

/**
 * An object with values by score point.
 *
 * @internal
 */
export function byPoint<Value extends z.ZodType>(value: Value) {
  // Keys are text at run time. As numbers, "1" and "1.0" would be one key, and a value would be lost.
  return byKey(value, { key: POINT_KEY, wanted: 'a score point' }) as unknown as z.ZodReadonly<
    z.ZodRecord<z.ZodNumber, Value>
  >;
}

/**
 * zod looks at no value under a wrong key, so a fault there would stay hidden until the key is mended.
 * Here any key will do for zod, and the wrong ones are added to what it finds.
 */
function byKey<Value extends z.ZodType>(
  value: Value,
  { key, wanted }: { key: RegExp; wanted: string },
) {
  const { error: message } = say({ code: 'unknown-key', wanted });
  const schema = z
    .record(z.string(), value, say({ code: 'not-an-object', wanted: 'a plain object' }))
    .meta({ propertyNames: { type: 'string', pattern: key.source } });
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    const names = isPlainObject(payload.value) ? Object.keys(payload.value) : [];
    const result = run(payload, context) as typeof payload;
    for (const name of names.filter((one) => !key.test(one))) {
      result.issues.push({
        code: 'invalid_key',
        origin: 'record',
        issues: [],
        input: name,
        path: [name],
        message,
      });
    }
    return result;
  };
  return schema.readonly();
}
