import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { createFolder, runCommand } from './session.ts';

const ratings = { 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 'skipped' } as const;
const card = JSON.stringify({ candidate: 'C-1', ratings, notes: { 'cap-theorem': 'clear' } });

describe('score', () => {
  test('verdict first, then sections, what is skipped, what would turn it', async () => {
    const { code, out, err } = await runCommand(['score', '-'], { input: card });
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0]).toBe(
      'Conditional offer. The average of 3.50 is on the cut of 3.5, which is enough.',
    );
    const places = [
      'Overall',
      'Averages by section',
      'Skipped on purpose: “Sagas across several services”',
      'would change the outcome',
    ].map((part) => out.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toContain('clear');
  });

  test('--json prints what the library returns', async () => {
    const { code, out } = await runCommand(['score', '-', '--json'], { input: card });
    const score = scoreInterview(ratings);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ score, decision: decide(score) });
  });

  test('reads a file, with a byte order mark too', async () => {
    const at = createFolder({ 'card.json': `\uFEFF${card}` });
    expect((await runCommand(['score', at('card.json')])).out).toContain('Conditional offer');
  });

  test('colors on a terminal only, and never against NO_COLOR or a dumb terminal', async () => {
    const options = { input: card };
    const code = '\u001B[';
    expect((await runCommand(['score', '-'], { ...options, tty: true })).out).toContain(code);
    expect((await runCommand(['score', '-'], options)).out).not.toContain(code);
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      expect((await runCommand(['score', '-'], { ...options, tty: true, env })).out).not.toContain(
        code,
      );
    }
  });

  test('lists every fault, with the ids that were meant', async () => {
    const input = JSON.stringify({
      ratings: { 'cap-theorm': 4, 'raft-consensus': 9, zzzzzzzzzzzz: 1 },
      plan: { roleCritical: ['jwt-vs-session'] },
      rating: {},
    });
    const { code, out, err } = await runCommand(['score', '-'], { input });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Error: Cannot read standard input: 5 problems\n- ');
    expect(err).toContain('received "cap-theorm" (did you mean "cap-theorem"?)');
    expect(err).toContain('received "jwt-vs-session" (did you mean "jwt-vs-sessions"?)');
    expect(err).toContain('rating for "raft-consensus" must be an integer from 1 to 5: received 9');
    expect(err).toMatch(/received "zzzzzzzzzzzz"\n/);
  });

  test('a key that stands twice is an error, for one of its ratings would be lost', async () => {
    const input =
      '{ "ratings": { "cap-theorem": 5,\n "cap-theorem": 2 }, "more": [{ "a": 1, "a": 1 }] }';
    const { code, err } = await runCommand(['score', '-'], { input });
    expect(code).toBe(1);
    expect(err).toBe(
      'Error: Cannot read standard input: key "cap-theorem" (line 2, column 2) must stand once in its object\n' +
        'Cannot read standard input: key "a" (line 2, column 41) must stand once in its object\n',
    );
  });

  test.each([
    ['', 'it is not JSON'],
    ['{ "ratings": { ', 'it is not JSON'],
    ['[]', 'must be'],
    ['null', 'must be'],
  ])('input %j is an error of one line', async (input, part) => {
    const { code, out, err } = await runCommand(['score', '-'], { input });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(part);
  });

  test('text that is not UTF-8 is an error, for a name would come out as another', async () => {
    const at = createFolder();
    writeFileSync(at('card.json'), Buffer.from('{"candidate":"Jos\xe9","ratings":{}}', 'latin1'));
    const { code, out, err } = await runCommand(['score', at('card.json')]);
    expect([code, out, err]).toEqual([
      1,
      '',
      `Error: Cannot read ${at('card.json')}: it is not UTF-8\n`,
    ]);
  });

  test('a note may stand where a rating may, and is shown', async () => {
    const ratings = '"ratings": { "cap-theorem": 4 }, "notes": { "idempotency": "No time." }';
    const create = ['record', 'create', '--at', '2026-03-01T09:30:00Z'];
    for (const args of [['score'], ['score', '--json'], ['score', '--batch'], ['report'], create]) {
      const { code, out } = await runCommand([...args, '-'], { input: `{ ${ratings} }` });
      expect(code).toBe(0);
      if (!args.some((arg) => arg.startsWith('--'))) expect(out).toContain('No time.');
      const planned = await runCommand([...args, '-'], {
        input: `{ ${ratings}, "plan": { "questions": ["cap-theorem"] } }`,
      });
      expect([planned.code, planned.out]).toEqual([1, '']);
      expect(planned.err).toContain('a question of the plan: received "idempotency"');
    }
    const check = await runCommand(['check', '-'], { input: `{ ${ratings} }` });
    expect(check.code).toBe(0);
  });

  test('nothing in the input acts on the terminal', async () => {
    const { err } = await runCommand(['score', '-'], {
      input: '{ "ratings": { "\\u202Ecap": 1 }, "\\u001b[31mred": 1 }',
    });
    expect(err).toContain('\\u001b[31mred');
    expect(err).toContain('\\u{202e}cap');
    for (const acting of ['\u001b', '\u202e']) expect(err).not.toContain(acting);
  });

  test('a file that is not there is an error', async () => {
    const { code, err } = await runCommand(['score', '/nowhere/card.json']);
    expect(code).toBe(1);
    expect(err).toContain('Cannot read /nowhere/card.json: ENOENT');
  });

  test('another bank', async () => {
    const bank = {
      id: 'web',
      version: '1.0.0',
      title: 'Web',
      scale: [
        { score: 0, label: 'No' },
        { score: 1, label: 'Yes' },
      ],
      levels: [{ id: 'all', title: 'All' }],
      sections: [{ id: 'css', title: 'CSS', level: 'all' }],
      questions: [{ id: 'flexbox', number: 1, level: 'all', section: 'css', competency: 'Layout' }],
      threshold: { average: 0.5 },
    };
    const at = createFolder({ 'bank.json': JSON.stringify(bank), 'bad.json': '{ "id": 5 }' });
    const input = '{ "ratings": { "flexbox": 1 } }';
    const good = await runCommand(['score', '-', '--bank', at('bank.json')], { input });
    expect(good.out).toContain(
      'Conditional offer. The average of 1.00 is 0.50 above the cut of 0.5.',
    );
    const bad = await runCommand(['score', '-', '--bank', at('bad.json')], { input });
    expect(bad.code).toBe(1);
    expect(bad.err).toContain(`Cannot read ${at('bad.json')}: `);
  });
});

