/**
 * What has been rated, and which answers are asked now. It stays on the device.
 *
 * @module
 */
import {
  type BackendAnswer,
  drawCalibrationAnswers,
  getCalibrationAnswers,
} from 'structured-interview/calibration';

/** Which answers are drawn from: all, those of a level or those of a section. */
export interface Choice {
  readonly kind: 'all' | 'level' | 'section';
  readonly id: string;
}

/** Plain JSON, as the browser keeps it. */
export interface Progress {
  /** The first rating of each answer. */
  readonly ratings: Readonly<Record<string, number>>;
  /** Ids of the answers of the session. */
  readonly asked: readonly string[];
  /** The place of the answer that is shown. */
  readonly at: number;
  /** What was given to the answers of this session. */
  readonly given: Readonly<Record<string, number>>;
}

const all: readonly BackendAnswer[] = getCalibrationAnswers();

const byId: ReadonlyMap<string, BackendAnswer> = new Map(all.map((answer) => [answer.id, answer]));

const SCORES: readonly unknown[] = [1, 2, 3, 4, 5];

/** The answer with an id that was checked before. */
export function getAnswer(id: string): BackendAnswer {
  return byId.get(id) as BackendAnswer;
}

export function startProgress(): Progress {
  return { ratings: {}, asked: [], at: 0, given: {} };
}

/** Draws a session. Answers that were not rated yet come first; when there are none, all come again. */
export function startSession(
  { ratings }: Progress,
  { kind, id, count, seed }: Choice & { readonly count: number; readonly seed: string },
): Progress {
  const filter = kind === 'all' ? {} : { [kind]: id };
  const pool = getCalibrationAnswers(filter as object);
  const fresh = pool.filter((answer) => !Object.hasOwn(ratings, answer.id));
  const first = drawCalibrationAnswers(fresh, { count, seed });
  const rest = drawCalibrationAnswers(
    pool.filter((answer) => !fresh.includes(answer)),
    { count, seed },
  );
  const asked = [...first, ...rest].slice(0, count).map((answer) => answer.id);
  return { ratings, asked, at: 0, given: {} };
}

/** Rates the answer that is shown. A second rating of an answer does not count. */
export function rateShown(progress: Progress, score: number): Progress {
  const { ratings, asked, at, given } = progress;
  const id = asked[at];
  if (id === undefined || Object.hasOwn(given, id)) return progress;
  return { ...progress, ratings: { [id]: score, ...ratings }, given: { ...given, [id]: score } };
}

/** Goes on to the next answer; behind the last one the session is over. */
export function moveOn(progress: Progress): Progress {
  return { ...progress, at: Math.min(progress.at + 1, progress.asked.length) };
}

/** Reads what the browser kept. Anything else is left out: answers may have changed since. */
export function readProgress(text: string | null): Progress {
  let input: unknown;
  try {
    input = JSON.parse(text ?? '{}');
  } catch {}
  const { ratings, asked, at, given } = Object(input);
  const ids = Array.isArray(asked) ? asked.filter((id) => byId.has(id)) : [];
  const isWhole = Array.isArray(asked) && ids.length === asked.length;
  return {
    ratings: keepRatings(ratings),
    asked: isWhole ? ids : [],
    at: isWhole && Number.isInteger(at) && at >= 0 && at <= ids.length ? at : 0,
    given: isWhole ? keepRatings(given) : {},
  };
}

function keepRatings(input: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(Object(input) as object).filter(
      ([id, score]) => byId.has(id) && SCORES.includes(score),
    ),
  );
}
