/**
 * Which bank ids belong to: the backend bank, unless the options name another.
 *
 * @module
 */
import { backendOutline } from '../../data/backend/outline.ts';
import { InvalidBankError, type Issue } from '../errors.ts';
import type { Outline } from '../model.ts';
import { readFields, reportTo } from './input.ts';
import { indexOutline, type OutlineIndex } from './outline.ts';

/** The index of the backend outline, once it was needed. */
let usual: OutlineIndex | undefined;

/**
 * Reads which bank ids belong to. Any other option is a problem: a misspelt `bank` would score with
 * another bank.
 *
 * @throws {@link InvalidBankError} when the options are not valid, or the bank cannot be scored.
 */
export function readBankOptions(options: unknown): OutlineIndex {
  if (options !== undefined) {
    const issues: Issue[] = [];
    const { bank } = readFields(options, ['options'], {
      report: reportTo(issues),
      readers: { bank: (value) => value as Outline | undefined },
    });
    if (issues.length > 0) throw new InvalidBankError('read options', issues);
    if (bank !== undefined) return indexOutline(bank);
  }
  usual ??= indexOutline(backendOutline);
  return usual;
}
