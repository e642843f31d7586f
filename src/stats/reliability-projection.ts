import type { Warning } from './coefficient.ts';
import {
  InputProblems,
  type NumberRule,
  readChoice,
  readFields,
  readList,
  readNumber,
  readOptions,
} from './input.ts';
import { decisionConsistency } from './measurement.ts';
import type { VarianceComponents, VarianceSource } from './variance-components.ts';

const DESIGNS = ['crossed', 'own-raters', 'own-questions'] as const;

/**
 * Who rates what in the interviews to come.
 *
 * - `crossed`: the same raters rate every question of every candidate;
 * - `own-raters`: each candidate has raters of their own, who rate every question; the questions are the same;
 * - `own-questions`: the same raters share out the questions: each question has its own.
 * @category Incomplete designs
 */
export type ProjectionDesign = (typeof DESIGNS)[number];

/**
 * What an interview of so many questions and raters would be worth.
 *
 * @category Incomplete designs
 */
export interface ReliabilityProjection {
  readonly questions: number;
  /** Raters of each question. */
  readonly raters: number;
  /** The generalizability coefficient, from 0 to 1: for comparing candidates. `null` if nothing varies. */
  readonly reliability: number | null;
  /** The index of dependability, from 0 to 1: for a cut. It is the smaller of the two. `null` if nothing varies. */
  readonly dependability: number | null;
  /** The standard error of a candidate's mean against a cut, in rating points. */
  readonly standardError: number;
  /**
   * The share of candidates whom two such interviews decide alike, from 0 to 1; only with a cut, and `null` if nothing
   * varies.
   */
  readonly consistency?: number | null;
}

/**
 * Interviews that were not held: how reliable each would be.
 *
 * @category Incomplete designs
 */
export interface ReliabilityProjections {
  readonly design: ProjectionDesign;
  /** One entry for each number of raters and questions: all questions of the first number of raters come first. */
  readonly projections: readonly ReliabilityProjection[];
  readonly warnings: readonly Warning[];
}

const LEVELS: NumberRule = {
  wanted: 'an integer from 1 to 1,000,000',
  allows: (count) => Number.isInteger(count) && count >= 1 && count <= 1e6,
};

const FINITE: NumberRule = { wanted: 'a finite number', allows: () => true };

const VARIANCE: NumberRule = {
  wanted: 'a variance, or null where it is not known',
  allows: (variance) => Math.abs(variance) <= 1e200,
};

/** No answer is longer. */
const MOST_PROJECTIONS = 100_000;

const SOURCES: readonly VarianceSource[] = [
  'candidate',
  'rater',
  'question',
  'candidateRater',
  'candidateQuestion',
  'raterQuestion',
  'residual',
];

/**
 * How long an interview must be and how many raters it takes: what other numbers of questions and raters would do to
 * the reliability, from the variances of earlier interviews. In generalizability theory this is a D-study.
 *
 * Formulas, with n questions and k raters of each, and σ² with the source as its index. For comparing candidates the
 * error variance δ is σ²pr/k + σ²pq/n + σ²e/nk (`crossed`), with σ²r/k + σ²rq/nk added where each candidate has raters of
 * their own, and σ²pr/nk in place of σ²pr/k where raters share out the questions. Against a cut, Δ adds what candidates
 * share: σ²r/k, σ²q/n and σ²rq/nk (σ²r/nk where questions are shared out). Reliability is σ²p / (σ²p + δ),
 * dependability σ²p / (σ²p + Δ), the standard error √Δ. Sources: Cronbach, Gleser, Nanda & Rajaratnam (1972), The
 * Dependability of Behavioral Measurements; Brennan (2001), Generalizability Theory, chapters 2 to 4. `consistency` is
 * that of `decisionConsistency`, with the dependability and √(σ²p + Δ).
 *
 * When to use: before the next hiring round, with the variances of the last.
 *
 * What it cannot tell: how well other questions or raters of another kind would do. It is no surer than the variances put
 * in. A source that they could not tell from another is taken for the one named, and one below 0 for 0. Where earlier
 * ratings were of whole interviews, only the number of raters can be changed: pass 1 question, the interview.
 *
 * @param components - The `components` of `varianceComponents`; `null` for what is not known.
 * @param options - `questions` and `raters`: the numbers to try, integers from 1 to 1,000,000; `design`, `own-raters`
 *   if not given; `cut` with `mean`: the score to reach and the mean of the candidates' scores.
 * @returns What each combination would bring. An `unknown-variance` warning where a variance is not known by itself.
 * @throws TypeError if the input is not made of arrays, objects and numbers; RangeError if an option is out of its
 *   range, no variance of candidates is known, or `cut` comes without `mean`.
 * @example Three questions by one rater, or six by two
 * ```ts
 * import { projectReliability } from 'structured-interview/stats';
 *
 * const components = {
 *   candidate: 0.47,
 *   rater: 0.1,
 *   question: 0.33,
 *   candidateRater: 0.05,
 *   candidateQuestion: 0.56,
 *   raterQuestion: 0,
 *   residual: 0.6,
 * };
 * const { projections } = projectReliability(components, { questions: [3, 6], raters: [1, 2] });
 * projections.map(({ questions, raters, reliability }) => [questions, raters, reliability?.toFixed(2)]);
 * // => [[3, 1, '0.47'], [6, 1, '0.58'], [3, 2, '0.55'], [6, 2, '0.68']]
 * ```
 * @category Incomplete designs
 */
