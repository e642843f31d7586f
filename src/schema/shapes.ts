/**
 * The forms of bank, plan, threshold, scorecard, score and decision as zod shapes, for JSON Schema. The rules
 * themselves are those of the parse functions, and tests hold the two together.
 *
 * @module
 */
import * as z from 'zod';
import { LARGEST_POINT, LARGEST_WEIGHT, NAME } from '../engine/limits.ts';
import { HTTPS_ADDRESS, VERSION } from './patterns.ts';

const KEY = /^(?!__proto__$)/u;

const POINT_KEY = /^(?:0|-?[1-9]\d{0,3})$/u;

/** The parts that the shapes are made of. */
const field = {
  strictObject: <const Shape extends z.ZodRawShape>(shape: Shape) =>
    z.strictObject(shape).readonly(),
  list: <Item extends z.ZodType>(item: Item, fewest = 0) =>
    (fewest > 0 ? z.array(item).min(fewest) : z.array(item)).readonly(),
  /** Question ids, each named once. */
  idList: () => field.list(field.name()).meta({ uniqueItems: true }),
  /** Text with at least one visible character. */
  text: () => z.string().regex(/\S/u),
  /** Text of any kind, as results hold it. */
  anyText: () => z.string(),
  /** Text that can stand as a key. */
  key: () => z.string().regex(KEY),
  name: () => z.string().regex(NAME),
  version: () => z.string().regex(VERSION),
  httpsAddress: () => z.string().regex(HTTPS_ADDRESS),
  flag: () => z.boolean(),
  positive: () => z.int().min(1),
  count: () => z.int().min(0),
  integer: () => z.int(),
  number: () => z.number(),
  scorePoint: () => z.int().min(-LARGEST_POINT).max(LARGEST_POINT),
  decimal: () => z.number().min(-LARGEST_POINT).max(LARGEST_POINT),
  rating: () => z.union([field.scorePoint(), z.literal('skipped')]),
  /** A score point, or in a panel what several come to. */
  questionScore: () => z.union([field.decimal(), z.literal('skipped')]),
  oneOf: <const Values extends readonly [string, ...string[]]>(values: Values) => z.literal(values),
  byName: <Value extends z.ZodType>(value: Value) =>
    z.record(z.string().regex(NAME), value).readonly(),
  byKey: <Value extends z.ZodType>(value: Value) =>
    z.record(z.string().regex(KEY), value).readonly(),
  byPoint: <Value extends z.ZodType>(value: Value) =>
    z.record(z.string().regex(POINT_KEY), value).readonly() as unknown as z.ZodReadonly<
      z.ZodRecord<z.ZodNumber, Value>
    >,
};

/** Builds the shapes. */
export function buildShapes() {
  const threshold = buildThreshold();
  const plan = buildPlan();
  return {
    threshold,
    plan,
    bank: buildBank(threshold),
    scorecard: buildScorecard(plan),
    score: buildScore(threshold),
    decision: buildDecision(threshold),
  };
}

type Shape<Build extends (...parts: never[]) => z.ZodType> = ReturnType<Build>;

function buildThreshold() {
  return field
    .strictObject({
      average: field
        .decimal()
        .describe('The lowest weighted average that earns a conditional offer. Inclusive.'),
      roleCritical: field
        .strictObject({
          average: field
            .decimal()
            .describe('The lowest weighted average over the role-critical questions. Inclusive.'),
          lowest: field
            .decimal()
            .describe('The lowest score that any role-critical question may have. Inclusive.')
            .optional(),
          allRated: field
            .flag()
            .describe('true: not assessed until all of them are rated.')
            .optional(),
          required: field.flag().describe('true: no offer without it. false: a preference.'),
        })
        .describe('What the role-critical questions must reach.')
        .optional(),
      minimumRated: field
        .positive()
        .describe('How many questions must be rated before there is a decision.')
        .optional(),
    })
    .describe('The cut between an offer and no offer: decimals with at most four places.');
}

function buildPlan() {
  return field
    .strictObject({
      questions: field
        .idList()
        .describe('The questions that this interview asks. By default those that are rated.')
        .optional(),
      roleCritical: field
        .idList()
        .describe('The questions that this role cannot do without.')
        .optional(),
      weighting: field
        .strictObject({
          reason: field.text().describe('Why some questions count more, or not at all.'),
          weights: field
            .byName(field.count().meta({ maximum: LARGEST_WEIGHT }).optional())
            .describe(
              'Integers from 0 by question id. A question that is not named weighs 1; one of weight 0 enters no sum.',
            ),
        })
        .describe('Weights of the questions that do not count 1.')
        .optional(),
    })
    .describe('What an interview asks, and what counts how much.');
}

