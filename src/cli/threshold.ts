/**
 * The threshold that a command decides with.
 *
 * @module
 */
import type { HireThreshold, QuestionBank } from '../model.ts';
import { parseThreshold } from '../schema/threshold.ts';
import type { Values } from './command.ts';
import { UsageError } from './faults.ts';
import { readJson } from './input.ts';
import { refuse } from './suggestion.ts';
import type { Terminal } from './terminal.ts';

/** The option that every command with a decision has. */
export const THRESHOLD_OPTION = {
  threshold: { type: 'string', help: 'Another average, or the file of a threshold' },
} as const;

interface Context {
  /** The bank whose scale a threshold must be on, if one bank is known. */
  readonly bank: QuestionBank | undefined;
  readonly terminal: Terminal;
}

/** A decimal as people write it. `Number` would take an empty text for 0. */
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A threshold as the command line gives it: whole, or its average alone. */
export interface ThresholdChange {
  readonly average?: number;
  readonly threshold?: HireThreshold;
}

/** Reads `--threshold`. A number is another average; anything else is the file of a whole threshold. */
export async function readThresholdChange(
  { threshold }: Values,
  { bank, terminal }: Context,
): Promise<ThresholdChange> {
  if (typeof threshold !== 'string') return {};
  if (threshold === '') throw new UsageError('--threshold must be a number or a file');
  if (DECIMAL.test(threshold)) return { average: Number(threshold) };
  if (/^-?\d+,\d+$/.test(threshold)) {
    const point = threshold.replace(',', '.');
    throw new UsageError(`--threshold must have a decimal point: write ${point}, not ${threshold}`);
  }
  const input = await readJson(threshold, terminal);
  return { threshold: refuse(() => parseThreshold(input, { bank }), { name: threshold }) };
}

/** Reads the threshold of `--threshold`, or gives that of the bank. */
export async function readThreshold(
  values: Values,
  context: Context & { readonly bank: QuestionBank },
): Promise<HireThreshold> {
  const { bank } = context;
  const { average, threshold = bank.threshold } = await readThresholdChange(values, context);
  if (average === undefined) return threshold;
  return refuse(() => parseThreshold({ ...bank.threshold, average }, { bank }), {
    name: '--threshold',
  });
}
