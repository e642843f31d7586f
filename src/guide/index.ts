/**
 * A guide in Markdown to a question bank, and back.
 *
 * @module
 */
export type { GuideBank, GuideQuestion } from './bank.ts';
export type { QuestionForm } from './forms.ts';
export { type Guide, type GuideOptions, parseGuide } from './parse.ts';
export type { GuideFinding, UnplacedLine } from './reader.ts';
export { renderGuide } from './render.ts';
