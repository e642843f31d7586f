import { describe, expect, test } from 'vitest';
import { InvalidGuideError, isInterviewError } from '../../src/errors.ts';
import { parseGuide } from '../../src/guide/index.ts';
import { catchIssues, parse, SOUND, writeSmall } from './guides.ts';

/** The problems of a small guide in which some piece is replaced. */
function findIssues(pieces: Parameters<typeof writeSmall>[0]) {
  return catchIssues(() => parse(writeSmall(pieces)));
}

test('the error names itself and lists every problem with its line', () => {
  const questions = `Q1. Why?\nStrong Answer: So.\n\nQ3. How?\n${SOUND}\n\nQ3. What?\n${SOUND}`;
  try {
    parse(writeSmall({ scale: '', part: 'PART 1: FOR ALL (Q1–Q4)', questions }));
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidGuideError);
    expect(isInterviewError(error, 'invalid-guide')).toBe(true);
    expect(String(error)).toMatchInlineSnapshot(`
      "InvalidGuideError: Cannot read guide: 5 problems
      - line 1: the guide must have a line "Scoring Scale" and below it two rows or more, such as "5 | Exceptional | …"
      - line 7: the heading says Q1–Q4, but has Q1–Q3
      - line 19: Q3 stands twice: first on line 14
      - line 14: Q2 must stand before Q3, and there is none
      - line 11: Q1 has no weak answer, no competency (a cue that begins "Tests **…**.")"
    `);
    expect((error as InvalidGuideError).issues.map(({ path }) => path)).toEqual([
      ...[1, 7, 19, 14, 11].map((line) => ['guide', line]),
    ]);
  }
});

describe('questions', () => {
  test('what a question lacks', () => {
    expect(findIssues({ questions: 'Q1.\nCompetency: A\nRecruiter Cue: B' })).toEqual([
      ['missing', 'guide.13', 'line 13: Q1 has no prompt, no strong answer, no weak answer'],
    ]);
    const other = `Q1. Why?\n${SOUND}\n\nPART 2: FOR EXPERTS\n\nQ2. How?\n${SOUND}`;
    expect(findIssues({ questions: other })).toEqual([
      ['missing', 'guide.20', 'line 20: Q2 has no section above it'],
    ]);
  });

  test.each(['Tests', 'Tests .', 'Tests **', 'Asks **this**.', 'Testing **this**.'])(
    'the cue %j names no competency',
    (cue) => {
      const questions = `Q1. Why?\nStrong Answer: A\nWeak Answer: B\nRecruiter Cue: ${cue}`;
      expect(findIssues({ questions }).map(([code]) => code)).toEqual(['missing']);
    },
  );

  test.each(['Competency: A\u2028B', 'Recruiter Cue: Tests **__proto__**.'])(
    '%j is no name',
    (block) => {
      const questions = `Q1. Why?\nStrong Answer: A\nWeak Answer: B\n${block}`;
      const [issue, ...others] = findIssues({ questions });
      expect(others).toEqual([]);
      expect(issue?.slice(0, 2)).toEqual(['invalid-name', 'guide.13']);
      expect(issue?.[2]).toMatch(/^line 13: the competency of Q1 must be a name on one line: rec/);
    },
  );

  test('none at all', () => {
    expect(findIssues({ questions: '' })).toEqual([
      [
        'missing',
        'guide.1',
        'line 1: the guide must have questions, such as "## 1. What is …?": no heading, list, table or bold line was found',
      ],
    ]);
  });

  test('a block that stands twice', () => {
    expect(findIssues({ questions: `Q1. Why?\n${SOUND}\nWeak Answer: Or so.` })).toEqual([
      [
        'duplicate',
        'guide.17',
        'line 17: Q1 must have one block of this kind: another begins on line 15',
      ],
    ]);
  });

  test.each<[number[], ...string[]]>([
    [[2], 'missing-number 13: Q1 must stand before Q2, and there is none'],
    [[1, 2, 5], 'missing-number 21: Q3–Q4 must stand before Q5, and there is none'],
    [[1, 1], 'duplicate 17: Q1 stands twice: first on line 13'],
    [[2, 1, 3], 'out-of-order 17: Q1 must stand before Q2'],
    [
      [3, 0, 1],
      'out-of-order 17: Q0 must stand before Q3',
      'out-of-order 21: Q1 must stand before Q3',
      'missing-number 13: Q2 must stand before Q3, and there is none',
    ],
  ])('numbers %j', (numbers, ...wanted) => {
    const questions = numbers.map((number) => `Q${number}. Why?\n${SOUND}`).join('\n');
    expect(
      findIssues({ questions }).map(
        ([code, place, message]) =>
          `${code} ${place.slice(6)}: ${message.split(': ').slice(1).join(': ')}`,
      ),
    ).toEqual(wanted);
  });

  test('an id that stands twice', () => {
    const questions = `Q1. Why? {#why}\n${SOUND}\nQ2. How? {#why}\n${SOUND}`;
    expect(findIssues({ questions })).toEqual([
      ['duplicate', 'guide.17', 'line 17: the id "why" is taken: first on line 13'],
    ]);
    const plain = `Q1. Why?\n${SOUND}\nQ2. How?\n${SOUND}`;
    expect(
      catchIssues(() => parse(writeSmall({ questions: plain }), { ids: { 1: 'a', 2: 'a' } })),
    ).toEqual([['duplicate', 'guide.17', 'line 17: the id "a" is taken: first on line 13']]);
  });
});

