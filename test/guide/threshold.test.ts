import { describe, expect, test } from 'vitest';
import { catchIssues, parse, writeSmall } from './guides.ts';

/** A small guide with a wide scale and these sentences. */
function write(threshold: string): string {
  return writeSmall({ threshold, scale: 'Scoring Scale\n-5 | Low\n1000 | High' });
}

/** The threshold that some sentences state, and the codes of what was found, but for `threshold-words`. */
function read(threshold: string): unknown[] {
  const { bank, findings } = parse(write(threshold));
  const codes = findings.map(({ code }) => code).filter((code) => code !== 'threshold-words');
  return [bank.threshold, ...codes];
}

const average = 3.5;

describe('a figure that is no plain number is refused', () => {
  test.each([
    ...[
      '3,5',
      '3½',
      '3 ½',
      '3 1/2',
      '3⁄2',
      '7/2',
      '3·5',
      '3٫5',
      '3. 5',
      '3, 5',
      '3 5',
      '3.5.1',
      '１',
    ],
    ...[
      '1e3',
      '1,000',
      '1 000',
      "1'000",
      '1’000',
      '1.000,5',
      '3{,}5',
      '.5',
      ',5',
      '３',
      '３.５',
      '²',
    ],
    ...[
      '3–4',
      '3 - 4',
      '3 to 4',
      '3 or 4',
      '3 / 5',
      '3.5/5',
      '3+1',
      '3 ± 1',
      '(3)',
      '"3"',
      '~3',
      '3x',
    ],
    ...[
      '3 point five',
      '3 and a half',
      '3 half',
      '3-and-a-half',
      '3 and 1/2',
      '3:5',
      '1234567890',
      '3.5 4',
    ],
  ])('%s', (figure) => {
    expect(catchIssues(() => parse(write(`An average ≥ ${figure}`)))).toEqual([
      [
        'invalid-decimal',
        'guide.7',
        expect.stringMatching(
          /^line 7: each figure of the hire threshold must be a plain number such as 3\.5: received "An average/,
        ),
      ],
    ]);
  });

  test.each([
    'role-critical ≥ 4,5 required',
    'role-critical ≥ 4, none below 2,5, required',
    'role-critical ≥ 4, none below 2½, required',
    'Questions rated: ≥ 1,000',
  ])('average ≥ 3.5; %s', (rest) => {
    expect(catchIssues(() => parse(write(`average ≥ 3.5; ${rest}`))).map(([code]) => code)).toEqual(
      ['invalid-decimal'],
    );
  });

  test('none of an average and of something else', () => {
    const guide = write('role-critical ≥ 4,5 required');
    expect(catchIssues(() => parse(guide)).map(([code]) => code)).toEqual([
      'invalid-decimal',
      'missing',
    ]);
  });

  test.each([
    ...['3.5', '3.50', '3.5.', '3.5, and no tie', '3.5, 10 questions', '3.5. 10 questions', '3.5!'],
    ...[
      '3.5; or so',
      '3.5 points',
      '3.5 | 4',
      '3.5|4',
      '3.5)',
      '3.5” of 5',
      '3.5 (1–5)',
      '3.5 of 5',
    ],
    ...[
      '3.5 – all told',
      '3.5—all told',
      '3.5: all',
      '3.5[1]',
      '3.5</b>',
      '3.5\\)',
      '3.5。',
      '3.5…',
    ],
  ])('%s is one', (figure) => {
    expect(read(`Average ≥ ${figure}`)).toEqual([{ average }]);
  });

  test.each(['70%', '70 %', '70 percent', '70 per cent', '70\\%', '70‰', 'four'])(
    '%s is no figure',
    (share) => {
      expect(catchIssues(() => parse(write(`average ≥ ${share}`))).map(([code]) => code)).toEqual([
        'missing',
      ]);
    },
  );
});

