/**
 * The interview as the fragment of an address: plan and ratings, never a candidate or a note.
 *
 * @module
 */

import type { Rating } from 'structured-interview';
import type { Outline } from '../../src/model.ts';
import { bank } from './bank.ts';
import { checkState, Refusal } from './scorecard.ts';
import type { State } from './state.ts';

const EDITION = `${bank.id}@${bank.version}`;

/** A weighting needs a reason, and the one that was written may tell of somebody: it is left out unless asked for. */
const REASON = 'As set in the shared interview.';

/** Writes the fragment, without its `#`; with the reason for the weights if that is wanted. */
export function writeLink({ plan, raters }: State, { reasoned }: { reasoned: boolean }): string {
  const { questions, roleCritical, weighting } = plan;
  const fields = new URLSearchParams({ bank: EDITION, questions: questions.join('.') });
  if (roleCritical.length > 0) fields.set('critical', roleCritical.join('.'));
  if (weighting) {
    fields.set('weights', questions.map((id) => weighting.weights[id] ?? 1).join('.'));
    if (reasoned) fields.set('reason', weighting.reason);
  }
  for (const { ratings } of raters) {
    const signs = questions.map((id) => {
      const rating = ratings[id];
      return rating === undefined ? '-' : rating === 'skipped' ? 's' : String(rating);
    });
    fields.append('ratings', signs.join('.'));
  }
  return fields.toString();
}

/** A number as the page writes it; what is written otherwise stays text, and the library refuses it. */
function readNumber(sign: string): number {
  return (/^[1-9]\d*$/.test(sign) ? Number(sign) : sign) as number;
}

function readSign(sign: string): Rating<Outline> {
  return sign === 's' ? 'skipped' : readNumber(sign);
}

/** A link that is for another edition of the bank than this page has. */
export class OtherEdition extends Refusal {}

/**
 * Reads a fragment; `null` when it is no link to an interview. Throws a {@link Refusal} when it is not
 * sound.
 */
export function readLink(fragment: string): State | null {
  const title = 'The link could not be read';
  const fields = new URLSearchParams(fragment);
  const edition = fields.get('bank');
  if (edition === null) return null;
  if (edition !== EDITION) {
    throw new OtherEdition(title, [
      `It is for the bank ${edition}; this page has ${EDITION}.`,
      'There may be a newer page: reload this one.',
    ]);
  }
  const list = (name: string) => fields.get(name)?.split('.') ?? [];
  const questions = list('questions');
  const weights = list('weights').map(readNumber);
  const rows = fields.getAll('ratings').map((row) => row.split('.'));
  const problems = [
    ...(rows.some((row) => row.length !== questions.length)
      ? ['It must have one rating for each question.']
      : []),
    ...(fields.has('weights') && weights.length !== questions.length
      ? ['It must have one weight for each question.']
      : []),
  ];
  if (problems.length > 0) throw new Refusal(title, problems);
  const heavy = questions.flatMap((id, at) => (weights[at] === 1 ? [] : [[id, weights[at]]]));
  const plan = {
    questions,
    roleCritical: list('critical'),
    ...(weights.length > 0 && {
      weighting: { reason: fields.get('reason') ?? REASON, weights: Object.fromEntries(heavy) },
    }),
  };
  const raters = rows.map((row) => ({
    ratings: Object.fromEntries(
      row.flatMap((sign, at) =>
        sign === '-' ? [] : [[questions[at] as string, readSign(sign)] as const],
      ),
    ),
    notes: {},
  }));
  return checkState({ candidate: '', plan, raters }, title);
}