function buildBank(threshold: Shape<typeof buildThreshold>) {
  const reference = field.strictObject({
    title: field.text(),
    url: field.httpsAddress().describe('An https address.'),
    where: field.text().describe('The section, heading or page that supports the claim.'),
  });
  const question = field.strictObject({
    id: field.name().describe('Stable and unique in the bank; kebab-case.'),
    number: field.positive().describe('The place in the guide, from 1.'),
    level: field.name().describe('The id of a level of this bank: that of the section.'),
    section: field.name().describe('The id of a section of this bank.'),
    competency: field.name().describe('What the question tests.'),
    title: field.text().describe('A short name for people.').optional(),
    prompt: field.text().describe('The question, ready to ask aloud.').optional(),
    keyPoints: field
      .list(field.text())
      .describe('What a strong answer covers, core points first. Each can be checked by ear.')
      .optional(),
    coreKeyPoints: field
      .positive()
      .describe('How many of the key points, from the first, a strong answer cannot lack.')
      .optional(),
    misconceptions: field.list(field.text()).describe('What gives a weak answer away.').optional(),
    answers: field
      .strictObject({ strong: field.text(), weak: field.text() })
      .describe('Two spoken examples.')
      .optional(),
    anchors: field
      .byPoint(field.text())
      .describe('What an answer sounds like, by score point.')
      .optional(),
    cue: field.text().describe('What the interviewer listens for.').optional(),
    followUps: field
      .list(field.text())
      .describe('Neutral probes that do not give the answer away.')
      .optional(),
    references: field.list(reference).describe('Primary sources.').optional(),
    corrections: field
      .list(field.strictObject({ guide: field.text(), truth: field.text(), reference }))
      .describe('Where the source guide is wrong, and what is true.')
      .optional(),
  });
  return field
    .strictObject({
      id: field.name().describe('Stable name of the bank; kebab-case.'),
      version: field.version().describe('Semantic version of the content.'),
      title: field.text(),
      scale: field
        .list(
          field.strictObject({
            score: field.scorePoint().describe('The rating itself.'),
            label: field.text().describe('A short name, such as Strong.'),
            meaning: field.text().describe('What it stands for, in one clause.').optional(),
          }),
          2,
        )
        .describe('Two or more ascending score points.'),
      levels: field
        .list(field.strictObject({ id: field.name(), title: field.text() }), 1)
        .describe('In order of seniority.'),
      sections: field.list(
        field.strictObject({
          id: field.name(),
          title: field.text(),
          level: field.name().describe('The id of a level of this bank.'),
        }),
        1,
      ),
      questions: field.list(question, 1),
      threshold,
    })
    .describe('A question bank: scale, levels, sections, questions and hire threshold.');
}

function buildScorecard(plan: Shape<typeof buildPlan>) {
  return field
    .strictObject({
      candidate: field
        .text()
        .describe('A reference that tells candidates apart; best not a name.')
        .optional(),
      plan: plan.optional(),
      ratings: field
        .byName(field.rating().optional())
        .describe('A score point or "skipped" by question id.'),
      notes: field
        .byName(field.text().optional())
        .describe('What was heard, by question id.')
        .optional(),
    })
    .describe("One interviewer's scorecard.");
}

