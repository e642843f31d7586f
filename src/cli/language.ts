/**
 * The words of what people read.
 *
 * @module
 */
import type { QuestionBank } from '../model.ts';
import type { ReportContext } from '../report/options.ts';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';
import { es } from '../words/es.ts';
import { fr } from '../words/fr.ts';
import { readChoice, type Values } from './command.ts';

const WORDS = { en, de, es, fr };

/** The option of every command that writes a report or a kit. */
export const LANGUAGE_OPTION = {
  language: { type: 'string', help: 'en (default), de, es or fr' },
} as const;

/** Chooses the words of `--language`. They have the titles of the backend bank; another bank has its own. */
export function readLanguage(values: Values, bank: QuestionBank): ReportContext {
  const words = WORDS[readChoice(values, 'language', ['en', 'de', 'es', 'fr'])];
  return values.bank === undefined ? { words } : { words, bank };
}