describe('headings', () => {
  test.each([
    ['PART 1: FOR ALL (Q1–Q2)', 'the heading says Q1–Q2, but has Q1'],
    ['PART 1: FOR ALL (Q0–Q1)', 'the heading says Q0–Q1, but has Q1'],
    ['PART 1: FOR ALL\n(Q1-15)', 'the heading says Q1–Q15, but has Q1'],
    ['PART 1:', 'this part has no title'],
    ['PART 1: (Q1)', 'this part has no title'],
  ])('%j', (part, message) => {
    expect(findIssues({ part }).map((issue) => issue[2])).toEqual([`line 9: ${message}`]);
  });

  test('a range without a question', () => {
    expect(findIssues({ part: 'PART 1: A (Q1)\n\nPART 2: FOR ALL' })).toEqual([
      ['range-mismatch', 'guide.9', 'line 9: the heading says Q1, but has no question'],
    ]);
  });

  test('a range of a section', () => {
    expect(findIssues({ section: 'Section 1: A (Q1–Q2)' })).toEqual([
      ['range-mismatch', 'guide.11', 'line 11: the heading says Q1–Q2, but has Q1'],
    ]);
  });

  test('a section without a part, and one without a title', () => {
    expect(findIssues({ part: 'Section 1: A\n\nPART 1: FOR ALL', section: 'Section 2:' })).toEqual([
      ['missing', 'guide.9', 'line 9: this section has no part above it'],
      ['missing', 'guide.13', 'line 13: this section has no title'],
    ]);
  });

  test('the id of a section that stands twice', () => {
    expect(findIssues({ section: 'Section 1: A {#a}\n\nSection 2: B {#a}' })).toEqual([
      ['duplicate', 'guide.13', 'line 13: the id "a" is taken: first on line 11'],
    ]);
  });
});

