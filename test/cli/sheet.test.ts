import { describe, expect, test } from 'vitest';
import type { SheetResult } from '../../src/cli/sheet.ts';
import { createFolder, runCommand } from './session.ts';

const ratings = `Candidate,Interviewer,Question,Rating,Notes
C-1,Ana,Q26,4,good
C-1,Ana,Q27,skipped,
C-1,Ben,Q26,5,
C-2,Ana,Q26,2,
`;

/** A folder with a file of each kind. */
function createFiles() {
  return createFolder({
    'all.csv': ratings,
    'one.TSV': 'question\trating\tmood\ncap-theorem\t4,0\tcalm\n',
    'none.csv': 'question,rating\n',
    'bad.csv': 'question,rating\ncap-theorem,9\n',
    'plan.json': '{ "questions": ["cap-theorem", "raft-consensus"] }',
    'card.json': '{ "ratings": { "cap-theorem": 4 } }',
    'bank.csv':
      'id;Question;Section;Weight;Mood\nevent-loop;What does the event loop do?;Runtime;60 %;calm\nclosures;What is a closure?;Language;40 %;\n',
  });
}

describe('score', () => {
  test('a sheet of several scorecards gives a line for each', async () => {
    const files = createFiles();
    const { code, out, err } = await runCommand(['score', files('all.csv')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'candidate  rater  average  rated  skipped  missing  outcome',
        'C-1        Ana    4.00     1      1        0        Conditional offer',
        'C-1        Ben    5.00     1      0        0        Conditional offer',
        'C-2        Ana    2.00     1      0        0        No offer',
        '',
      ].join('\n'),
    );
    const json = await runCommand(['score', files('all.csv'), '--json', '--threshold', '4.5']);
    expect(
      (JSON.parse(json.out) as SheetResult[]).map(({ candidate, rater, rows, score, decision }) => [
        candidate,
        rater,
        rows,
        score.average,
        decision.outcome,
      ]),
    ).toEqual([
      ['C-1', 'Ana', [2, 3], 4, 'no-offer'],
      ['C-1', 'Ben', [4], 5, 'conditional-offer'],
      ['C-2', 'Ana', [5], 2, 'no-offer'],
    ]);
  });

  test('a sheet may name raters alone, and some may have rated nothing', async () => {
    const at = createFolder({
      'two.csv': 'rater,cap-theorem,saga-pattern\nAna,4,\nBen,,\n',
      'candidates.csv': 'candidate,cap-theorem\nC-1,4\nC-2,3\n',
    });
    expect((await runCommand(['score', at('two.csv')])).out.split('\n').slice(1, 3)).toEqual([
      'row 2      Ana    4.00     1      0        0        Conditional offer',
      'row 3      Ben    -        0      0        0        Undecided',
    ]);
    const { out } = await runCommand(['score', at('candidates.csv')]);
    expect(out.split('\n')[1]).toMatch(/^C-1 +4\.00 +1/);
    const none = await runCommand(['panel', at('two.csv'), '--candidate', 'C-1']);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('one of ""')]);
  });

  test('a sheet of one is scored as a scorecard, and what was not read is named', async () => {
    const { code, out, err } = await runCommand(['score', createFiles()('one.TSV')]);
    expect([code, out]).toEqual([0, expect.stringContaining('The average of 4.00')]);
    expect(err).toBe(
      'Look at row 1: the column "mood" was not read\n' +
        'Look at row 2: ratings are written with a decimal comma, from row 2 on\n',
    );
  });

  test('a plan makes questions missing; a sheet without rows has no scorecard', async () => {
    const files = createFiles();
    const { out } = await runCommand(['score', files('all.csv'), '--plan', files('plan.json')]);
    expect(out).toMatch(/C-1 +Ben +5\.00 +1 +0 +1 +Undecided/);
    const none = await runCommand(['score', files('none.csv')]);
    expect(none.out.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    [['score', 'card.json', '--plan', 'plan.json'], 2, '--plan does not go with a scorecard'],
    [
      ['score', 'card.json', '--batch', '--plan', 'plan.json'],
      2,
      '--plan does not go with a batch',
    ],
    [['score', 'bad.csv'], 1, 'row 2, column "rating" must be an integer from 1 to 5: received 9'],
    [['panel', 'card.json', '--candidate', 'C-1'], 2, '--candidate does not go with scorecards'],
    [['panel', 'all.csv'], 1, 'choose a candidate with --candidate, one of "C-1", "C-2"'],
    [['panel', 'all.csv', '--candidate', 'C-9'], 1, 'one of "C-1", "C-2"'],
    [
      ['import', 'bank.csv', '--questions', 'bullet'],
      2,
      '--questions does not go with a spreadsheet',
    ],
    [['import', 'none.csv'], 1, 'there must be a row below the names'],
    [['import', 'bank.csv', '--id', 'A b'], 1, '--id must be an id in kebab-case'],
  ])('%j is refused', async (args, code, message) => {
    const files = createFiles();
    const named = args.map((arg) => (/\.(csv|json)$/.test(arg) ? files(arg) : arg));
    expect(await runCommand(named)).toMatchObject({ code, err: expect.stringContaining(message) });
  });
});

test('panel takes the scorecards of one candidate from a sheet', async () => {
  const files = createFiles();
  const { code, out } = await runCommand([
    'panel',
    files('all.csv'),
    '--candidate',
    'C-1',
    '--json',
  ]);
  const { panel } = JSON.parse(out);
  expect([
    code,
    panel.raters.map(({ rater }: { rater: string }) => rater),
    panel.score.average,
  ]).toEqual([0, ['Ana', 'Ben'], 4.5]);
  const one = await runCommand(['panel', files('one.TSV'), '--json']);
  expect(JSON.parse(one.out).panel.raters[0].rater).toBe('row 2');
});

test('import reads a bank from a sheet', async () => {
  const files = createFiles();
  const { code, out, err } = await runCommand([
    'import',
    files('bank.csv'),
    '--scale',
    'backend',
    '--threshold',
    '3',
  ]);
  const bank = JSON.parse(out);
  expect([code, bank.id, bank.threshold.average, bank.questions.length]).toEqual([0, 'bank', 3, 2]);
  expect(err).toContain('nobody knows the column "Mood"');
  const dry = await runCommand(['import', files('bank.csv'), '--dry-run']);
  expect(dry.out).toContain('weights {"event-loop":3,"closures":2}');
  expect(dry.err).toContain('to choose another use --scale');
});
