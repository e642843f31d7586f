/**
 * The threshold that a command decides with.
 *
 * @module
 */
import type { HireThreshold, QuestionBank } from '../model.ts';
import { parseThreshold } from '../schema/threshold.ts';
import type { Values } from './command.ts';
import { readJson } from './input.ts';
import { refuse } from './suggestion.ts';
import type { Terminal } from './terminal.ts';

/** The option that every command with a decision has. */
export const THRESHOLD_OPTION = {
  threshold: { type: 'string', help: 'Another average, or the file of a threshold' },
} as const;

interface Context {
  readonly bank: QuestionBank;
  readonly terminal: Terminal;
}

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
  const average = Number(threshold);
  if (Number.isFinite(average)) return { average };
  const input = await readJson(threshold, terminal);
  return { threshold: refuse(() => parseThreshold(input, { bank }), { name: threshold }) };
}

/** Reads the threshold of `--threshold`, or gives that of the bank. */
export async function readThreshold(values: Values, context: Context): Promise<HireThreshold> {
  const { bank } = context;
  const { average, threshold = bank.threshold } = await readThresholdChange(values, context);
  if (average === undefined) return threshold;
  return refuse(() => parseThreshold({ ...bank.threshold, average }, { bank }), {
    name: '--threshold',
  });
}