function buildScore(threshold: Shape<typeof buildThreshold>) {
  const tally = {
    average: field.number().nullable().describe('total / weight, unrounded.'),
    total: field.integer().describe('The sum of weight × rating.'),
    weight: field.count().describe('The sum of the weights of the rated questions.'),
    count: field.count().describe('How many questions the sums are over.'),
    lowest: field.number().nullable().describe('The lowest rating.'),
  };
  const ids = () => field.list(field.key());
  const tallies = () => field.byKey(field.strictObject(tally));
  return field
    .strictObject({
      bank: field.strictObject({ id: field.anyText(), version: field.anyText() }),
      scale: field.list(field.scorePoint(), 2).describe('The score points of the bank, ascending.'),
      threshold,
      summary: field
        .oneOf(['mean', 'median'])
        .describe('Only in a panel: how the ratings of one question become its score.')
        .optional(),
      average: tally.average,
      total: tally.total,
      weight: tally.weight,
      rated: ids().describe('Ids of the questions with a score point.'),
      skipped: ids().describe('Left out on purpose.'),
      missing: ids().describe('Planned and not rated yet.'),
      questions: field
        .list(
          field.strictObject({
            id: field.key(),
            rating: field
              .questionScore()
              .nullable()
              .describe('A score point, in a panel a mean or median. null: not rated yet.'),
            weight: field.count(),
            ratings: field
              .list(field.scorePoint())
              .describe('Only in a panel: the score points that were given.')
              .optional(),
            raters: field
              .list(field.text())
              .describe('Only in a panel: who gave them, in the same order.')
              .optional(),
          }),
        )
        .describe('All questions of the interview.'),
      distribution: field.byPoint(field.count()).describe('How often each score point was given.'),
      byLevel: tallies(),
      bySection: tallies(),
      byCompetency: tallies(),
      roleCritical: field.strictObject({ ...tally, questions: ids() }),
    })
    .describe('What scoring returns: averages and counts, no verdict.');
}

function buildReason() {
  const message = field.anyText();
  const ids = () => field.list(field.anyText());
  const summary = field
    .oneOf(['mean', 'median'])
    .describe('Only where a question has several ratings: how they became its score.')
    .optional();
  const comparison = {
    summary,
    total: field.integer(),
    wanted: field.number().describe('The total that just reaches the cut.'),
    weight: field.positive(),
    cut: field.decimal(),
  };
  return z.discriminatedUnion('code', [
    field.strictObject({
      code: field.oneOf(['average-met', 'average-not-met']),
      ...comparison,
      message,
    }),
    field.strictObject({
      code: field.oneOf(['role-critical-met', 'role-critical-not-met']),
      ...comparison,
      required: field.flag(),
      message,
    }),
    field.strictObject({
      code: field.oneOf(['role-critical-lowest-met', 'role-critical-lowest-not-met']),
      lowest: field.number(),
      cut: field.decimal(),
      required: field.flag(),
      summary,
      ratings: field
        .list(field.scorePoint())
        .describe('The score points that the lowest is of, ascending.')
        .optional(),
      message,
    }),
    field.strictObject({
      code: field.oneOf(['role-critical-not-assessed', 'role-critical-not-all-rated']),
      questions: ids(),
      required: field.flag(),
      message,
    }),
    field.strictObject({ code: field.oneOf(['questions-missing']), questions: ids(), message }),
    field.strictObject({ code: field.oneOf(['nothing-rated']), message }),
    field.strictObject({
      code: field.oneOf(['too-few-rated']),
      count: field.count(),
      wanted: field.positive(),
      message,
    }),
  ]);
}

function buildDecision(threshold: Shape<typeof buildThreshold>) {
  const outcome = () => field.oneOf(['conditional-offer', 'no-offer', 'undecided']);
  return field
    .strictObject({
      outcome: outcome(),
      roleCritical: field.oneOf(['met', 'not-met', 'not-assessed']),
      threshold,
      margin: field.number().nullable().describe('Average minus cut, unrounded.'),
      reasons: field.list(buildReason()).describe('Deciding reasons first.'),
      reachable: field
        .strictObject({ lowest: field.number(), highest: field.number() })
        .nullable()
        .describe('The lowest and highest average that is still possible.'),
      settled: outcome()
        .nullable()
        .describe('The outcome that the missing ratings can no longer change.'),
      needed: field
        .number()
        .nullable()
        .describe('The average over the missing questions that just reaches the cut.'),
      flip: field
        .strictObject({
          outcome: outcome(),
          steps: field.positive(),
          changes: field.list(
            field.strictObject({
              id: field.anyText(),
              rater: field.anyText().describe('Only in a panel: whose rating moves.').optional(),
              from: field.scorePoint(),
              to: field.scorePoint(),
            }),
          ),
        })
        .nullable()
        .describe('The fewest one-point changes of ratings that reverse the outcome.'),
      pivotal: field
        .list(field.anyText())
        .describe('Ids of the questions without which the outcome would be another.'),
    })
    .describe('An outcome with its reasons, and how firm it is.');
}
