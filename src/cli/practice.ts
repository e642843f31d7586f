/**
 * A session of practice on a terminal: an answer, one key, what was intended.
 *
 * @module
 */

import type { BackendQuestion } from '../../data/backend/index.ts';
import { backendBank } from '../../data/backend/index.ts';
import type { BackendAnswer } from '../calibration/answers.ts';
import type { CalibrationRatings } from '../calibration/rater.ts';
import { cleanLine } from '../report/characters.ts';
import { wrapLine } from '../report/wrapping.ts';
import { chooseColors, readKeys, type Terminal, write } from './terminal.ts';

/** A line longer than this is hard to read. */
const WIDEST = 80;
const NARROWEST = 36;

const KEYS =
  'Keys: 1 to 5 rate, a shows the anchors, k the key points, s skips, q stops and reports.';

/**
 * Asks for a rating of each answer, and tells after each what was intended. It speaks on standard error, so that
 * the report can go elsewhere.
 *
 * @returns the ratings up to the end, or to where the rater stopped
 */
export async function practice(
  answers: readonly BackendAnswer[],
  terminal: Terminal,
): Promise<CalibrationRatings> {
  const { stderr, env } = terminal;
  const { bold, dim, green, yellow } = chooseColors(stderr, env);
  const width = Math.max(NARROWEST, Math.min(WIDEST, stderr.columns || WIDEST)) - 1;
  const ratings: Record<string, number | 'skipped'> = {};

  const say = (...lines: string[]) => write(stderr, `${lines.join('\n')}\n`);
  const wrap = (text: string, indent = '') =>
    wrapLine(cleanLine(text), width - indent.length).map((line) => `${indent}${line}`);
  const list = (items: readonly string[]) =>
    items.flatMap((item) => {
      const [first, ...rest] = wrap(item, '    ');
      return [`  - ${first?.trimStart()}`, ...rest];
    });

  function show(at: number): Promise<void> {
    const { id, question, text } = answers[at] as BackendAnswer;
    const { title, prompt } = findQuestion(question);
    return say(
      '',
      bold(`Answer ${at + 1} of ${answers.length}: ${title}`) + dim(` (${id})`),
      ...wrap(prompt),
      '',
      ...wrap(text, '  '),
      '',
    );
  }

  function showAnchors({ anchors }: BackendQuestion): Promise<void> {
    return say(
      '',
      ...backendBank.scale.flatMap(({ score, label }) => [
        bold(`  ${score} ${label}`),
        ...wrap(anchors[score], '    '),
      ]),
      '',
    );
  }

  function showKeyPoints({ keyPoints, coreKeyPoints, misconceptions }: BackendQuestion) {
    return say(
      '',
      bold('  Core key points'),
      ...list(keyPoints.slice(0, coreKeyPoints)),
      bold('  Further key points'),
      ...list(keyPoints.slice(coreKeyPoints)),
      bold('  Misconceptions'),
      ...list(misconceptions),
      '',
    );
  }

  function showResult(answer: BackendAnswer, given: number): Promise<void> {
    const { keyPoints, coreKeyPoints, misconceptions } = findQuestion(answer.question);
    const off = given - answer.score;
    const verdict =
      off === 0
        ? green(`You gave ${given}, as intended.`)
        : yellow(
            `You gave ${given}, intended is ${answer.score}: ${Math.abs(off)} too ${off < 0 ? 'low' : 'high'}.`,
          );
    const missing = keyPoints.filter((_, at) => answer.keyPoints[at] === undefined);
    const core = keyPoints
      .slice(0, coreKeyPoints)
      .filter((_, at) => answer.keyPoints[at] !== undefined).length;
    return say(
      verdict,
      ...wrap(answer.reason),
      ...wrap(
        `Heard: ${core} of ${coreKeyPoints} core key points, ${keyPoints.length - missing.length} of ${keyPoints.length} in all.`,
      ),
      ...(missing.length > 0 ? ['Not heard:', ...list(missing)] : []),
      ...Object.keys(answer.misconceptions).flatMap((at) => [
        'Misconception:',
        ...list([misconceptions[Number(at)] as string]),
      ]),
    );
  }

  const prompt = () => write(stderr, bold('Rating (1-5, a, k, s, q)? '));

  if (answers.length === 0) return ratings;
  await say(`${answers.length} answers to rate.`, ...wrap(KEYS));
  await show(0);
  let at = 0;
  for await (const key of readKeys(terminal, prompt)) {
    const answer = answers[at] as BackendAnswer;
    const question = findQuestion(answer.question);
    const rating = backendBank.scale.find(({ score }) => String(score) === key)?.score;
    if (key === 'q') break;
    if (key === 'a' || key === 'k') {
      await say(key);
      await (key === 'a' ? showAnchors(question) : showKeyPoints(question));
    } else if (key === 's' || rating !== undefined) {
      await say(key);
      ratings[answer.id] = rating ?? 'skipped';
      if (rating !== undefined) await showResult(answer, rating);
      at++;
      if (at === answers.length) break;
      await show(at);
    } else continue;
    await prompt();
  }
  await say('');
  return ratings as CalibrationRatings;
}

function findQuestion(id: string): BackendQuestion {
  return backendBank.questions.find((question) => question.id === id) as BackendQuestion;
}
