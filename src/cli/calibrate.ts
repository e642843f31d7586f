/**
 * `structured-interview calibrate`
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { BackendAnswer } from '../calibration/answers.ts';
import type { QuestionFilter } from '../questions.ts';
import { renderRater, renderTeam } from './calibration-text.ts';
import { type Command, readCount, type Values } from './command.ts';
import { EXIT, InputError, UsageError } from './faults.ts';
import { readJson, visitFiles } from './input.ts';
import { writeJson } from './json.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { practice } from './practice.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, isKeyboard, type Terminal } from './terminal.ts';

const USUAL_COUNT = 10;

/** Has a rater practice on answers with known scores, and says how they rate. */
export const calibrate: Command = {
  usage: '',
  options: {
    id: { type: 'string', multiple: true, help: 'Only answers to this question; can be repeated' },
    level: { type: 'string', multiple: true, help: 'Only this level; can be repeated' },
    section: { type: 'string', multiple: true, help: 'Only this section; can be repeated' },
    count: { type: 'string', help: `How many answers (${USUAL_COUNT} by default)` },
    seed: { type: 'string', help: 'The same seed draws the same answers' },
    answers: {
      type: 'string',
      multiple: true,
      help: 'Assess the ratings of this file; repeated, those of a team',
    },
    json: { type: 'boolean', help: 'Print ratings and assessment as JSON' },
    ...OUT_OPTION,
  },
  files: { least: 0, most: 0 },
  example: 'structured-interview calibrate --level expert --count 14',
  async run({ values, terminal }) {
    // Loaded here, so that no other command reads the answers.
    const { getCalibrationAnswers } = await import('../calibration/answers.ts');
    const filter = {
      id: values.id,
      level: values.level,
      section: values.section,
    } as QuestionFilter;
    const answers = refuse(() => getCalibrationAnswers(filter), {
      name: 'the options',
    });
    const text =
      values.answers === undefined
        ? await assessPractice(answers, values, terminal)
        : await assessFiles(answers, values, terminal);
    if (text === undefined) return EXIT.badInput;
    await writeResult(values.out, text, terminal);
    return EXIT.done;
  },
};

async function assessPractice(
  answers: readonly BackendAnswer[],
  values: Values,
  terminal: Terminal,
): Promise<string> {
  const count = values.count === undefined ? USUAL_COUNT : readCount(values, 'count');
  const seed = (values.seed as string | undefined) ?? randomBytes(8).toString('hex');
  if (seed === '') throw new UsageError('--seed must not be empty');
  if (!isKeyboard(terminal.stdin)) {
    throw new UsageError(
      'calibrate asks on a terminal: elsewhere give ratings with --answers FILE',
    );
  }
  const [{ drawCalibrationAnswers }, { assessRater }] = await Promise.all([
    import('../calibration/draw.ts'),
    import('../calibration/rater.ts'),
  ]);
  const session = drawCalibrationAnswers(answers, { count, seed });
  const ratings = await practice(session, terminal);
  const assessment = assessRater(ratings);
  return values.json
    ? `${writeJson({ seed, ratings, assessment }, { indent: 2 })}\n`
    : renderRater(assessment, chooseStyle(values, terminal));
}

async function assessFiles(
  answers: readonly BackendAnswer[],
  values: Values,
  terminal: Terminal,
): Promise<string | undefined> {
  const { assessRaters } = await import('../calibration/team.ts');
  for (const option of ['count', 'seed']) {
    if (values[option] !== undefined)
      throw new UsageError(`--${option} does not go with --answers`);
  }
  const files = values.answers as readonly string[];
  const { results, failed } = await visitFiles(files, terminal, async (file, name) => {
    const input = await readJson(file, terminal);
    // What --json prints has the ratings in it.
    const ratings = Object.hasOwn(Object(input), 'ratings') ? Object(input).ratings : input;
    return { rater: basename(file, extname(file)), ratings, name };
  });
  if (failed) return undefined;
  const raters: Record<string, unknown> = Object.fromEntries(
    results.map(({ rater, ratings }) => [rater, ratings]),
  );
  if (Object.keys(raters).length < results.length) {
    throw new InputError('Cannot assess the ratings: two files have one name');
  }
  const questions = [...new Set(answers.map(({ question }) => question))];
  const team = refuse(() => assessRaters(raters as never, { questions }), {
    name: results.map(({ name }) => name).join(', '),
  });
  const { rater, ...first } = team.raters[0] as (typeof team.raters)[number];
  const isTeam = results.length > 1;
  const style = chooseStyle(values, terminal);
  if (values.json) {
    const assessment = isTeam ? team : first;
    const given = isTeam ? { raters } : { ratings: raters[rater] };
    return `${writeJson({ ...given, assessment }, { indent: 2 })}\n`;
  }
  return isTeam ? renderTeam(team, style) : renderRater(first, style);
}

function chooseStyle({ out }: Values, { stdout, env }: Terminal) {
  return chooseColors(out === undefined ? stdout : {}, env);
}
