import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { installPacked, root } from './packed.ts';

const { folder } = installPacked();
afterAll(() => rmSync(folder, { recursive: true }));

/** The lowest TypeScript that is supported first. */
const COMPILERS = ['typescript-5.4', 'typescript-5.9', 'typescript', 'typescript-7'];

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const entries = Object.keys(manifest.exports)
  .filter((name) => !name.endsWith('.json'))
  .map((name, at) => `import * as entry${at} from '${name.replace('.', 'structured-interview')}';`);

/** What a strict app writes: everything here must compile, and each line marked so must not. */
const CONSUMER = `${entries.join('\n')}
import {
  backendBank, decide, getQuestions, meetsHireThreshold, scoreInterview,
  type Decision, type HireThreshold, type InterviewPlan, type InterviewScore, type Outline, type QuestionId, type Ratings,
} from 'structured-interview';
import { scorePanel } from 'structured-interview/panel';
import { planInterview } from 'structured-interview/plan';
import { defineBank, parseScorecard, type Scorecard } from 'structured-interview/schema';

const ratings: Ratings = { 'cap-theorem': 4, 'raft-consensus': 'skipped', 'saga-pattern': undefined };
const plan: InterviewPlan = { questions: ['cap-theorem', 'raft-consensus', 'saga-pattern'], roleCritical: undefined };
const score: InterviewScore = scoreInterview(ratings, plan);
const decision: Decision = decide(score);
const [first] = score.rated;
const id: QuestionId | undefined = first;
const threshold: HireThreshold = { average: 3.5, roleCritical: undefined, minimumRated: undefined };
const card: Scorecard = { ratings, plan, candidate: undefined, notes: undefined };
const read = parseScorecard(card, { bank: backendBank });
export const all = [${entries.map((_, at) => `entry${at}`).join(', ')}];
export const used = [decision.flip, id, meetsHireThreshold(score, threshold), read.ratings];

// A score hangs on the ids of its bank, not on its prose.
export const again: InterviewScore = scoreInterview({}, {}, { bank: backendBank });
// One rating may be replaced.
export const changed: Ratings = { ...ratings, 'cap-theorem': 5 };
// Any bank, and what a program cannot know.
export const any: Ratings<Outline> = { whatever: 9 };
scoreInterview(JSON.parse('{}'));

// @ts-expect-error no such question
export const nope: Ratings = { nope: 99 };
// @ts-expect-error no such question
export const noPlan: InterviewPlan = { questions: ['nope'] };
// @ts-expect-error any key
scoreInterview({} as Record<string, number>);
// @ts-expect-error any key
scoreInterview(Object.fromEntries([['cap-theorem', 4]]));
// @ts-expect-error off the scale
scoreInterview({ 'cap-theorem': 6 });
// @ts-expect-error a plan of another bank, and the options do not say so
scoreInterview({}, {} as InterviewPlan<Outline>);
// @ts-expect-error no such level
getQuestions({ level: 'guru' });
// @ts-expect-error no such section
planInterview({ count: 3, seed: 1, sections: ['cooking'] });
// @ts-expect-error not a rater of the panel
scorePanel({ ana: ratings }, plan, { without: [{ rater: 'zoe', reason: 'Absent.' }] });

const bank = defineBank({
  id: 'barista',
  version: '1.0.0',
  title: 'Barista',
  scale: [{ score: 0, label: 'No' }, { score: 1, label: 'Yes' }],
  levels: [{ id: 'junior', title: 'Junior' }],
  sections: [{ id: 'bar', title: 'Bar', level: 'junior' }],
  questions: [{ id: 'espresso', number: 1, level: 'junior', section: 'bar', competency: 'Coffee' }],
  threshold: { average: 0.5 },
});
export const espresso: 0 | 1 = scoreInterview({ espresso: 1 }, {}, { bank }).scale[0] ?? 0;
// @ts-expect-error a question of another bank
scoreInterview({ 'cap-theorem': 1 }, {}, { bank });
`;

const OPTIONS = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2022', 'DOM'],
  types: [],
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
};

function compile(compiler: string, files: Record<string, string>, options: object): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const config = { compilerOptions: { ...OPTIONS, ...options }, files: Object.keys(files) };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const bin = join(root, 'node_modules', compiler, 'bin/tsc');
  const { stdout, stderr } = spawnSync(process.execPath, [bin, '-p', '.', '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe.each(COMPILERS)('the types hold for %s', (compiler) => {
  test.each([
    ['Node16', 'Node16', 'consumer.mts'],
    ['NodeNext', 'NodeNext', 'consumer.cts'],
    ['ESNext', 'Bundler', 'consumer.ts'],
  ])('as %s modules, with %s resolution', (module, moduleResolution, name) => {
    expect(compile(compiler, { [name]: CONSUMER }, { module, moduleResolution })).toBe('');
  });

  test('and its errors print names, not the bank', () => {
    const code = `import { scoreInterview } from 'structured-interview';
scoreInterview({ nope: 9 });
scoreInterview({} as Record<string, number>);
`;
    const message = compile(
      compiler,
      { 'wrong.mts': code },
      { module: 'Node16', moduleResolution: 'Node16' },
    );
    expect(message).toContain("does not exist in type 'Ratings<BackendOutline>'");
    expect(message).toContain('an id that is not known at compile time');
    expect(message.split('\n').filter((line) => line.length > 250)).toEqual([]);
  });
});

test('package.json names the lowest TypeScript', () => {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/typescript-5.4/package.json'), 'utf8'),
  );
  expect(manifest.peerDependencies.typescript).toBe(
    `>=${version.split('.').slice(0, 2).join('.')}`,
  );
  expect(manifest.peerDependenciesMeta.typescript.optional).toBe(true);
});
