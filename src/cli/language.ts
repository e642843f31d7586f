/**
 * The words of what people read.
 *
 * @module
 */
import type { QuestionBank } from '../model.ts';
import type { ReportContext } from '../report/options.ts';
import type { Words } from '../words/words.ts';
import { readChoice, type Values } from './command.ts';

/** Each language is loaded when it is asked for. */
const WORDS: Readonly<Record<'en' | 'de' | 'es' | 'fr', () => Promise<Words>>> = {
  en: async () => (await import('../words/en.ts')).en,
  de: async () => (await import('../words/de.ts')).de,
  es: async () => (await import('../words/es.ts')).es,
  fr: async () => (await import('../words/fr.ts')).fr,
};

/** The option of every command that writes a report or a kit. */
export const LANGUAGE_OPTION = {
  language: { type: 'string', help: 'en (default), de, es or fr' },
} as const;

/** Chooses the words of `--language`. They have the titles of the backend bank; another bank has its own. */
export async function readLanguage(values: Values, bank: QuestionBank): Promise<ReportContext> {
  const words = await WORDS[readChoice(values, 'language', ['en', 'de', 'es', 'fr'])]();
  return values.bank === undefined ? { words } : { words, bank };
}
