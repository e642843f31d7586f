import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { parseRatingsCsv } from '../../src/csv/index.ts';
import { decide } from '../../src/decision.ts';
import { scorePanel } from '../../src/panel/panel.ts';
import { renderPanel } from '../../src/report/panel.ts';
import { renderScorecard } from '../../src/report/scorecard.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { buildOutline } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';

/** The cards of a sheet, without their rows. */
function readCards(text: string, options = {}) {
  return parseRatingsCsv(text, options).scorecards.map(({ rater, scorecard }) => ({
    ...(rater !== undefined && { rater }),
    ...scorecard,
  }));
}

describe('a row for each rating', () => {
  test('makes a scorecard of each candidate and rater', () => {
    const { scorecards, findings, delimiter } = parseRatingsCsv(
      'Candidate ID,Interviewer,Question,Score,Skipped?,Comments\n' +
        'C-1,Ana,cap-theorem,4,,"Said ""no""\ntwice"\n' +
        'C-2,Ana,Q26,5,no,\n' +
        '\n' +
        'C-1,Ana,The CAP theorem in practice?,,yes,\n'.replace(
          'The CAP theorem in practice?',
          '27',
        ),
    );
    expect(scorecards).toEqual([
      {
        rater: 'Ana',
        rows: [2, 5],
        scorecard: {
          candidate: 'C-1',
          ratings: { 'cap-theorem': 4, 'raft-consensus': 'skipped' },
          notes: { 'cap-theorem': 'Said "no"\ntwice' },
        },
      },
      { rater: 'Ana', rows: [3], scorecard: { candidate: 'C-2', ratings: { 'cap-theorem': 5 } } },
    ]);
    expect([findings, delimiter]).toEqual([[], ',']);
    expect(Object.isFrozen(scorecards[0]?.scorecard.ratings)).toBe(true);
  });

  test.each([
    ['id', 'cap-theorem'],
    ['id with a space', 'CAP Theorem'],
    ['number', '26'],
    ['number with a letter', 'Q26.'],
    ['number with a word', 'Question 26:'],
    ['title', '**The CAP theorem in practice**'],
    ['prompt', backendBank.questions[25]?.prompt],
  ])('finds a question by its %s', (_, name) => {
    const text = `question,rating\n"${String(name).replaceAll('"', '""')}",3`;
    expect(readCards(text, { bank: backendBank })).toEqual([{ ratings: { 'cap-theorem': 3 } }]);
  });

  test('the titles of the backend bank are known without its prose', () => {
    expect(readCards('title,rating\nThe CAP theorem in practice,3')).toEqual([
      { ratings: { 'cap-theorem': 3 } },
    ]);
  });

  test('an id decides over the column beside it, and where it is empty the other does', () => {
    const text = 'title,id,rating\nsomething,cap-theorem,3\nraft-consensus,,4';
    expect(readCards(text)).toEqual([{ ratings: { 'cap-theorem': 3, 'raft-consensus': 4 } }]);
  });

  test.each([
    ['4', 4],
    ['4.0', 4],
    ['4,00', 4],
    ['+4', 4],
    ['Strong', 4],
    ['4 - strong', 4],
    ['4 – Strong', 4],
    ['Strong (4)', 4],
    ['skipped', 'skipped'],
    ['Skip', 'skipped'],
    ['missing', undefined],
    ['', undefined],
  ])('reads the rating %j', (cell, rating) => {
    const [card] = readCards(`question;rating\ncap-theorem;${cell}`);
    expect(card?.ratings).toEqual(rating === undefined ? {} : { 'cap-theorem': rating });
  });

  test.each(['3.5', '3,5', '0', '6', '4.5.1', 'n/a', '-', 'good', '1e0', '0x4', '٤'])(
    'refuses the rating %j',
    (cell) => {
      expect(explain(() => parseRatingsCsv(`question;rating\ncap-theorem;${cell}`))).toMatchObject({
        code: 'invalid-table',
        issues: [{ code: 'off-scale', path: ['rows', 2, 'rating'] }],
      });
    },
  );

  test('lists every problem with its row and column', () => {
    const problems = listProblems(() =>
      parseRatingsCsv(
        'Candidate,Question,Rating,Skipped,\n' +
          'C-1,cap-theorm,4,,\n' +
          'C-1,cap-theorem,9,,\n' +
          'C-1,cap-theorem,2,,\n' +
          'C-1,raft-consensus,3,yes,\n' +
          'C-1,saga-pattern,,perhaps,\n' +
          'C-1,idempotency,3,,x\n' +
          'C-2,,3,,\n',
      ),
    );
    expect(problems).toEqual([
      [
        'unknown-key',
        'rows > 7',
        'row 7 must be without text outside the named columns: received "x"',
      ],
      [
        'unknown-question',
        'rows > 2 > Question',
        'row 2, column "Question" must be a question of the bank, by its id, number, title or prompt: received "cap-theorm"',
      ],
      [
        'duplicate',
        'rows > 4 > Rating',
        'row 4, column "Rating" must be for another question than row 3, which rates cap-theorem: received 2',
      ],
      [
        'off-scale',
        'rows > 5 > Rating',
        'row 5, column "Rating" must be empty where the question was skipped: received 3',
      ],
      [
        'not-a-boolean',
        'rows > 6 > Skipped',
        'row 6, column "Skipped" must be yes, no or empty: received "perhaps"',
      ],
      [
        'unknown-question',
        'rows > 8 > Question',
        'row 8, column "Question" must be a question of the bank, by its id, number, title or prompt: received ""',
      ],
      [
        'off-scale',
        'rows > 3 > Rating',
        'row 3, column "Rating" must be an integer from 1 to 5: received 9',
      ],
    ]);
    expect(
      explain(() => parseRatingsCsv('question,rating\ncap-theorm,4')).issues[0]?.suggestion,
    ).toBe('cap-theorem');
  });

  test('a question that two rows rate is refused even if they agree, and a blank row beside a rating too', () => {
    for (const cell of ['4', '']) {
      expect(() => parseRatingsCsv(`question,rating\ncap-theorem,4\ncap-theorem,${cell}`)).toThrow(
        'row 3, column "rating" must be for another question than row 2',
      );
    }
  });
});

