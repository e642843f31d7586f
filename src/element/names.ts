/**
 * What the elements show of a bank.
 *
 * @module
 */
import { html, type TemplateResult } from 'lit-html';
import { backendOutline } from '../../data/backend/outline.ts';
import type { BankQuestion, InterviewScore, Outline, QuestionBank } from '../model.ts';
import type { Facts, Names, Result } from '../report/facts.ts';
import { countDecimals } from '../report/figures.ts';
import type { Words } from '../words/words.ts';

/** What an element shows, and how it says it. */
interface Source {
  readonly bank: QuestionBank | undefined;
  readonly words: Words;
}

/** What a bank calls its parts, and its questions as far as there is prose of them. */
export interface Shown extends Names {
  readonly prose: ReadonlyMap<string, BankQuestion>;
}

/** Finds what is shown of a bank; of the backend bank, when no other is given, what the words say. */
export function readShown({ bank, words }: Source): Shown {
  const known = bank ?? (backendOutline as Outline as QuestionBank);
  const titles: Titles = bank ? NO_TITLES : words.bank;
  const name = (parts: readonly { readonly id: string; readonly title: string }[], kind: Kind) =>
    new Map(parts.map(({ id, title }) => [id, title ?? titles[kind][id]]));
  return {
    bank: known,
    title: known.title,
    labels: new Map(
      known.scale.map(({ score, label }) => [score, label ?? titles.scale[score] ?? '']),
    ),
    levels: name(known.levels, 'levels'),
    sections: name(known.sections, 'sections'),
    questions: new Map(
      known.questions.map((question) => [
        question.id,
        { ...question, title: question.title ?? titles.questions[question.id] },
      ]),
    ),
    prose: new Map(known.questions.map((question) => [question.id, question])),
  };
}

type Kind = 'scale' | 'levels' | 'sections' | 'questions';

type Titles = Readonly<Record<Kind, Readonly<Record<string, string>>>>;

/** A bank that nobody gave, and that the words do not name, has no titles: its questions go by their ids. */
export const NO_TITLES: Titles = { scale: {}, levels: {}, sections: {}, questions: {} };

/** Puts together what the sentences about a result need. */
export function collectShownFacts(
  { score, decision }: Result,
  { names, words }: { names: Shown; words: Words },
): Facts {
  return {
    score,
    decision,
    names,
    words,
    decimals: countDecimals(decision.threshold),
    candidate: undefined,
    questions: score.questions,
    weightsReason: undefined,
    asked: undefined,
    nameQuestion: (id) => nameQuestion(id, names),
  };
}

/** What a question is called. */
export function nameQuestion(id: string, { questions }: Shown): string {
  return questions.get(id)?.title ?? id;
}

/** Finds which questions an interview asks, in the order of its plan. */
export function listAsked(
  plan: { readonly questions?: readonly string[] | undefined },
  { bank }: { bank: Outline },
): readonly string[] {
  return plan.questions ?? bank.questions.map(({ id }) => id);
}

/** Finds how much a question counts. */
export function findWeight(id: string, { questions }: InterviewScore<Outline>): number {
  return questions.find((question) => question.id === id)?.weight ?? 1;
}

/** Shows prose: text with inline code. */
export function showProse(prose: string): readonly (string | TemplateResult)[] {
  // A split by one group puts the code at every second place.
  return prose.split(/`([^`\n]+)`/).map((part, at) => (at % 2 ? html`<code>${part}</code>` : part));
}