describe('score --batch', () => {
  const lines = [card, 'not JSON', '', '{ "ratings": { "cap-theorem": 8 } }', card];

  test('a line in, a line out, in order; bad lines are reported and written aside', async () => {
    const at = createFolder();
    const { code, out, err } = await runCommand(
      ['score', '-', '--batch', '--rejects', at('bad.ndjson')],
      {
        input: lines.join('\r\n'),
      },
    );
    expect(code).toBe(1);
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      results.map(({ line, candidate, decision }) => [line, candidate, decision.outcome]),
    ).toEqual([
      [1, 'C-1', 'conditional-offer'],
      [5, 'C-1', 'conditional-offer'],
    ]);
    expect(err.split('\n')).toEqual([
      expect.stringContaining('Cannot read line 2: it is not JSON'),
      expect.stringContaining('Cannot read line 4: rating for "cap-theorem"'),
      '',
    ]);
    // They are put aside as they came.
    expect(readFileSync(at('bad.ndjson'), 'utf8')).toBe(`${lines[1]}\r\n${lines[3]}\r\n`);
    expect(readdirSync(at('.'))).toEqual(['bad.ndjson']);
  });

  test('good lines only: code 0; reads a file; nothing on standard error', async () => {
    const at = createFolder({ 'cards.ndjson': `${card}\n`.repeat(250) });
    const quiet = await runCommand(['score', at('cards.ndjson'), '--batch']);
    expect([quiet.code, quiet.err, quiet.out.split('\n')]).toEqual([
      0,
      '',
      expect.objectContaining({ length: 251 }),
    ]);
  });

  test('a file that is not there is an error, and leaves no draft', async () => {
    const at = createFolder();
    const { code, err } = await runCommand([
      'score',
      at('none'),
      '--batch',
      '--rejects',
      at('bad'),
    ]);
    expect(code).toBe(1);
    expect(err).toContain('ENOENT');
    expect(readdirSync(at('.'))).toEqual([]);
  });

  test('rejects that cannot be written are an error', async () => {
    const { code, err } = await runCommand(['score', '-', '--batch', '--rejects', '/nowhere/bad'], {
      input: card,
    });
    expect(code).toBe(1);
    expect(err).toContain('Cannot write /nowhere/bad: ENOENT');
  });

  test('input that breaks off is an error', async () => {
    const input = Readable.from(
      (async function* () {
        yield `${card}\n`;
        throw new Error('the line went dead');
      })(),
    );
    const { code, err } = await runCommand(['score', '-', '--batch'], { input });
    expect(code).toBe(1);
    expect(err).toContain('Cannot read standard input: the line went dead');
  });

  test('only LF ends a line', async () => {
    const note = 'line\u2028and\u2029paragraph';
    const noted = JSON.stringify({ ratings: { 'cap-theorem': 4 }, notes: { 'cap-theorem': note } });
    const { code, out, err } = await runCommand(['score', '-', '--batch'], {
      input: `${noted}\r\n${card.replace(',', ',\r')}\n${noted}`,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).line),
    ).toEqual([1, 2, 3]);
  });

  test('lines come in pieces of any size', async () => {
    const bytes = Buffer.from(`${card.replace('C-1', 'Zoë 日本')}\n`.repeat(3));
    const input = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    const { out } = await runCommand(['score', '-', '--batch'], { input });
    const names = out.trim().split('\n');
    expect(names.map((line) => JSON.parse(line).candidate)).toEqual(Array(3).fill('Zoë 日本'));
  });

  test.each([
    ['a control character in a string', '{"ratings":{},"candidate":"a\tb"}', 'it is not JSON'],
    ['too much nesting', `{"ratings":${'['.repeat(3000)}`, 'Cannot read line 2'],
    [
      'deep nesting',
      `{"ratings":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'scorecard.ratings must be a plain object',
    ],
    [
      'bytes that are no text',
      Buffer.from('{"candidate":"Jos\xe9","ratings":{}}', 'latin1'),
      'UTF-8',
    ],
  ])('%s is a bad line, and the rest goes on', async (_, line, message) => {
    const at = createFolder();
    const input = Readable.from([`${card}\n`, line, `\n${card}\n`]);
    const { code, out, err } = await runCommand(
      ['score', '-', '--batch', '--rejects', at('bad.ndjson')],
      { input },
    );
    expect([code, out.trim().split('\n').length]).toEqual([1, 2]);
    expect(err).toMatch(/^Cannot read line 2: .*\n$/);
    expect(err).toContain(message);
    expect(readFileSync(at('bad.ndjson'))).toEqual(
      Buffer.concat([Buffer.from(line as string), Buffer.from('\n')]),
    );
  });

  test('the rejects do not go over the file that is read', async () => {
    const at = createFolder({ 'cards.ndjson': `${card}\n` });
    symlinkSync(at('cards.ndjson'), at('link.ndjson'));
    for (const name of ['cards.ndjson', 'link.ndjson']) {
      const { code, err } = await runCommand([
        ...['score', at('cards.ndjson'), '--batch', '--rejects', at(name)],
      ]);
      expect([code, err]).toEqual([2, expect.stringContaining('--rejects must be another file')]);
    }
    expect(readFileSync(at('cards.ndjson'), 'utf8')).toBe(`${card}\n`);
  });

  test('--rejects goes with --batch', async () => {
    const { code, err } = await runCommand(['score', '-', '--rejects', 'x'], { input: card });
    expect(code).toBe(2);
    expect(err).toContain('--rejects goes with --batch');
    expect(existsSync('x')).toBe(false);
  });
});