describe('no cut is passed over without a word', () => {
  test('a lowest rating without a role-critical average', () => {
    const guide = write('average ≥ 3.5. Role-critical: none below 3, required.');
    expect(catchIssues(() => parse(guide))).toEqual([
      [
        'missing',
        'guide.7',
        'line 7: the guide states the lowest role-critical rating, and must state the role-critical average as well, such as "role-critical ≥ 4, none below 3"',
      ],
    ]);
  });

  test('a lowest rating of all questions', () => {
    const gate = { average: 4, required: false };
    expect(read('average ≥ 3.5, none below 2; role-critical ≥ 4 required.')).toEqual([
      { average, roleCritical: gate },
      'threshold-unclear',
      'threshold-unclear',
    ]);
    expect(read('average ≥ 3.5; role-critical ≥ 4 required. None below 2.')).toEqual([
      { average, roleCritical: gate },
      'threshold-unclear',
      'threshold-unclear',
    ]);
    expect(read('average ≥ 3.5; role-critical ≥ 4, none below 3, preferred.')).toEqual([
      { average, roleCritical: { ...gate, lowest: 3 } },
    ]);
  });

  test.each([
    'average ≥ 3.5; role-critical > 4 required',
    'average ≥ 3.5; role-critical ≥ four required',
    'average ≥ 3.5; role-critical ≥ 80% required',
    'average ≥ 3.5. For role-critical questions at least 4 is required.',
    'average ≥ 3.5. Role-critical: 4.0 (preferred).',
    'The average must be 4 or more. An average ≥ 3.5 will do.',
    'average ≥ 3.5\n\nThe average must be 4 or more.',
  ])('%s', (threshold) => {
    expect(read(threshold)).toEqual([{ average }, 'threshold-unclear']);
  });

  test('the finding quotes it, and the line is unplaced too', () => {
    const threshold = 'Our teams average ≥ 4 reviews a day.\n\nThe average must be 3.5 or more.';
    const { findings, unplaced } = parse(write(threshold));
    expect(unplaced).toEqual([{ line: 9, text: 'The average must be 3.5 or more.' }]);
    expect(findings).toContainEqual({
      code: 'threshold-unclear',
      line: 9,
      message:
        '"The average must be 3.5 or more." may state a cut that was not taken: only what has "≥" or, for role-critical questions, "none below" is read',
    });
  });

  test.each([
    'average ≥ 3.5. We take the average of 10 questions.',
    'average ≥ 3.5. Mark some questions as role-critical.',
    'average ≥ 3.5. Everyone must answer 10 questions.',
  ])('not in %s', (threshold) => {
    expect(read(threshold)).toEqual([{ average }]);
  });

  test.each(['role-critical ≥ 4, none below 3, none below 2, required'])(
    'what is said twice: %s',
    (rest) => {
      expect(
        catchIssues(() => parse(write(`average ≥ 3.5; ${rest}`))).map(([code]) => code),
      ).toEqual(['duplicate']);
    },
  );
});

test('that all role-critical questions must be rated', () => {
  const sentence = 'Role-critical questions: average ≥ 4, none below 3, all rated, required.';
  expect(read(`Hire threshold: average ≥ 3.5. ${sentence}`)).toEqual([
    { average, roleCritical: { average: 4, lowest: 3, allRated: true, required: true } },
  ]);
  expect(read('Hire threshold: average ≥ 3.5, all rated.')).toEqual([{ average }]);
});

describe('a cut of the role-critical questions in other words is a preference', () => {
  test.each([
    'role-critical ≥ 4 (required for seniors, preferred for others).',
    'role-critical ≥ 4 (preferred for juniors, required for seniors).',
    'role-critical ≥ 4 required, or at least preferred.',
    'role-critical ≥ 4 is required, but only as a wish.',
    'role-critical ≥ 4 may be required.',
    'role-critical ≥ 4 if required.',
    'role-critical ≥ 4; anything lower must be explained.',
    'role-critical ≥ 4; a lower score requires a second interview.',
    'role-critical ≥ 4 is required from 2027 on.',
    'role-critical ≥ 4 is required in 50% of the interviews.',
    'role-critical ≥ 4 is required, unless the panel agrees.',
    'role-critical ≥ 4 is required, not for levels below.',
    'for seniors, role-critical ≥ 4 is required.',
    'role-critical ≥ 4 is required. Role-critical ≥ 4 is good.',
    'role-critical ≥ 4 is required. This does not apply to juniors.',
    'role-critical ≥ 4 is required. (Exceptions need a reason.)',
    'role-critical ≥ 4 required.',
    'each candidate must reach ≥ 4 on the role-critical questions.',
    'for an offer, ≥ 4 on role-critical questions is strictly required.',
    'we require a score of ≥ 4 or higher on role-critical questions.',
    'role-critical ≥ 4, required, required.',
    'this role is strict: role-critical ≥ 4 is required.',
    'notes help. This role is firm, for role-critical ≥ 4 is a must.',
    'role-critical ≥ 4 is required. It applies to all roles.',
    'role-critical ≥ 4 is required. This is not negotiable! We take notes.',
  ])('%s', (rest) => {
    expect(read(`average ≥ 3.5; ${rest}`)).toEqual([
      { average, roleCritical: { average: 4, required: false } },
      'threshold-unclear',
    ]);
  });

  test('where one paragraph of two is a gate, it is one', () => {
    const threshold =
      'Hire threshold: average ≥ 3.5. Role-critical questions: average ≥ 4, required.\n\nRole-critical ≥ 4 for all.';
    expect(read(threshold)).toEqual([
      { average, roleCritical: { average: 4, required: true } },
      'threshold-unclear',
    ]);
  });
});
