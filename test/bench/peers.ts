import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { Model } from 'survey-core';
import { z } from 'zod';
import { backendOutline } from '../../data/backend/outline.ts';
import type { InterviewPlan, InterviewScore } from '../../src/model.ts';
import { type Averages, createTunedLoop } from './tuned-loop.ts';

type Ratings = Record<string, unknown>;

/** The average of the whole, and of each section: what every peer works out. */
export type Peer = (ratings: Ratings) => PeerAverages | Promise<PeerAverages>;

export type PeerAverages = Pick<Averages, 'average' | 'bySection'>;

const { questions, sections } = backendOutline;

/** Parses ratings with zod, then adds up by hand. */
export function createZodLoop(plan: InterviewPlan): (ratings: Ratings) => InterviewScore {
  const loop = createTunedLoop(plan);
  const rating = z.union([z.int().min(1).max(5), z.literal('skipped')]).optional();
  const schema = z.strictObject(Object.fromEntries(questions.map(({ id }) => [id, rating])));
  return (ratings) => loop(schema.parse(ratings));
}

/** Lists the ids and weights of each section, and of the whole. */
function listGroups(plan: InterviewPlan) {
  const weights: Record<string, number | undefined> = plan.weighting?.weights ?? {};
  const pick = (belongs: (section: string) => boolean) =>
    questions
      .filter(({ section }) => belongs(section))
      .map(({ id }) => ({ id, weight: weights[id] ?? 1 }));
  return [
    { name: 'average', parts: pick(() => true) },
    ...sections.map(({ id }) => ({ name: id, parts: pick((section) => section === id) })),
  ].map(({ name, parts }) => ({
    name,
    parts,
    weight: parts.reduce((sum, { weight }) => sum + weight, 0),
  }));
}

function collect(find: (name: string) => unknown): PeerAverages {
  return {
    average: find('average') as number,
    bySection: Object.fromEntries(sections.map(({ id }) => [id, find(id) as number])),
  };
}

/** Rules as JSON, without any check of the ratings. */
export function createJsonLogic(plan: InterviewPlan): Peer {
  const rules = new Map(
    listGroups(plan).map(({ name, parts, weight }) => [
      name,
      {
        '/': [{ '+': parts.map((part) => ({ '*': [part.weight, { var: part.id }] })) }, weight],
      },
    ]),
  );
  return (ratings) => collect((name) => jsonLogic.apply(rules.get(name) as object, ratings));
}

/** Facts that are worked out from other facts, and a rule on the average. */
export function createRulesEngine(plan: InterviewPlan): Peer {
  const groups = listGroups(plan);
  const engine = new Engine();
  for (const { name, parts, weight } of groups) {
    engine.addFact(name, async (_params, almanac) => {
      const ratings = await almanac.factValue<Record<string, number>>('ratings');
      return (
        parts.reduce((sum, { id, weight: own }) => sum + own * (ratings[id] as number), 0) / weight
      );
    });
  }
  engine.addRule({
    conditions: { all: [{ fact: 'average', operator: 'greaterThanInclusive', value: 3.5 }] },
    event: { type: 'offer' },
  });
  return async (ratings) => {
    const { almanac } = await engine.run({ ratings });
    const found = new Map<string, unknown>();
    for (const { name } of groups) found.set(name, await almanac.factValue(name));
    return collect((name) => found.get(name));
  };
}

/** A form with calculated values; one model for all interviews. */
export function createSurvey(plan: InterviewPlan): Peer {
  const model = new Model({
    elements: questions.map(({ id }) => ({ type: 'rating', name: id, rateMin: 1, rateMax: 5 })),
    calculatedValues: listGroups(plan).map(({ name, parts, weight }) => ({
      name: name.replaceAll('-', '_'),
      expression: `(${parts.map((part) => `${part.weight} * {${part.id}}`).join(' + ')}) / ${weight}`,
    })),
  });
  return (ratings) => {
    model.data = ratings;
    return collect(
      (name) => model.getVariable(name.replaceAll('-', '_')) ?? findValue(model, name),
    );
  };
}

function findValue(model: Model, name: string): unknown {
  return model.calculatedValues.find((one) => one.name === name.replaceAll('-', '_'))?.value;
}
