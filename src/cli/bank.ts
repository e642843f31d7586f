/**
 * The bank that a command works with.
 *
 * @module
 */
import { backendBank } from '../../data/backend/index.ts';
import type { QuestionBank } from '../model.ts';
import type { Values } from './command.ts';
import { readJson } from './input.ts';
import { refuse } from './suggestion.ts';
import type { Terminal } from './terminal.ts';

/** The option that every command with a bank has. */
export const BANK_OPTION = {
  bank: { type: 'string', help: 'A bank as JSON; the backend bank by default' },
} as const;

/** Reads the bank of `--bank`, or gives the backend bank. */
export async function readBank({ bank }: Values, terminal: Terminal): Promise<QuestionBank> {
  if (typeof bank !== 'string') return backendBank;
  const input = await readJson(bank, terminal);
  // Loaded here, so that no other run waits for the rules of a bank.
  const { parseBank } = await import('../schema/bank.ts');
  return refuse(() => parseBank(input), { name: bank });
}