describe('a column for each question', () => {
  test('makes a scorecard of each row', () => {
    const text =
      '\uFEFFsep=;\r\nHiring round 3;;;;\r\n\r\nInterviewee;cap-theorem;Q27;CAP Theorem (notes);mood\r\n' +
      'C-1;4,0;5 - Exceptional;Knows it.;good\r\nC-2;;skip;;\r\n';
    expect(parseRatingsCsv(text)).toEqual({
      scorecards: [
        {
          rater: undefined,
          rows: [5],
          scorecard: {
            candidate: 'C-1',
            ratings: { 'cap-theorem': 4, 'raft-consensus': 5 },
            notes: { 'cap-theorem': 'Knows it.' },
          },
        },
        {
          rater: undefined,
          rows: [6],
          scorecard: { candidate: 'C-2', ratings: { 'raft-consensus': 'skipped' } },
        },
      ],
      findings: [
        {
          code: 'above-header',
          row: 2,
          message: 'row 2 stands above the names of the columns: Hiring round 3',
        },
        { code: 'not-read', row: 4, message: 'the column "mood" was not read' },
        {
          code: 'decimal-comma',
          row: 5,
          message: 'ratings are written with a decimal comma, from row 5 on',
        },
      ],
      delimiter: ';',
    });
  });

  test('a total or a remark about the whole is named, for it is not read', () => {
    const { findings } = parseRatingsCsv('rater\tcap-theorem\tScore\tNotes\nAna\t4\t4\tKind.');
    expect(findings.map(({ message }) => message)).toEqual([
      'the column "Score" was not read',
      'the column "Notes" was not read',
    ]);
  });

  test('lists every problem', () => {
    expect(
      listProblems(() =>
        parseRatingsCsv('candidate,cap-theorem,Q26,raft-consensus\nC-1,4,4,x\nC-1,1,1,1'),
      ).map(([, , message]) => message),
    ).toEqual([
      'row 1, column "Q26" must be about another question than "cap-theorem": received "Q26"',
      'row 3 must be of another candidate or rater than row 2: received "C-1, 1, 1, 1"',
      'row 2, column "raft-consensus" must be an integer from 1 to 5: received "x"',
    ]);
    expect(() => parseRatingsCsv('cap-theorem,saga-pattern\n4,4\n3,3')).toThrow(
      'row 3 must be the only one, where no column names the candidate or the rater: received "3, 3"',
    );
    expect(() => parseRatingsCsv('question,Ana,Ben\ncap-theorem,4,4')).toThrow(
      'row 1 must be with a column for the question and one for its rating, or a column for each question: received "question, Ana, Ben"',
    );
  });

  test('a name that two questions share names neither', () => {
    const [first, second] = backendBank.questions.map((one) => ({ ...one, title: 'Basics' }));
    const bank = { ...backendBank, questions: [first, second] } as unknown as typeof backendBank;
    for (const text of ['title,rating\nBasics,4', 'candidate,Basics\nC-1,4']) {
      expect(() => parseRatingsCsv(text, { bank })).toThrow('the name of one question only');
    }
  });
});

