/**
 * Reading the ratings of many interviews from their records.
 *
 * @module
 */
import type { InterviewError } from '../errors.ts';
import { parseRecord } from '../record/record.ts';
import type { DatedRatingRow } from '../stats/drift.ts';
import { InputError } from './faults.ts';
import { nameInput, readLines } from './input.ts';
import { type Terminal, writeError } from './terminal.ts';

/** Ratings of many interviews. */
export interface History {
  /** One entry for each rating; `period` is the instant of the decision. */
  readonly rows: readonly (DatedRatingRow & { readonly question: string })[];
  /** How many records were read. */
  readonly records: number;
  /** How many of them name no rater, so that nothing can be learned of raters. */
  readonly unnamed: number;
  /** Whether a line could not be read. */
  readonly failed: boolean;
}

/** Reads records, one in each line. A line that cannot be read is reported, and the others are read. */
export async function readHistory(file: string, terminal: Terminal): Promise<History> {
  const rows: (DatedRatingRow & { question: string })[] = [];
  const seen = new Set<string>();
  let line = 0;
  let records = 0;
  let unnamed = 0;
  let failed = false;
  for await (const bytes of readLines(file, terminal)) {
    line++;
    const text = new TextDecoder().decode(bytes);
    if (text.trim() === '') continue;
    try {
      const { candidate, decidedAt, raters, panelOptions } = parseRecord(text);
      records++;
      if (raters === undefined) {
        unnamed++;
        continue;
      }
      // A candidate who came again was interviewed again.
      const known = candidate !== undefined && !seen.has(candidate);
      const name = known ? candidate : `line ${line}`;
      seen.add(name);
      const left = new Set(panelOptions?.without?.map(({ rater }) => rater));
      for (const { rater, ratings } of raters) {
        if (left.has(rater)) continue;
        for (const [question, rating] of Object.entries(ratings)) {
          if (typeof rating !== 'number') continue;
          rows.push({ candidate: name, rater, question, rating, period: decidedAt });
        }
      }
    } catch (error) {
      failed = true;
      const found = (error as InterviewError).issues.map(({ message }) => message).join('; ');
      await writeError(terminal, new InputError(`${nameInput(file)}, line ${line}: ${found}`));
    }
  }
  return { rows, records, unnamed, failed };
}
