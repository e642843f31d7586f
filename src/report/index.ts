/**
 * Scores, decisions and interview kits as text, Markdown, HTML and CSV: the only place that rounds.
 *
 * @module
 */
export { type KitOptions, renderKit } from './kit.ts';
export { type PanelReportOptions, renderPanel } from './panel.ts';
export { formatAverage } from './rounding.ts';
export { type ReportFormat, renderScorecard, type ScorecardOptions } from './scorecard.ts';
export type { TextStyle } from './sheet-text.ts';