describe('title, scale and threshold', () => {
  test('no title', () => {
    expect(findIssues({ title: '' })).toEqual([
      ['missing', 'guide.1', 'line 1: the guide must begin with its title'],
    ]);
  });

  test.each<[string, ...string[]]>([
    [
      '',
      'invalid-scale 1: the guide must have a line "Scoring Scale" and below it two rows or more, such as "5 | Exceptional | …"',
    ],
    [
      'Scoring Scale\n1 | Low',
      'invalid-scale 4: the guide must have a line "Scoring Scale" and below it two rows or more, such as "5 | Exceptional | …"',
      'off-scale 6: the hire threshold must be from 1 to 1 with at most four decimals: received 1.5',
    ],
    [
      'Scoring Scale\n1 | Low\n2 | High\n1 | None',
      'duplicate 6: score point 1 stands twice: first on line 4',
    ],
    ['Scoring Scale\n1 | Low\n2 |', 'missing 5: score point 2 has no label'],
    [
      'Scoring Scale\n1 | Low\n1001 | High\n-1001 | x',
      'invalid-scale 5: a score point must be from -1000 to 1000: received 1001',
      'invalid-scale 6: a score point must be from -1000 to 1000: received -1001',
    ],
    [
      'Scoring Scale\n1 | Low\n2 | High\n2.5 | Higher',
      'invalid-scale 6: a row of the scale must begin with an integer: received "2.5"',
    ],
  ])('scale %j', (scale, ...wanted) => {
    expect(
      findIssues({ scale }).map(
        ([code, place, message]) =>
          `${code} ${place.slice(6)}: ${message.split(': ').slice(1).join(': ')}`,
      ),
    ).toEqual(wanted);
  });

  test('the bounds of a score point are allowed', () => {
    const scale = 'Scoring Scale\n-1000 | Low\n1000 | High';
    expect(parse(writeSmall({ scale })).bank.scale).toHaveLength(2);
  });

  test.each<[string, ...string[]]>([
    ['', 'missing 1: the guide must state its hire threshold, such as "average ≥ 3.5"'],
    [
      'Average > 1.5',
      'missing 1: the guide must state its hire threshold, such as "average ≥ 3.5"',
    ],
    [
      '≥ 2 on role-critical questions, required',
      'missing 7: the guide must state its hire threshold, such as "average ≥ 3.5"',
    ],
    [
      'Average ≥ 2.1',
      'off-scale 7: the hire threshold must be from 1 to 2 with at most four decimals: received 2.1',
    ],
    [
      'Average ≥ 0.9',
      'off-scale 7: the hire threshold must be from 1 to 2 with at most four decimals: received 0.9',
    ],
    [
      'Average ≥ 1.00001',
      'invalid-decimal 7: the hire threshold must be from 1 to 2 with at most four decimals: received 1.00001',
    ],
    [
      'Average ≥ 1. Role-critical questions: average ≥ 3, none below 0, required.',
      'off-scale 7: the hire threshold must be from 1 to 2 with at most four decimals: received 3',
      'off-scale 7: the hire threshold must be from 1 to 2 with at most four decimals: received 0',
    ],
    [
      'Average ≥ 1. Questions rated: ≥ 0.',
      'invalid-count 7: the questions rated must be a positive integer: received 0',
    ],
    [
      'Average ≥ 1. Questions rated: ≥ 1.5.',
      'invalid-count 7: the questions rated must be a positive integer: received 1.5',
    ],
    [
      'Average ≥ 1, average ≥ 2',
      'duplicate 7: the hire threshold is stated twice: "Average ≥ 1, average ≥ 2"',
    ],
    [
      'Average ≥ 1\n\nAn average ≥ 2',
      'duplicate 9: the hire threshold is stated twice: "An average ≥ 2"',
    ],
    [
      'Average ≥ 1\n\nrole-critical ≥ 2, required\n\nrole-critical ≥ 1.5, preferred',
      'duplicate 11: the hire threshold is stated twice: "role-critical ≥ 1.5, preferred"',
    ],
  ])('threshold %j', (threshold, ...wanted) => {
    expect(
      findIssues({ threshold }).map(
        ([code, place, message]) =>
          `${code} ${place.slice(6)}: ${message.split(': ').slice(1).join(': ')}`,
      ),
    ).toEqual(wanted);
  });

  test('the bounds of the scale and four decimals are allowed', () => {
    for (const figure of ['1', '2', '1.2345']) {
      expect(parse(writeSmall({ threshold: `Average ≥ ${figure}` })).bank.threshold.average).toBe(
        Number(figure),
      );
    }
  });
});