export function projectReliability(
  components: VarianceComponents['components'],
  options: {
    readonly questions: readonly number[];
    readonly raters: readonly number[];
    readonly design?: ProjectionDesign;
    readonly cut?: number;
    readonly mean?: number;
  },
): ReliabilityProjections {
  const problems = new InputProblems('project reliability');
  const found = readOptions(problems, options, ['questions', 'raters', 'design', 'cut', 'mean']);
  const readNumbers = (name: 'questions' | 'raters') =>
    readList(problems, name, found[name]).map((count, at) =>
      readNumber(problems, `number ${at + 1} of ${name}`, count, LEVELS),
    );
  const questions = readNumbers('questions');
  const raters = readNumbers('raters');
  const design = readChoice(
    problems,
    'design',
    found.design === undefined ? 'own-raters' : found.design,
    DESIGNS,
  );
  const readScore = (name: 'cut' | 'mean') =>
    found[name] === undefined ? null : readNumber(problems, name, found[name], FINITE);
  const cut = readScore('cut');
  const mean = readScore('mean');
  if ((cut === null) !== (mean === null)) {
    problems.add('cut', { wanted: 'given together with mean', wrongType: false }, found.cut);
  }
  const { variances, unknown } = readComponents(problems, components);
  if (questions.length * raters.length > MOST_PROJECTIONS) {
    const wanted = `at most ${MOST_PROJECTIONS} combinations with the raters`;
    problems.add('questions', { wanted, wrongType: false }, found.questions);
  }
  problems.throwIfAny();

  const projections = raters.flatMap((k) =>
    questions.map((n): ReliabilityProjection => {
      const { relative, absolute } = addErrors(variances, { design, n, k });
      const divide = (error: number) => {
        const all = variances.candidate + error;
        return all > 0 ? variances.candidate / all : null;
      };
      const dependability = divide(absolute);
      const all = { questions: n, raters: k, reliability: divide(relative), dependability };
      const standardError = Math.sqrt(absolute);
      if (cut === null || mean === null) return { ...all, standardError };
      const consistency =
        dependability === null
          ? null
          : decisionConsistency({
              reliability: dependability,
              mean,
              sd: Math.sqrt(variances.candidate + absolute),
              cut,
            }).consistency;
      return { ...all, standardError, consistency };
    }),
  );
  return { design, projections, warnings: warnOfUnknown(unknown) };
}

function readComponents(problems: InputProblems, value: unknown) {
  const fields = readFields(problems, 'the components', value) ?? {};
  const unknown: VarianceSource[] = [];
  const variances = Object.fromEntries(
    SOURCES.map((source) => {
      const variance = fields[source];
      if (variance === null && source !== 'candidate') {
        unknown.push(source);
        return [source, 0];
      }
      const rule = source === 'candidate' ? { ...VARIANCE, wanted: 'a variance' } : VARIANCE;
      return [source, Math.max(0, readNumber(problems, source, variance, rule))];
    }),
  ) as Record<VarianceSource, number>;
  return { variances, unknown };
}

/** The error variances of a mean over n questions, each rated by k raters. */
function addErrors(
  variances: Readonly<Record<VarianceSource, number>>,
  { design, n, k }: { readonly design: ProjectionDesign; readonly n: number; readonly k: number },
) {
  const { rater, question, candidateRater, candidateQuestion, raterQuestion, residual } = variances;
  // How many different raters a candidate meets.
  const met = design === 'own-questions' ? n * k : k;
  const ofRaters = rater / met + raterQuestion / (n * k);
  const own = candidateRater / met + candidateQuestion / n + residual / (n * k);
  const relative = design === 'own-raters' ? own + ofRaters : own;
  return { relative, absolute: own + ofRaters + question / n };
}

function warnOfUnknown(unknown: readonly VarianceSource[]): readonly Warning[] {
  if (unknown.length === 0) return [];
  const message = `Not known by themselves, and taken as 0 or as part of another variance: ${unknown.join(', ')}`;
  return [{ code: 'unknown-variance', message, sources: unknown }];
}
