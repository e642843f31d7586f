/**
 * Spreadsheets: question banks and ratings as people keep them.
 *
 * @module
 */
export { type BankCsv, type BankCsvOptions, parseBankCsv } from './bank.ts';
export {
  type CsvScorecard,
  parseRatingsCsv,
  type RatingsCsv,
  type RatingsCsvOptions,
} from './ratings.ts';
export type { Delimiter, TableFinding } from './table.ts';