describe('options', () => {
  const guide = writeSmall();

  test.each<[unknown, ...[string, string, string][]]>([
    [
      {},
      ['invalid-id', 'options.id', 'options.id must be an id in kebab-case: received undefined'],
    ],
    [
      { id: 'Not An Id' },
      ['invalid-id', 'options.id', 'options.id must be an id in kebab-case: received "Not An Id"'],
    ],
    [
      { id: 'a-' },
      ['invalid-id', 'options.id', 'options.id must be an id in kebab-case: received "a-"'],
    ],
    [
      { id: 'a', version: '1.0' },
      [
        'invalid-version',
        'options.version',
        'options.version must be a semantic version such as 1.0.0: received "1.0"',
      ],
    ],
    [
      { id: 'a', version: 1 },
      [
        'invalid-version',
        'options.version',
        'options.version must be a semantic version such as 1.0.0: received 1',
      ],
    ],
    [
      { id: 'a', levels: 'fresher' },
      ['not-a-list', 'options.levels', 'options.levels must be a list of ids: received "fresher"'],
      [
        'invalid-count',
        'options.levels.length',
        'options.levels.length must be 1 ids, one for each part: received 0',
      ],
    ],
    [
      { id: 'a', levels: ['b', 'c'] },
      [
        'invalid-count',
        'options.levels.length',
        'options.levels.length must be 1 ids, one for each part: received 2',
      ],
    ],
    [
      { id: 'a', levels: [5n] },
      [
        'invalid-id',
        'options.levels.0',
        'options.levels.0 must be an id in kebab-case: received 5n',
      ],
    ],
    [
      { id: 'a', ids: { 1: '', 2: 'b', ' 1': 'c' } },
      ['invalid-id', 'options.ids.1', 'options.ids.1 must be an id in kebab-case: received ""'],
      [
        'unknown-number',
        'options.ids.2',
        'options.ids.2 must be a question of the guide: received "b"',
      ],
      [
        'unknown-number',
        'options.ids. 1',
        'options.ids. 1 must be a question of the guide: received "c"',
      ],
    ],
    [
      { id: 'a', ids: ['b'] },
      ['not-an-object', 'options.ids', 'options.ids must be a plain object: received a list'],
    ],
    [
      { id: 'a', title: 'A' },
      [
        'unknown-key',
        'options.title',
        'each key of options must be one of id, version, levels, ids, scale, threshold, questions: received "title"',
      ],
    ],
    [null, ['not-an-object', 'options', 'options must be a plain object: received null']],
  ])('%o', (options, ...wanted) => {
    expect(catchIssues(() => parseGuide(guide, options as never))).toEqual(wanted);
  });

  test.each(['01.0.0', '1.0.0-01', '1.0.0-a..b', '1.0.0+a+b', '1.0.0-', '1.0.0\n'])(
    'the version %j is none',
    (version) => {
      expect(catchIssues(() => parse(guide, { version })).map(([code]) => code)).toEqual([
        'invalid-version',
      ]);
    },
  );

  test('an id of 100 letters is the longest', () => {
    expect(parse(guide, { id: 'a'.repeat(100) }).bank.id).toHaveLength(100);
    expect(catchIssues(() => parse(guide, { id: 'a'.repeat(101) }))).toHaveLength(1);
  });

  test('problems of options and of the guide come together', () => {
    expect(
      catchIssues(() => parse(writeSmall({ title: '' }), { id: 'B' })).map(([code]) => code),
    ).toEqual(['invalid-id', 'missing']);
  });

  test.each([undefined, null, 5, ['# A']])('%o is no guide', (guide) => {
    expect(catchIssues(() => parse(guide as never)).map(([code, path]) => [code, path])).toEqual([
      ['not-text', 'guide'],
    ]);
  });
});
