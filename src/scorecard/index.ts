/**
 * A scorecard being filled in: what a form binds to, and what a server merges.
 *
 * @module
 */
export type { ScorecardChanges } from './changes.ts';
export { openScorecard, type ScorecardOptions, type ScorecardSession } from './session.ts';