describe('the table', () => {
  test.each([
    [undefined, 'table must be the text of a CSV file: received undefined'],
    ['', 'table must be text with a row of column names, such as question and rating: received ""'],
    ['a,b\n1,2', 'received "a,b"'],
    ['question,rating\n"cap-theorem,4', 'row 2 must be a row in which every quote is closed'],
    ['question,rating\n"cap"-theorem,4', 'row 2 must be a row in which every quote is closed'],
    ['question,rating,Rating\ncap-theorem,4,4', 'row 1, column "Rating" must be a name of its own'],
  ])('%j is refused', (text, message) => {
    expect(() => parseRatingsCsv(text as string)).toThrow(message);
  });

  test('options are checked', () => {
    expect(() => parseRatingsCsv('', { banc: 1 } as never)).toThrow('received "banc"');
    expect(explain(() => parseRatingsCsv('', { plan: { questions: ['x'] } as never })).code).toBe(
      'invalid-plan',
    );
    expect(explain(() => parseRatingsCsv('', { bank: {} as never })).code).toBe('invalid-bank');
  });

  test('a plan goes into each scorecard, and holds', () => {
    const plan = { questions: ['cap-theorem', 'raft-consensus'] } as const;
    const text = 'candidate,question,rating\nC-1,cap-theorem,4';
    expect(readCards(text, { plan })).toEqual([
      { candidate: 'C-1', plan, ratings: { 'cap-theorem': 4 } },
    ]);
    expect(() => parseRatingsCsv(`${text}\nC-2,idempotency,4`, { plan })).toThrow(
      'row 3, column "rating" must be a question of the plan: received "idempotency"',
    );
    expect(() => parseRatingsCsv('question,rating,notes\nidempotency,,No time.', { plan })).toThrow(
      'row 2, column "notes" must be a question of the plan',
    );
    const [card] = parseRatingsCsv(text, { plan }).scorecards;
    expect(scoreInterview(card?.scorecard.ratings ?? {}, card?.scorecard.plan).missing).toEqual([
      'raft-consensus',
    ]);
  });

  test('what a spreadsheet would take for a formula is text', () => {
    const [card] = readCards("question,rating,notes\ncap-theorem,4,=1+1\nsaga-pattern,3,'=1+1");
    expect(card?.notes).toEqual({ 'cap-theorem': '=1+1', 'saga-pattern': '=1+1' });
  });

  test('a rating may be named __proto__ by nobody', () => {
    expect(() => parseRatingsCsv('question,rating\n__proto__,4')).toThrow('a question of the bank');
    expect(readCards('candidate,rater,question,rating\n__proto__,__proto__,Q26,4')).toEqual([
      { rater: '__proto__', candidate: '__proto__', ratings: { 'cap-theorem': 4 } },
    ]);
  });
});

describe('names', () => {
  const outline = (ids: readonly string[], number?: number) => ({
    ...buildOutline(1, [1, 2]),
    questions: ids.map((id) => ({ ...buildOutline(1, [1, 2]).questions[0], id, number })),
  });

  test('of ids that differ only by case or hyphens each must be written as it is', () => {
    const bank = outline(['A b', 'a-b']) as never;
    expect(readCards('question,rating\nA b,1\na-b,2', { bank })).toEqual([
      { ratings: { 'A b': 1, 'a-b': 2 } },
    ]);
    expect(() => parseRatingsCsv('question,rating\nA-B,1', { bank })).toThrow(
      'row 2, column "question" must be the name of one question only: received "A-B"',
    );
  });

  test('a number that two questions have names neither', () => {
    const bank = outline(['x', 'y'], 7) as never;
    expect(() => parseRatingsCsv('question,rating\nQ7,1', { bank })).toThrow(
      'of one question only',
    );
  });

  test('an outline has no labels, and a rating of an outline is a score point', () => {
    const bank = outline(['x']) as never;
    expect(readCards('question,rating\nx,2', { bank })).toEqual([{ ratings: { x: 2 } }]);
    expect(() => parseRatingsCsv('question,rating\nx,strong', { bank })).toThrow(
      'received "strong"',
    );
  });
});

