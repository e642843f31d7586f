import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import {
  assessRater,
  drawCalibrationAnswers,
  getCalibrationAnswers,
} from '../../src/calibration/index.ts';
import { EXIT } from '../../src/cli/faults.ts';
import { createFolder, Process, runCommand } from './session.ts';

/** A keyboard on which keys are pressed one after the other; it notes when it is raw. */
function createKeyboard(keys: readonly string[], { ends = true } = {}) {
  const modes: boolean[] = [];
  const keyboard = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(mode: boolean) {
      modes.push(mode);
      return this;
    },
  });
  for (const key of keys) keyboard.write(key);
  if (ends) keyboard.end();
  return { keyboard, modes };
}

function practice(keys: readonly string[], args: readonly string[] = [], options = {}) {
  const { keyboard, modes } = createKeyboard(keys);
  return runCommand(['calibrate', '--seed', 'x', ...args], { input: keyboard, ...options }).then(
    (ending) => ({ ...ending, modes }),
  );
}

const session = drawCalibrationAnswers(getCalibrationAnswers(), { count: 10, seed: 'x' });
const exact = session.map(({ score }) => String(score));

describe('on a terminal', () => {
  test('shows each answer, takes one key, and says what was intended and why', async () => {
    const [first, second] = session as [(typeof session)[number], (typeof session)[number]];
    const { code, err } = await practice(['1', '5', 'q']);
    expect(code).toBe(EXIT.done);
    const flat = err.replaceAll(/\s+/g, ' ');
    for (const { id, question, text, reason } of [first, second]) {
      const asked = backendBank.questions.find((one) => one.id === question);
      expect(flat).toContain(`${asked?.title} (${id})`);
      expect(flat).toContain(asked?.prompt);
      expect(flat).toContain(text.replaceAll(/\s+/g, ' '));
      expect(flat).toContain(reason);
    }
    expect(flat).toContain(
      first.score === 1 ? 'You gave 1, as intended.' : `You gave 1, intended is ${first.score}:`,
    );
    expect(flat.indexOf(first.reason)).toBeGreaterThan(flat.indexOf('You gave 1'));
    expect(flat).toContain('Heard: ');
  });

  test('does not tell the score before the rating', async () => {
    const { err } = await practice(['a', 'k', 's', 'q']);
    for (const { reason } of session) expect(err).not.toContain(reason.slice(0, 40));
    expect(err).not.toContain('intended');
  });

  test('shows anchors and key points on demand', async () => {
    const question = backendBank.questions.find(({ id }) => id === session[0]?.question);
    const { err } = await practice(['A', 'K', 'q']);
    const flat = err.replaceAll(/\s+/g, ' ');
    for (const { score, label } of backendBank.scale) {
      expect(flat).toContain(`${score} ${label} ${question?.anchors[score]}`);
    }
    const core = question?.keyPoints.slice(0, question.coreKeyPoints).join(' - ');
    expect(flat).toContain(`Core key points - ${core} Further key points - `);
    expect(flat).toContain(`Misconceptions - ${question?.misconceptions.join(' - ')}`);
  });

  test('the report follows the last answer', async () => {
    const { out, err } = await practice(exact);
    expect(err).toContain('Answer 10 of 10');
    expect(out).toContain('10 answers rated');
    expect(out).toMatch(/Exact {9}100 % as intended/);
    expect(out).toMatch(/Severity {6}0.00 \(standard error 0.00\): you rate as intended/);
    expect(out).toContain('Your ratings come close to the intended scores.');
  });

  test('the report tells what was taken for what', async () => {
    const strict = session.map(({ score }) => String(Math.max(1, score - 1)));
    const { out } = await practice(strict);
    expect(out).toMatch(/Severity {6}\+0\.\d\d \(standard error/);
    expect(out).toContain('you rate lower than intended');
    expect(out).toMatch(/Taken for another score\n(?: {2,4}.*\n)* {2}- 4 taken for 3: \d \(/);
    expect(out).toContain('Strong answers were put below the cut.');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('too few answers: it says so, and no figure', async () => {
    const { out } = await practice(['4', 'q']);
    expect(out).toContain('1 answer rated');
    expect(out).toMatch(/Exact {9}unknown/);
    expect(out).toMatch(/Severity {6}unknown/);
    expect(out).toContain('Rate more answers: 1 are rated, and figures need 10.');
  });

  test('misconceptions that did not lower the rating are named', async () => {
    const { out } = await practice(Array.from({ length: 10 }, () => '5'));
    expect(out).toContain('you rate higher than intended');
    expect(out).toContain('Misconceptions that did not lower the rating');
  });

  test.each([
    ['q', ['1', 'q', '2']],
    ['Ctrl-D', ['1', '\u0004', '2']],
    ['the end of the input', ['1']],
  ])('%s ends the session with what was rated', async (_, keys) => {
    const { out, code, modes } = await practice(keys, ['--json']);
    expect(Object.keys(JSON.parse(out).ratings)).toEqual([session[0]?.id]);
    expect(code).toBe(EXIT.done);
    expect(modes).toEqual([true, false]);
  });

  test('Ctrl-C ends the process, and gives the terminal back first', async () => {
    const process = new Process();
    const { modes } = await practice(['1', '\u0003', '2'], [], { process });
    expect(process.endings).toEqual(['SIGINT']);
    expect(modes.slice(0, 2)).toEqual([true, false]);
  });

  test('other keys do nothing, arrows and pasted text neither', async () => {
    const { out } = await practice(['7', '\u001B[A', 'x', '\r', '\u001B5', '2q'], ['--json']);
    expect(JSON.parse(out).ratings).toEqual({ [session[0]?.id as string]: 2 });
  });

  test('the same seed asks the same; without one it differs', async () => {
    const first = await practice(exact, ['--json']);
    expect((await practice(exact, ['--json'])).out).toBe(first.out);
    const { seed, ratings, assessment } = JSON.parse(first.out);
    expect(seed).toBe('x');
    expect(assessment).toEqual(JSON.parse(JSON.stringify(assessRater(ratings))));
    const seeds = await Promise.all(
      [1, 2].map(async () => {
        const { keyboard } = createKeyboard(['1', 'q']);
        const { out } = await runCommand(['calibrate', '--json'], { input: keyboard });
        return JSON.parse(out).seed;
      }),
    );
    expect(seeds[0]).not.toBe(seeds[1]);
  });

  test('options narrow what is asked', async () => {
    const { out, err } = await practice(
      Array.from({ length: 9 }, () => '3'),
      ['--id', 'cap-theorem', '--json'],
    );
    expect(err).toContain('5 answers to rate.');
    expect(Object.keys(JSON.parse(out).ratings).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((letter) => `cap-theorem-${letter}`),
    );
    const two = await practice(['3', '3', '3'], ['--level', 'expert', '--count', '2']);
    expect(two.err).toContain('2 answers to rate.');
    const none = await practice(['3'], ['--level', 'expert', '--section', 'databases-and-apis']);
    expect([none.code, none.err]).toEqual([EXIT.done, '']);
    expect(none.out).toContain('0 answers rated');
  });

  test('the text fits the terminal', async () => {
    for (const columns of [0, 40, 200]) {
      const { err } = await practice(['a', 'k', '3', 'q'], [], {
        tty: 'stderr',
        columns,
        env: { NO_COLOR: '1' },
      });
      const widest = Math.max(...err.split('\n').map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(columns === 40 ? 100 : 110);
      const prose = err.split('\n').filter((line) => !line.startsWith('Answer '));
      expect(Math.max(...prose.map((line) => line.length))).toBeLessThan(columns === 40 ? 40 : 80);
    }
  });
});

describe('from files', () => {
  const intended = Object.fromEntries(session.map(({ id, score }) => [id, score]));
  const strict = Object.fromEntries(
    session.map(({ id, score }) => [id, score === 3 ? 1 : Math.max(1, score - 1)]),
  );

  test('assesses ratings, alone or as --json prints them', async () => {
    const at = createFolder({
      'ana.json': JSON.stringify(intended),
      'ben.json': JSON.stringify({ seed: 'x', ratings: intended }),
    });
    const one = await runCommand(['calibrate', '--answers', at('ana.json')]);
    const other = await runCommand(['calibrate', '--answers', at('ben.json')]);
    expect(one.out).toBe(other.out);
    expect(one.out).toContain('10 answers rated');
    const json = await runCommand(['calibrate', '--answers', at('ana.json'), '--json']);
    expect(JSON.parse(json.out)).toEqual({
      ratings: intended,
      assessment: JSON.parse(JSON.stringify(assessRater(intended))),
    });
  });

  test('several files are a team', async () => {
    const at = createFolder({
      'ana.json': JSON.stringify(intended),
      'ben.json': JSON.stringify(strict),
      'cem.json': JSON.stringify({ [session[0]?.id as string]: 3 }),
    });
    const files = ['ana', 'ben', 'cem'].flatMap((name) => ['--answers', at(`${name}.json`)]);
    const { out } = await runCommand(['calibrate', ...files]);
    expect(out).toContain('3 raters');
    expect(out).toMatch(
      /Agreement {5}0\.\d\d \(Krippendorff's alpha, 10 answers rated by two or more\)/,
    );
    expect(out).toMatch(/ {2}ana {7}10 {2}100 % {7}100 % {6}0\.00/);
    expect(out).toMatch(/ {2}cem {8}1 {2}unknown/);
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toMatch(/: 1\.0 points apart over 1 answer; across the cut: /);
    expect(flat).toMatch(/: 2\.0 points apart over 1 answer (?:-|What)/);
    expect(out).toContain('ben: Strong answers were put below the cut.');
    const { out: json } = await runCommand(['calibrate', ...files, '--json']);
    expect(Object.keys(JSON.parse(json).raters)).toEqual(['ana', 'ben', 'cem']);
    expect(JSON.parse(json).assessment.bySeverity).toEqual(['ben', 'ana']);
    const alone = await runCommand(['calibrate', ...files.slice(2)]);
    expect(alone.out).toContain('Agreement     unknown: 1 answer rated by two or more');
  });

  test('options narrow what counts', async () => {
    const all = getCalibrationAnswers();
    const at = createFolder({
      'ana.json': JSON.stringify(Object.fromEntries(all.map(({ id, score }) => [id, score]))),
    });
    const { out } = await runCommand([
      'calibrate',
      ...['--answers', at('ana.json'), '--section', 'distributed-systems'],
    ]);
    expect(out).toContain('35 answers rated');
  });

  test('writes to a file', async () => {
    const at = createFolder({ 'ana.json': JSON.stringify(intended) });
    const { out } = await runCommand(
      ['calibrate', ...['--answers', at('ana.json'), '--out', at('report.txt')]],
      { tty: true },
    );
    expect(out).toBe('');
  });
});

describe('what cannot be', () => {
  test('without a terminal it asks for a file', async () => {
    const { code, err } = await runCommand(['calibrate']);
    expect(code).toBe(EXIT.usage);
    expect(err).toContain('elsewhere give ratings with --answers FILE');
  });

  test.each([
    [['--count', '0'], '--count must be a positive integer'],
    [['--seed', ''], '--seed must not be empty'],
    [['--answers', 'a.json', '--count', '3'], '--count does not go with --answers'],
    [['--answers', 'a.json', '--seed', '3'], '--seed does not go with --answers'],
    [['--answers', '-', '--answers', '-'], 'standard input (-) can be read once only'],
    [['file.json'], 'expected no FILE: received 1'],
  ])('%j is a bad command line', async (args, message) => {
    const { code, err } = await runCommand(['calibrate', ...args]);
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(message);
  });

  test('a wrong id is named, with the likely one', async () => {
    const one = await runCommand(['calibrate', '--id', 'cap-teorem']);
    expect(one.code).toBe(EXIT.badInput);
    expect(one.err).toContain('did you mean "cap-theorem"?');
    const at = createFolder({ 'ana.json': '{ "cap-teorem-a": 3, "saga-pattern-a": 9 }' });
    const other = await runCommand(['calibrate', '--answers', at('ana.json')]);
    expect(other.code).toBe(EXIT.badInput);
    expect(other.err).toContain('did you mean "cap-theorem-a"?');
    expect(other.err).toContain('"ana": rating for "saga-pattern-a" must be one of');
  });

  test('a file that cannot be read, or two of one name', async () => {
    const at = createFolder({ 'ana.json': '{}' });
    const one = await runCommand(['calibrate', '--answers', at('none.json')]);
    expect([one.code, one.out]).toEqual([EXIT.badInput, '']);
    const twice = ['--answers', at('ana.json'), '--answers', at('./ana.json')];
    const other = await runCommand(['calibrate', ...twice]);
    expect(other.err).toContain('two files have one name');
  });
});
