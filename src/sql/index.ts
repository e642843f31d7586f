/**
 * The same scoring as SQL, for ratings that live in a database.
 *
 * @module
 */
export type { Dialect } from './dialects.ts';
export type { RatingColumns, StatementOptions } from './input.ts';
export { compileSchema } from './schema.ts';
export { compileScoring } from './statement.ts';
