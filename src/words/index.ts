/**
 * Labels, titles and sentences by language, without the prose of the bank.
 *
 * Each catalog is one import, so a bundle carries the languages that it names: English, German, Spanish, French. A
 * catalog is plain data and functions of the type {@link Words}; another language is another object of that type.
 *
 * @module
 */
export { de } from './de.ts';
export { describeIssue, describeReason, type ReasonOptions } from './describe.ts';
export { en } from './en.ts';
export { es } from './es.ts';
export { fr } from './fr.ts';
export { type ImpactWords, impactDe, impactEn, impactEs, impactFr } from './impact.ts';
export type { BankWords, ElementWords, IssueWords, KitWords, ReportWords, Words } from './words.ts';
