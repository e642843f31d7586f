/**
 * Scores, decisions and interview kits as text, Markdown, HTML and CSV: the only place that rounds.
 *
 * @module
 */
export { type AverageOptions, formatAverage } from './average.ts';
export { type ImpactReportOptions, renderAdverseImpact } from './impact.ts';
export { type KitOptions, renderKit } from './kit.ts';
export type { ReportContext, ReportFormat, ResultContext } from './options.ts';
export { type PanelReportOptions, renderPanel } from './panel.ts';
export { type RecordReportOptions, renderRecord } from './record.ts';
export { renderScorecard, type ScorecardOptions } from './scorecard.ts';
export { reportStyle } from './style.ts';
export type { TextStyle } from './text.ts';
