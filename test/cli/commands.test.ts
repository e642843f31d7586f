import { once } from 'node:events';
import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { EXIT } from '../../src/cli/faults.ts';
import { run } from '../../src/cli/run.ts';
import { renderGuide } from '../../src/guide/render.ts';
import { measureColumns } from '../../src/report/wrapping.ts';
import { parseBank } from '../../src/schema/bank.ts';
import { version } from '../../src/version.ts';
import { createFolder, createTerminal, Process, readScreen, runCommand } from './session.ts';

const ratings = { 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 'skipped' };
const card = JSON.stringify({ candidate: 'C-1', ratings });

describe('help and usage', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j prints one screen', async (args) => {
    const { code, out, err } = await runCommand(args);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').length).toBeLessThanOrEqual(25);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  const names = [
    'score',
    'panel',
    'report',
    'questions',
    'plan',
    'kit',
    'check',
    'import',
    'record create',
    'record verify',
    'replay',
    'drift',
    'sql',
  ];

  test('it names every command', async () => {
    const { out } = await runCommand([]);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} +[A-Z]`, 'm'));
  });

  test.each(names)('%s --help has an example and fits the screen', async (name) => {
    const { code, out } = await runCommand([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: structured-interview ${name} `);
    expect(out).toMatch(new RegExp(`Example:\n  structured-interview ${name} `));
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('--help comes before all else on the line, up to --', async () => {
    const { code, out, err } = await runCommand(['plan', '--precision', '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: structured-interview plan --count VALUE --seed VALUE [OPTIONS]');
    expect((await runCommand(['score', '--', '--help'])).err).toContain('Cannot read --help');
  });

  test('--help fits a narrow terminal, and a wide one is not filled', async () => {
    for (const [columns, width] of [
      [60, 60],
      [200, 80],
    ] as const) {
      const { out } = await runCommand(['score', '--help'], { tty: true, columns });
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  test('--version prints the version', async () => {
    expect(await runCommand(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    [['scroe'], 'there is no command "scroe"; did you mean "score"?'],
    [['record', 'verfy'], 'expected "record create" or "record verify"'],
    [['recrod', 'verify'], 'there is no command "recrod"; did you mean "record verify"?'],
    [['nothing-like-it'], 'there is no command "nothing-like-it"\n'],
    [['constructor'], 'there is no command "constructor"'],
    [['score'], 'expected one FILE: received 0'],
    [['score', 'a', 'b'], 'expected one FILE: received 2'],
    [['check'], 'expected one or more FILE: received 0'],
    [['kit', 'a', 'b'], 'expected at most one FILE: received 2'],
    [['score', '-', '--colour'], 'there is no option --colour\n'],
    [['score', '-', '--jsonn'], 'there is no option --jsonn; did you mean --json?'],
    [['score', '-', '-j'], 'there is no option -j\n'],
    [['score', '-', '--constructor'], 'there is no option --constructor\n'],
    [['score', '-', '--json=yes'], '--json takes no value'],
    [['score', '-', '--bank'], '--bank must have a value'],
    [['score', '-', '--bank', '--json'], '--bank must have a value: write --bank=--json if it'],
    [['kit', '--for', 'recruiter'], '--for must be interviewer or candidate: received "recruiter"'],
    [['plan', '--seed', 'a'], '--count must be a positive integer: received nothing'],
    [
      ['plan', '--seed', 'a', '--count', '1.5'],
      '--count must be a positive integer: received "1.5"',
    ],
    [['plan', '--count', '3'], '--seed must be given'],
    [['record', 'create', '-'], '--at must be when it was decided'],
    [['record', 'create', '-', '--at', 'yesterday'], 'received "yesterday"'],
    [['record'], 'expected "record create" or "record verify"'],
    [['record', '--help'], 'expected "record create" or "record verify"'],
    [['score', '-', '--bank', '-'], 'standard input (-) can be read once only'],
    [['replay', '-'], 'expected --threshold or --bank'],
    [['sql'], '--dialect must be given'],
    [['sql', '--dialect', 'postgres'], 'did you mean "postgresql"?'],
    [['sql', '--dialect', 'oracle'], 'or snowflake or mariadb: received "oracle"'],
    [
      ['sql', '--dialect', 'spark', '--plan', '-', '--bank', '-'],
      'standard input (-) can be read once only',
    ],
  ])('%j is a usage error', async (args, message) => {
    const { code, out, err } = await runCommand(args, { input: card });
    expect([code, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain(message);
    expect(err).toContain('See structured-interview --help');
  });

  test('a fault of ours is not passed off as one of the input', async () => {
    const { Writable } = await import('node:stream');
    const stdout = new Writable();
    stdout.write = () => {
      throw new Error('broken');
    };
    await expect(
      run(['--version'], createTerminal({ stdin: process.stdin, stdout, stderr: stdout })),
    ).rejects.toThrow('broken');
  });
});

describe('--threshold', () => {
  const ratings = { 'cap-theorem': 5, idempotency: 3, 'saga-pattern': 4 };
  const input = JSON.stringify({ plan: { roleCritical: ['idempotency'] }, ratings });
  const gate = { average: 3.5, roleCritical: { average: 4, required: true } };

  test('a number is another average, and the rest is that of the bank', async () => {
    const { out } = await runCommand(['score', '-', '--json', '--threshold', '4.0001'], { input });
    const { decision } = JSON.parse(out);
    expect([decision.outcome, decision.threshold]).toEqual([
      'no-offer',
      { ...backendBank.threshold, average: 4.0001 },
    ]);
    const empty = await runCommand(['score', '-', '--threshold', ''], { input });
    expect([empty.code, empty.out]).toEqual([EXIT.usage, '']);
    for (const file of [' ', '0x3', '1e1', 'Infinity']) {
      const { code, err } = await runCommand(['score', '-', '--threshold', file], { input });
      expect([code, err]).toEqual([1, expect.stringContaining('Cannot read')]);
    }
    const off = await runCommand(['score', '-', '--threshold', '5.5'], { input });
    expect([off.code, off.out, off.err]).toEqual([
      1,
      '',
      'Error: Cannot read --threshold: threshold.average must be from 1 to 5 with at most four decimals: received 5.5\n',
    ]);
  });

  test('the file of a threshold holds for every command that decides', async () => {
    const at = createFolder({
      'gate.json': JSON.stringify(gate),
      'bad.json': '{ "average": 3.5, "required": true }',
      'ana.json': input,
    });
    const more = ['--threshold', at('gate.json')];
    for (const command of ['score', 'report', 'panel']) {
      const formats = command === 'report' ? ['--format', 'text'] : [];
      const usual = await runCommand([command, at('ana.json'), ...formats]);
      expect(usual.out, command).toMatch(/^Conditional offer/);
      const gated = await runCommand([command, at('ana.json'), ...formats, ...more]);
      expect(gated.out, command).toMatch(/^No offer/);
      const bad = await runCommand([command, at('ana.json'), '--threshold', at('bad.json')]);
      expect([bad.code, bad.out], command).toEqual([1, '']);
      expect(bad.err, command).toContain('each key of threshold must be one of');
    }
    const batch = await runCommand(['score', '-', '--batch', ...more], { input });
    expect(JSON.parse(batch.out).decision.outcome).toBe('no-offer');
    const panel = await runCommand(['panel', at('ana.json'), '--json', ...more]);
    const [rater] = JSON.parse(panel.out).panel.raters;
    expect(rater.decision.outcome).toBe('no-offer');
  });

  test('a record keeps it', async () => {
    const at = createFolder({ 'gate.json': JSON.stringify(gate) });
    const args = ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z'];
    const more = ['--threshold', at('gate.json'), '--out', at('record.json')];
    expect((await runCommand([...args, ...more], { input })).code).toBe(0);
    const { decision } = JSON.parse(readFileSync(at('record.json'), 'utf8'));
    expect([decision.outcome, decision.threshold]).toEqual(['no-offer', gate]);
    const { code, out } = await runCommand(['record', 'verify', at('record.json')]);
    expect([code, out]).toEqual([0, `${at('record.json')}: holds\n`]);
  });
});

describe('questions', () => {
  test('lists all by section', async () => {
    const { code, out } = await runCommand(['questions']);
    expect(code).toBe(0);
    expect(out.match(/^ +\d+ {2}/gm)).toHaveLength(40);
    expect(out).toContain(
      'Distributed Systems, Scaling & Consistency (Expert, distributed-systems)',
    );
  });

  test('fits 80 columns, also where ids and competencies are long', async () => {
    const long = (word: string) => Array.from({ length: 30 }, () => word).join(' ');
    const [first, ...rest] = backendBank.questions;
    const questions = [
      {
        ...first,
        id: 'x'.repeat(70),
        number: 123456,
        title: long('标题'),
        competency: long('数据库'),
      },
      ...rest,
    ];
    const at = createFolder({ 'bank.json': JSON.stringify({ ...backendBank, questions }) });
    for (const bank of [[], ['--bank', at('bank.json')]]) {
      const { out } = await runCommand(['questions', ...bank]);
      expect(out.split('\n').filter((line) => measureColumns(line) > 80)).toEqual([]);
    }
    const { out } = await runCommand(['questions']);
    expect(out).toContain(`
   25  idempotency                        An idempotent charge endpoint
                                          API Fault-Tolerance & Business Logic
                                          Rigor
`);
    const { title: _, ...untitled } = first as (typeof backendBank.questions)[number];
    const plain = createFolder({
      'bank.json': JSON.stringify({ ...backendBank, questions: [untitled] }),
    });
    const { out: short } = await runCommand(['questions', '--bank', plain('bank.json')]);
    expect(short).toContain('  array-vs-linked-list  Foundational Data Structure Knowledge\n');
    expect(out).toContain(`
Database Internals, Infrastructure & Security Operations
  (Expert, database-internals-and-security)
`);
  });

  test('leaves out sections without a question', async () => {
    const { out } = await runCommand(['questions', '--level', 'intermediate']);
    expect(out.match(/^ +\d+ {2}/gm)).toHaveLength(10);
    expect(out).not.toContain('Expert');
    const none = ['--level', 'fresher', '--section', 'distributed-systems'];
    expect(await runCommand(['questions', ...none])).toMatchObject({ code: 0, out: '', err: '' });
  });

  test('--level and --section filter, --json prints them whole', async () => {
    const { out } = await runCommand([
      'questions',
      '--level',
      'expert',
      '--section',
      'distributed-systems',
      '--json',
    ]);
    const found = JSON.parse(out);
    expect(found.map(({ number }: { number: number }) => number)).toEqual([
      26, 27, 28, 29, 30, 31, 32,
    ]);
    expect(found[0].prompt).toBe(backendBank.questions[25]?.prompt);
  });

  test.each([
    ['--level', 'expertt', 'expert'],
    ['--section', 'database-and-api', 'databases-and-apis'],
  ])('%s %s: did you mean', async (option, value, meant) => {
    const { code, err } = await runCommand(['questions', option, value]);
    expect(code).toBe(1);
    expect(err).toContain(`(did you mean "${meant}"?)`);
  });
});

describe('plan and kit', () => {
  test('a plan is the same for the same seed and goes into kit and score', async () => {
    const at = createFolder();
    const args = [
      'plan',
      '--count',
      '6',
      '--seed',
      'a',
      '--critical',
      'cap-theorem',
      '--exclude',
      'saga-pattern',
    ];
    const { code, out } = await runCommand(args);
    expect(code).toBe(0);
    expect((await runCommand(args)).out).toBe(out);
    const plan = JSON.parse(out);
    expect(plan.questions).toHaveLength(6);
    expect(plan.roleCritical).toEqual(['cap-theorem']);
    expect(plan.questions).not.toContain('saga-pattern');
    const sheet = await runCommand(
      ['kit', '-', '--for', 'candidate', '--format', 'markdown', '--title', 'Round 1'],
      { input: out },
    );
    expect(sheet.out.match(/^\d\. /gm)).toHaveLength(6);
    expect(sheet.out).toContain('Round 1');
    expect((await runCommand([...args, '--out', '-'])).out).toBe((await runCommand(args)).out);
    await runCommand([...args, '--out', at('plan.json')]);
    expect(readFileSync(at('plan.json'), 'utf8')).toBe(out);
  });

  test('--coverage and --parallel', async () => {
    const base = [
      'plan',
      '--count',
      '5',
      '--seed',
      '1',
      '--level',
      'expert',
      '--section',
      'distributed-systems',
      '--section',
      'database-internals-and-security',
    ];
    const { out } = await runCommand([...base, '--coverage', '--include', 'cap-theorem']);
    expect(JSON.parse(out).coverage.byLevel.expert.questions).toBe(5);
    const plans = JSON.parse((await runCommand([...base, '--parallel', '2'])).out);
    expect(new Set(plans.flatMap(({ questions }: { questions: string[] }) => questions)).size).toBe(
      10,
    );
  });

  test('impossible wishes are bad input', async () => {
    const { code, err } = await runCommand(['plan', '--count', '41', '--seed', 'a']);
    expect(code).toBe(1);
    // The nearest count that is possible is advice, not what was meant.
    expect(err).toMatch(/^Error: Cannot read the options: .*; lower count to 40\n$/);
  });

  test('kit without a plan has all questions; HTML by default; a bad plan is an error', async () => {
    const { out } = await runCommand(['kit']);
    expect(out).toMatch(/^<!doctype html>/i);
    expect(out).toContain(backendBank.questions[39]?.cue.slice(0, 20));
    const bad = await runCommand(['kit', '-'], { input: '{ "questions": ["cap-theorm"] }' });
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('(did you mean "cap-theorem"?)');
  });
});

describe('--language', () => {
  test.each([
    ['de', /^Bedingtes Angebot\. /],
    ['es', /^Oferta condicional\. /],
    ['fr', /^Offre conditionnelle\. /],
    ['en', /^Conditional offer\. /],
  ])('%s', async (language, start) => {
    const at = createFolder({ 'card.json': card });
    const more = ['--language', language];
    const text = ['--format', 'text', ...more];
    expect((await runCommand(['score', at('card.json'), ...more])).out).toMatch(start);
    expect((await runCommand(['report', at('card.json'), ...text])).out).toMatch(start);
    expect((await runCommand(['panel', at('card.json'), ...more])).out).toMatch(start);
    const kit = await runCommand(['kit', ...more]);
    expect(kit.out).toContain(`<html lang="${language}"`);
  });

  test('another one is refused', async () => {
    const { code, err } = await runCommand(['kit', '--language', 'it']);
    expect(code).toBe(2);
    expect(err).toContain('--language must be en or de or es or fr: received "it"');
  });

  test('a bank of your own has its own titles', async () => {
    const [question] = backendBank.questions;
    const bank = { ...backendBank, questions: [{ ...question, title: 'My title' }] };
    const at = createFolder({ 'bank.json': JSON.stringify(bank) });
    const more = ['--language', 'de', '--bank', at('bank.json')];
    const { out } = await runCommand(['kit', '--format', 'markdown', ...more]);
    expect(out).toContain('My title');
    expect(out).toContain('Zeichen einer schwachen Antwort');
  });
});

describe('report and panel', () => {
  test('report of a record needs nothing else', async () => {
    const at = createFolder({ 'card.json': card });
    const made = ['--at', '2026-03-01T09:30:00Z', '--out', at('record.json')];
    await runCommand(['record', 'create', at('card.json'), ...made]);
    const { code, out } = await runCommand(['report', at('record.json'), '--format', 'markdown']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# Decision record/);
    expect(out).toContain('2026-03-01T09:30:00Z');
    const wrong = await runCommand(['report', at('record.json'), '--threshold', '3']);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('--threshold does not go with a record');
    const record = JSON.parse(readFileSync(at('record.json'), 'utf8'));
    const input = JSON.stringify({ ...record, candidate: 'Another' });
    const altered = await runCommand(['report', '-'], { input });
    expect([altered.code, altered.out]).toEqual([1, '']);
    expect(altered.err).toContain('candidate was changed after the record was written');
  });

  test.each([
    ['html', /^<!doctype html>/i],
    ['markdown', /^#/],
    ['csv', /^[a-z]/],
    ['text', /^Conditional offer/],
  ])('report --format %s', async (format, start) => {
    const { code, out } = await runCommand(['report', '-', '--format', format], { input: card });
    expect(code).toBe(0);
    expect(out).toMatch(start);
  });

  test('--bom begins CSV with a byte order mark; --out writes a file and prints nothing', async () => {
    const at = createFolder();
    const args = ['report', '-', '--format', 'csv', '--bom', '--out', at('card.csv')];
    expect(await runCommand(args, { input: card })).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(at('card.csv'), 'utf8')).toMatch(/^\uFEFF/);
    expect(readdirSync(at('.'))).toEqual(['card.csv']);
  });

  test('--out into no folder is an error', async () => {
    const { code, err } = await runCommand(['report', '-', '--out', '/nowhere/a.html'], {
      input: card,
    });
    expect(code).toBe(1);
    expect(err).toContain('Cannot write /nowhere/a.html: ENOENT');
  });

  const other = JSON.stringify({ candidate: 'C-1', ratings: { ...ratings, 'cap-theorem': 2 } });

  test('panel prints the debrief, disagreements after the verdict', async () => {
    const at = createFolder({ 'ana.json': card, 'ben.json': other });
    const { code, out } = await runCommand(['panel', at('ana.json'), at('ben.json')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^No offer\./);
    expect(out.indexOf('cap-theorem: 2 points apart')).toBeLessThan(
      out.indexOf('Averages by section'),
    );
    const { out: colored } = await runCommand(['panel', at('ana.json'), at('ben.json')], {
      tty: true,
    });
    expect(colored).toContain('\u001B[');
    const json = JSON.parse(
      (await runCommand(['panel', at('ana.json'), at('ben.json'), '--json', '--summary', 'median']))
        .out,
    );
    expect(json.panel.score.average).toBe(3);
    expect(json.decision.outcome).toBe('no-offer');
    await runCommand([
      'panel',
      at('ana.json'),
      at('ben.json'),
      '--format',
      'html',
      '--out',
      at('p.html'),
    ]);
    expect(readFileSync(at('p.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('a file of lines holds a scorecard of each interviewer', async () => {
    const at = createFolder({
      'ana.json': card,
      'all.ndjson': `${card}\n\n${other}\n`,
      'bad.jsonl': `${card}\n{}\n`,
      'none.ndjson': '',
    });
    const { out } = await runCommand(['panel', at('all.ndjson'), at('ana.json'), '--json']);
    const { panel } = JSON.parse(out);
    expect(panel.raters.map(({ rater }: { rater: string }) => rater)).toEqual([
      'all 1',
      'all 2',
      'ana',
    ]);
    const bad = await runCommand(['panel', at('bad.jsonl'), at('missing.json')]);
    expect([bad.code, bad.out]).toEqual([1, '']);
    expect(bad.err).toContain(`Cannot read line 2 of ${at('bad.jsonl')}: `);
    expect(bad.err).toContain('ENOENT');
    const none = await runCommand(['panel', at('none.ndjson')]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('the scorecards')]);
  });

  test('a scorecard that seems to be there twice is named', async () => {
    const names = ['ana.json', 'Ana.json', 'ana (1).json', 'ana - Copy.json', 'ana copy 2.json'];
    const at = createFolder({
      ...Object.fromEntries(names.map((name) => [name, card])),
      'ben (1).json': card,
      'ben.json': other,
      'all 1.json': card,
      'all 2.json': card,
    });
    const list = async (...files: string[]) => {
      const { code, err } = await runCommand(['panel', ...files.map(at)]);
      return [code, ...err.split('\n').filter((line) => line)];
    };
    for (const name of names.slice(1)) {
      const copy = name.replace('.json', '');
      expect(await list('ana.json', name)).toEqual([
        0,
        `Warning: "${copy}" and "ana" have the same ratings. If one is a copy, its interviewer counts twice.`,
      ]);
    }
    expect(await list('ben (1).json', 'ben.json', 'all 1.json', 'all 2.json')).toEqual([0]);
  });

  test('a panel is of one candidate, one plan and raters with names of their own', async () => {
    const at = createFolder({
      'ana.json': card,
      'ben.json': JSON.stringify({ candidate: 'C-2', ratings }),
      'eve.json': JSON.stringify({
        candidate: 'C-1',
        ratings,
        plan: { roleCritical: ['cap-theorem'] },
      }),
    });
    for (const [file, part] of [
      ['ben.json', '"ben" has another candidate or plan than the first'],
      ['eve.json', '"eve" has another candidate or plan than the first'],
      ['ana.json', 'there are two of the rater "ana"'],
    ] as const) {
      const { code, err } = await runCommand(['panel', at('ana.json'), at(file)]);
      expect([code, err]).toEqual([1, expect.stringContaining(part)]);
    }
  });
});

describe('check and import', () => {
  const GUIDE = `# Round one

- Why?
- How?
  - a
- Breaks

| Question | Weight |
|---|---|
`;

  test('import shows what it read, and writes nothing on a dry run', async () => {
    const dry = await runCommand(['import', '-', '--dry-run', '--id', 'one'], { input: GUIDE });
    expect(dry.out).toBe(
      'Round one: 2 questions in 1 sections\nscale 1 Not Ready, 2 Developing, 3 Competent, 4 Strong, 5 Exceptional; average ≥ 3.5\nwith prompt 2, keyPoints 1\n1. Why?\n2. How?\n',
    );
    expect(dry.err).toContain('use --scale');
    const shown = await runCommand(['import', '-', '--id', 'one'], { input: GUIDE, tty: true });
    expect(shown.err).toContain('2 questions in 1 sections');
    expect(JSON.parse(shown.out).id).toBe('one');
    const weighted = '| Question | Weight |\n|---|---|\n| Why? | 2 |\n| How? | 1 |\n';
    expect((await runCommand(['import', '-', '--dry-run'], { input: weighted })).out).toContain(
      'weights {"why":2,"how":1}',
    );
  });

  test('import takes scale, threshold, version and the form of the questions', async () => {
    const more = ['--version', '2.0.0', '--scale', '0 No, 1 Yes', '--threshold', '0.5'];
    const { out } = await runCommand(['import', '-', ...more, '--questions', 'bullet'], {
      input: GUIDE,
    });
    expect(JSON.parse(out)).toMatchObject({
      version: '2.0.0',
      scale: [
        { score: 0, label: 'No' },
        { score: 1, label: 'Yes' },
      ],
      threshold: { average: 0.5 },
      questions: [{ prompt: 'Why?' }, { prompt: 'How?' }, { prompt: 'Breaks' }],
    });
  });

  test('errors of import call the options what the command calls them', async () => {
    const bad = ['import', '-', '--scale', 'mine', '--questions', 'verse', '--level', 'B C'];
    const { err } = await runCommand(bad, { input: GUIDE });
    expect(err).toContain('--scale must be "backend" or a list of score points');
    expect(err).toContain('--questions must be one of question');
    expect(err).toContain('--level');
    const unclear = await runCommand(['import', '-'], { input: '- a\n- b\n- c\n- Why?\n' });
    expect(unclear.err).toContain('use --questions bullet');
    const comma = await runCommand(['import', '-', '--threshold', '3,5'], { input: GUIDE });
    expect([comma.code, comma.err]).toEqual([
      EXIT.usage,
      expect.stringContaining('write 3.5, not 3,5'),
    ]);
  });

  test('the backend bank has no errors', async () => {
    const at = createFolder({ 'bank.json': JSON.stringify(backendBank) });
    const { code, out } = await runCommand(['check', at('bank.json')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^errors: 0, /m);
  });

  test('warnings fail with --strict; --json is for machines; a plan and a scorecard are checked too', async () => {
    const plan = JSON.stringify({ questions: ['cap-theorem', 'raft-consensus', 'saga-pattern'] });
    const lax = await runCommand(['check', '-'], { input: plan });
    expect(lax.code).toBe(0);
    expect(lax.out).toContain('standard input: warning');
    expect((await runCommand(['check', '-', '--strict'], { input: plan })).code).toBe(1);
    const found = JSON.parse((await runCommand(['check', '-', '--json'], { input: plan })).out);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'standard input', severity: 'warning' }),
      ]),
    );
    const whole = await runCommand(['check', '-'], {
      input: JSON.stringify({ plan: JSON.parse(plan), ratings: {} }),
    });
    expect(whole.out).toBe(lax.out);
    const bare = await runCommand(['check', '-'], { input: card });
    expect(bare).toEqual({ code: 0, out: 'errors: 0, warnings: 0, info: 0\n', err: '' });
  });

  test('a threshold of the command line can heed the advice', async () => {
    const plan = '{ "questions": ["cap-theorem", "idempotency", "saga-pattern"] }';
    const args = ['check', '-', '--strict'];
    const strict = await runCommand(args, { input: plan });
    expect([strict.code, strict.out]).toEqual([1, expect.stringContaining('offer-on-a-fraction')]);
    const at = createFolder({ 'threshold.json': '{ "average": 3.5, "minimumRated": 2 }' });
    const heeded = await runCommand([...args, '--threshold', at('threshold.json')], {
      input: plan,
    });
    expect([heeded.code, heeded.out]).toEqual([0, expect.stringContaining('warnings: 0,')]);
  });

  test('errors of a rubric fail', async () => {
    const bank = { ...backendBank, threshold: { average: 1 } };
    const { code, out } = await runCommand(['check', '-'], { input: JSON.stringify(bank) });
    expect(code).toBe(1);
    expect(out).toContain('error');
    const bad = await runCommand(['check', '-'], { input: '{ "scale": 5 }' });
    expect([bad.code, bad.out]).toEqual([1, 'errors: 1, warnings: 0, info: 0\n']);
  });

  test('what it suggests is told as such', async () => {
    const { out } = await runCommand(['check', '-'], {
      input: '{ "roleCritical": ["cap-theorem"], "weighting": { "reason": "x", "weights": {} } }',
    });
    expect(out).toContain('. Try: ');
  });

  test('a guide comes in as a bank that scores', async () => {
    const at = createFolder({ 'my-guide.md': `${renderGuide(backendBank)}\nRead our book.\n` });
    const { code, err } = await runCommand(['import', at('my-guide.md'), '--out', at('bank.json')]);
    expect(code).toBe(0);
    expect(err).toContain('Read our book.');
    const bank = JSON.parse(readFileSync(at('bank.json'), 'utf8'));
    expect([bank.id, bank.questions.length]).toEqual(['my-guide', 40]);
    const { out } = await runCommand(['score', '-', '--bank', at('bank.json')], {
      input: JSON.stringify({ ratings: { [bank.questions[0].id]: 5 } }),
    });
    expect(out).toMatch(/^Conditional offer/);
    const bad = await runCommand(['import', '-', '--id', 'x'], { input: '# Nothing\n' });
    expect(bad.code).toBe(1);
    expect((await runCommand(['import', '-'], { input: '' })).err).toContain('standard input');
  });

  test('nothing in a guide or a bank acts on the terminal', async () => {
    const evil = '\u001b[31mred\u202e';
    const { err } = await runCommand(['import', '-'], {
      input: `${renderGuide(backendBank)}\n\nRead ${evil}.\n`,
    });
    expect(err).toContain('Left out');
    const [first, ...rest] = backendBank.sections;
    const bank = { ...backendBank, sections: [{ ...first, title: evil }, ...rest] };
    const at = createFolder({ 'bank.json': JSON.stringify(bank) });
    const { out } = await runCommand(['questions', '--bank', at('bank.json')]);
    for (const text of [err, out]) {
      expect(text).toContain('\\u{1b}[31mred\\u{202e}');
      for (const acting of ['\u001b', '\u202e']) expect(text).not.toContain(acting);
    }
  });

  test('--level names the levels of the parts; findings are told', async () => {
    const text = renderGuide(backendBank);
    const levels = ['junior', 'middle', 'senior'].flatMap((level) => ['--level', level]);
    const { out } = await runCommand(['import', '-', ...levels], { input: text });
    expect(JSON.parse(out).levels.map(({ id }: { id: string }) => id)).toEqual([
      'junior',
      'middle',
      'senior',
    ]);
    const twice = text.replace(
      'PART 3: Expert (Q26–Q40) {#expert}',
      'PART 3: QUESTIONS FOR FRESHERS (Q26–Q40)',
    );
    expect(twice).not.toBe(text);
    expect((await runCommand(['import', '-'], { input: twice })).err).toContain('Look at line');
  });
});

describe('record and replay', () => {
  test('a record holds, until somebody touches it', async () => {
    const at = createFolder({ 'card.json': card });
    const { code } = await runCommand([
      'record',
      'create',
      at('card.json'),
      '--at',
      '2026-03-01T09:30:00Z',
      '--out',
      at('record.json'),
    ]);
    expect(code).toBe(0);
    expect(await runCommand(['record', 'verify', at('record.json')])).toEqual({
      code: 0,
      out: `${at('record.json')}: holds\n`,
      err: '',
    });
    const text = readFileSync(at('record.json'), 'utf8');
    const touched = text.replace('"cap-theorem":4', '"cap-theorem":5');
    expect(touched).not.toBe(text);
    const found = await runCommand(['record', 'verify', '-'], { input: touched });
    expect(found.code).toBe(EXIT.differs);
    expect(found.out).toContain('standard input: differs: ');
    const json = JSON.parse(
      (await runCommand(['record', 'verify', '-', '--json'], { input: touched })).out,
    );
    expect(json[0].differences.length).toBeGreaterThan(0);
    expect((await runCommand(['record', 'verify', '-'], { input: '{}' })).code).toBe(1);
  });

  test.each([
    ['record verify', 'touched.json: differs'],
    ['check', 'touched.json: '],
  ])('%s looks at each file, also after one that cannot be read', async (name, part) => {
    const { out: record } = await runCommand(
      ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z'],
      { input: card },
    );
    const touched =
      name === 'check'
        ? JSON.stringify({ ...backendBank, threshold: { average: 1 } })
        : record.replace('"cap-theorem":4', '"cap-theorem":5');
    const at = createFolder({ 'bad.json': 'garbage', 'touched.json': touched });
    const { code, out, err } = await runCommand([
      ...[...name.split(' '), at('bad.json'), at('touched.json'), at('none.json')],
    ]);
    expect(code).toBe(EXIT.badInput);
    expect(out).toContain(part);
    expect(err.split('\n')).toEqual([
      expect.stringContaining(`Error: Cannot read ${at('bad.json')}: it is not JSON`),
      expect.stringContaining(`Error: Cannot read ${at('none.json')}: ENOENT`),
      '',
    ]);
  });

  test('replay names what another threshold would decide', async () => {
    const { out: record } = await runCommand(
      ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z'],
      { input: card },
    );
    const at = createFolder({
      'records.ndjson': `${record}{}\n${record}`,
      'threshold.json': '{ "average": 3.6 }',
      'bank.json': JSON.stringify({ ...backendBank, threshold: { average: 4 } }),
    });
    const strict = await runCommand(['replay', at('records.ndjson'), '--threshold', '3.6']);
    expect(strict.code).toBe(1);
    expect(strict.out).toBe(
      'line 1: conditional-offer would be no-offer\nline 3: conditional-offer would be no-offer\nrecords: 3, changes: 2, failures: 1\n',
    );
    expect(strict.err).toMatch(/^line 2: /);
    const json = await runCommand(['replay', '-', '--threshold', at('threshold.json'), '--json'], {
      input: record,
    });
    expect(json.code).toBe(0);
    expect(
      json.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).after ?? JSON.parse(line).flips),
    ).toEqual(['no-offer', 1]);
    const bank = await runCommand(['replay', '-', '--bank', at('bank.json')], { input: record });
    expect(bank.out).toContain('changes: 1,');
    expect((await runCommand(['replay', '-', '--threshold', '9'], { input: record })).code).toBe(1);
  });

  test('replay takes the file of a threshold on the scale of the records', async () => {
    const bank = parseBank({
      ...backendBank,
      scale: [
        { score: 0, label: 'No' },
        { score: 1, label: 'Yes' },
      ],
      questions: backendBank.questions.map(({ anchors: _, ...question }) => question),
      threshold: { average: 0.5 },
    });
    const at = createFolder({
      'bank.json': JSON.stringify(bank),
      'threshold.json': '{ "average": 0.75 }',
    });
    const { out: record } = await runCommand(
      ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z', '--bank', at('bank.json')],
      { input: '{ "ratings": { "cap-theorem": 1, "idempotency": 0 } }' },
    );
    const replayed = await runCommand(['replay', '-', '--threshold', at('threshold.json')], {
      input: record,
    });
    expect(replayed.out).toContain('changes: 1, failures: 0');
  });

  test('the name of a file cannot pass for a line of ours', async () => {
    const at = createFolder({ 'x.json: holds\nevil.json': '{', 'plan\u001b[31m.json': '{}' });
    const record = await runCommand(['record', 'create', '-', '--at', '2026-03-01T09:30:00Z'], {
      input: card,
    });
    writeFileSync(at('a\nb.json'), record.out);
    for (const args of [
      ['record', 'verify', at('x.json: holds\nevil.json')],
      ['record', 'verify', at('a\nb.json')],
      ['check', at('plan\u001b[31m.json')],
    ]) {
      const { out, err } = await runCommand(args);
      for (const acting of ['\u001b', '\nb.json', '\nevil.json']) {
        expect(out + err).not.toContain(acting);
      }
    }
  });

  test('on a terminal a bar shows how far a replay is', async () => {
    const { out: record } = await runCommand(
      ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z'],
      { input: card },
    );
    const at = createFolder({ 'records.ndjson': `${record}{}\n${record}` });
    const args = ['replay', at('records.ndjson'), '--threshold', '3.6'];
    const plain = await runCommand(args);
    const shown = await runCommand(args, { tty: 'stderr' });
    expect([shown.code, shown.out]).toEqual([plain.code, plain.out]);
    expect(readScreen(shown.err)).toEqual([
      ...plain.err.trimEnd().split('\n'),
      `[${'#'.repeat(38)}] 100 % lines: 3, changes: 2, failures: 1`,
      '',
    ]);
    const { err } = await runCommand(['replay', '-', '--threshold', '3.6'], {
      input: record,
      tty: 'stderr',
    });
    expect(readScreen(err)).toEqual(['lines: 1, changes: 1, failures: 0', '']);
  });

  test('an interrupted replay ends between two lines, and counts what it did not see by no sum', async () => {
    const { out: record } = await runCommand(
      ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z'],
      { input: card },
    );
    const process = new Process();
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const running = run(
      ['replay', '-', '--threshold', '3.6'],
      createTerminal({ stdin, stdout, stderr }, { process }),
    );
    stdin.write(record.repeat(2));
    await once(stdout, 'readable');
    process.emit('SIGINT', 'SIGINT');
    await running;
    expect(process.endings).toEqual(['SIGINT']);
    expect(String(stdout.read())).toMatch(/^(line \d: conditional-offer would be no-offer\n)+$/);
    expect(process.eventNames()).toEqual([]);
  });

  test('another average leaves the rest of each threshold as it was', async () => {
    const gate = { average: 3.5, roleCritical: { average: 4, required: true } };
    const bank = { ...backendBank, threshold: gate };
    const at = createFolder({ 'bank.json': JSON.stringify(bank) });
    const { out: record } = await runCommand(
      ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z', '--bank', at('bank.json')],
      {
        input:
          '{ "plan": { "roleCritical": ["idempotency"] }, "ratings": { "cap-theorem": 5, "idempotency": 3 } }',
      },
    );
    for (const more of [[], ['--bank', at('bank.json')]]) {
      const { out } = await runCommand(['replay', '-', '--threshold', '3.5', ...more], {
        input: record,
      });
      expect(out).toBe('records: 1, changes: 0, failures: 0\n');
    }
  });

  test('blank lines and a byte order mark are no records; lines are counted as they are', async () => {
    const { out: record } = await runCommand(
      ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z'],
      { input: card },
    );
    const input = Readable.from([
      `\uFEFF${record}\r\n\n`,
      record,
      Buffer.from('"\xe9\u001b[31m"\n', 'latin1'),
    ]);
    const { code, out, err } = await runCommand(['replay', '-', '--threshold', '3.6'], { input });
    expect(code).toBe(1);
    expect(out).toBe(
      'line 1: conditional-offer would be no-offer\nline 4: conditional-offer would be no-offer\nrecords: 3, changes: 2, failures: 1\n',
    );
    expect(err).toMatch(/^line 5: .*\n$/);
    expect(err).not.toContain('\u001b');
  });
});

describe('outputs that are inputs', () => {
  test.each([
    ['score CARD --batch --rejects BANK --bank BANK', 'rejects'],
    ['score CARD --batch --rejects CARD', 'rejects'],
    ['record create CARD --at 2026-03-01T09:30:00Z --out CARD', 'out'],
    ['record create CARD --at 2026-03-01T09:30:00Z --out LINK', 'out'],
    ['kit --bank BANK --out BANK', 'out'],
    ['sql --dialect duckdb --plan CARD --out CARD', 'out'],
    ['plan --precision CARD --out CARD', 'out'],
  ])('%s is refused', async (line, option) => {
    const at = createFolder({ card, bank: '{}' });
    linkSync(at('card'), at('link'));
    const args = line
      .split(' ')
      .map((word) => (/^[A-Z]+$/.test(word) ? at(word.toLowerCase()) : word));
    const { code, err } = await runCommand(args);
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(`--${option} must be another file than `);
    expect([readFileSync(at('card'), 'utf8'), readFileSync(at('bank'), 'utf8')]).toEqual([
      card,
      '{}',
    ]);
  });
});

test('JSON holds nothing that acts on a terminal, and is the same value', async () => {
  const candidate = 'a\u007F\u009B\u2028\u202E\u061C\u200E\u{E0041}z';
  const input = JSON.stringify({ candidate, ratings: { 'cap-theorem': 4 } });
  const { out } = await runCommand(['score', '-', '--batch'], { input });
  expect(out).toContain('a\\u007f\\u009b\\u2028\\u202e\\u061c\\u200e\\udb40\\udc41z');
  expect(JSON.parse(out).candidate).toBe(candidate);
  const args = ['record', 'create', '-', '--at', '2026-03-01T09:30:00Z'];
  const shown = await runCommand(args, { input, tty: true });
  expect(shown.out).toContain('a\\u007f');
  // Elsewhere a record is canonical, byte for byte.
  expect((await runCommand(args, { input })).out).toContain(candidate);
});

test('mariadb is the SQL of mysql', async () => {
  const [one, other] = await Promise.all(
    ['mariadb', 'mysql'].map((dialect) => runCommand(['sql', '--dialect', dialect])),
  );
  expect(one).toEqual(other);
  expect((await runCommand(['sql', '--help'])).out).toMatch(/snowflake,\s+mariadb/);
});

test('plan --coverage --out gives kit its plan and shows the coverage', async () => {
  const at = createFolder();
  const args = ['plan', '--count', '5', '--seed', 'x', '--coverage', '--out', at('plan.json')];
  const { code, out } = await runCommand(args);
  expect(code).toBe(0);
  expect((await runCommand(['kit', at('plan.json')])).code).toBe(0);
  const printed = await runCommand(args.slice(0, -2));
  expect(JSON.parse(printed.out)).toEqual({
    plan: JSON.parse(readFileSync(at('plan.json'), 'utf8')),
    coverage: JSON.parse(out),
  });
});

test('a batch decides what one scorecard at a time comes to', async () => {
  const cards = [
    { candidate: null, ratings: { 'cap-theorem': null, 'raft-consensus': 3 } },
    { candidate: 'null', ratings, plan: { questions: Object.keys(ratings), roleCritical: null } },
    { candidate: ' ', ratings, notes: { 'cap-theorem': ' ' } },
    {
      candidate: 'C-1',
      ratings,
      plan: { roleCritical: ['cap-theorem'] },
      notes: { 'cap-theorem': 'x' },
    },
  ].map((one) => JSON.stringify(one));
  const { code, out } = await runCommand(['score', '-', '--batch'], { input: cards.join('\n') });
  expect(code).toBe(0);
  const results = out.trim().split('\n');
  expect(results).toHaveLength(cards.length);
  for (const [at, input] of cards.entries()) {
    const { score, decision } = JSON.parse(results[at] as string);
    const one = await runCommand(['score', '-', '--json'], { input });
    expect({ score, decision }).toEqual(JSON.parse(one.out));
  }
});