describe('a report', () => {
  const plan = {
    questions: ['cap-theorem', 'raft-consensus'],
    weighting: { reason: 'The role.', weights: { 'cap-theorem': 2 } },
  } as const;
  const score = scoreInterview({ 'cap-theorem': 4 }, plan);
  const csv = renderScorecard(score, decide(score), { format: 'csv', plan });

  test('has its own plan', () => {
    expect(() => parseRatingsCsv(csv, { plan })).toThrow(
      'row 1 must be read without a plan, for a report has its own: received "a plan"',
    );
  });

  test('whose figures were edited is read by its ratings', () => {
    const [card] = readCards(csv.replaceAll(',4,', ',1,'));
    expect(card?.ratings).toEqual({ 'cap-theorem': 1 });
  });

  test.each([
    [/^weighting,.*\r\n/m, '', 'must be a sentence that says why: received ""'],
    [
      /^(question,cap-theorem,.*),2,,no,/m,
      '$1,two,,no,',
      'must be an integer from 0: received NaN',
    ],
    [/^question,cap-theorem/m, 'question,cap-theorm', 'a question of the bank, by its id'],
  ])('without %s is refused', (pattern, other, message) => {
    expect(csv).toMatch(pattern);
    expect(() => parseRatingsCsv(csv.replace(pattern, other))).toThrow(message);
  });

  test('of a panel is read by whatever figures it has', () => {
    const panel =
      'part,id,rater,rating,critical,weight\nrating,cap-theorem,Ana,4,,\nquestion,cap-theorem,,4,no,';
    for (const [weight, plan] of [
      ['', { questions: ['cap-theorem'] }],
      ['2', { questions: ['cap-theorem'] }],
    ] as const) {
      expect(readCards(`${panel}${weight}`)).toEqual([
        { rater: 'Ana', plan, ratings: { 'cap-theorem': 4 } },
      ]);
    }
    expect(() => parseRatingsCsv(`${panel}0.5`)).toThrow('must be an integer from 0: received 0.5');
    expect(() => parseRatingsCsv(`${panel}0`)).toThrow('must be a sentence that says why');
  });

  test('keeps notes on questions that nobody rated', () => {
    const alone = scoreInterview({ 'cap-theorem': 4 });
    const notes = { 'saga-pattern': 'No time left.', 'cap-theorem': 'Clear.' };
    const text = renderScorecard(alone, decide(alone), { format: 'csv', notes });
    expect(readCards(text)).toEqual([{ plan: {}, ratings: { 'cap-theorem': 4 }, notes }]);
    expect(() => parseRatingsCsv(text.replace('note,saga-pattern', 'note,saga'))).toThrow(
      'a question of the bank',
    );
    const raters = { Ana: { 'cap-theorem': 4 }, Ben: { 'cap-theorem': 5 } } as const;
    const panel = scorePanel(raters);
    const ofPanel = renderPanel(panel, decide(panel.score), {
      format: 'csv',
      notes: { Ben: { 'saga-pattern': 'No time left.' } },
    });
    expect(readCards(ofPanel)[1]).toEqual({
      rater: 'Ben',
      plan: {},
      ratings: { 'cap-theorem': 5 },
      notes: { 'saga-pattern': 'No time left.' },
    });
    const bare = 'part,id,rating\nquestion,cap-theorem,4\nnote,saga-pattern,';
    expect(readCards(bare)).toEqual([{ plan: {}, ratings: { 'cap-theorem': 4 } }]);
  });

  test('what a scorecard cannot hold is named', () => {
    const raters = { Ana: { 'cap-theorem': 4 }, Ben: { 'cap-theorem': 2 }, Eve: {} } as const;
    const panel = scorePanel(raters, plan, {
      consensus: { 'cap-theorem': { rating: 3, reason: 'We talked.' } },
      without: [{ rater: 'Eve', reason: 'Knew the candidate.' }],
    });
    const text = renderPanel(panel, decide(panel.score), { format: 'csv', plan });
    const { findings, scorecards } = parseRatingsCsv(
      `${text}\r\n`
        .replace('critical,text', 'critical,text,hue')
        .replaceAll(/(\r\n)(?=rating,)/g, ',blue$1'),
    );
    expect(findings.map(({ code, message }) => [code, message.replace(/\d+/, 'N')])).toEqual([
      ['not-read', 'the column "hue" was not read'],
      ['not-read', 'a scorecard cannot hold what row N says: left-out'],
      ['not-read', 'a scorecard cannot hold what row N says: consensus'],
    ]);
    expect(scorecards.map(({ rater }) => rater)).toEqual(['Ana', 'Ben']);
  });
});

test('time is linear in the size of hostile tables', () => {
  const size = 200_000;
  for (const text of [
    '"'.repeat(size),
    `question,rating\n${'"'.repeat(size)}`,
    `question,rating\n${' '.repeat(size)}x,4`,
    `question,rating\n${'.'.repeat(size)}x,4`,
    `question,rating,notes\ncap-theorem,4,${"'".repeat(size)}x`,
    `question,rating,notes\ncap-theorem,4,"${";'".repeat(size)}"`,
    `question,rating\n${'cap-theorem,4\n'.repeat(size / 20)}`,
    `candidate,${'cap-theorem,'.repeat(size / 10)}\n`,
    `candidate,${Array.from({ length: size / 10 }, (_, at) => `x${at}`).join(',')}\nC-1${',1'.repeat(size / 10)}`,
    ','.repeat(size),
    '\n'.repeat(size),
  ]) {
    try {
      parseRatingsCsv(text);
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-table' });
    }
  }
});
