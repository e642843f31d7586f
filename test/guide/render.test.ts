import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { parseGuide, renderGuide } from '../../src/guide/index.ts';
import type { QuestionBank } from '../../src/model.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { catchIssues, parse, readFixture, SOUND, writeSmall } from './guides.ts';

const small: QuestionBank = {
  id: 'small',
  version: '1.0.0',
  title: 'A Guide',
  scale: [
    { score: 1, label: 'Low' },
    { score: 2, label: 'High | higher', meaning: 'Knows why' },
  ],
  levels: [
    { id: 'fresher', title: 'Fresher' },
    { id: 'empty', title: 'Nothing Yet' },
    { id: 'senior', title: 'Senior' },
    { id: 'last', title: 'The Last' },
  ],
  sections: [
    { id: 'basics', title: 'The Basics', level: 'fresher' },
    { id: 'more', title: 'More', level: 'senior' },
    { id: 'back', title: 'Back', level: 'fresher' },
  ],
  questions: [
    {
      id: 'why',
      number: 1,
      level: 'fresher',
      section: 'basics',
      competency: 'Reasons',
      prompt: 'Why?',
      answers: { strong: 'So.', weak: '- a\n- b' },
    },
    {
      id: 'how',
      number: 2,
      level: 'fresher',
      section: 'basics',
      competency: 'Means',
      prompt: 'How?\n\nGive two ways.',
      keyPoints: ['one', 'two\n  - half'],
      answers: { strong: '“So” or so.', weak: '```\nx\n```' },
      cue: 'Tests **Means**. A 2 gives two.',
    },
    {
      id: 'who',
      number: 3,
      level: 'senior',
      section: 'more',
      competency: 'People',
      prompt: 'Who?',
      keyPoints: [],
      answers: { strong: '1. You.\n2. Me.', weak: 'They.' },
      cue: 'Tests People.',
    },
    {
      id: 'when',
      number: 4,
      level: 'fresher',
      section: 'back',
      competency: 'Time',
      prompt: 'When?',
      answers: { strong: 'Now.', weak: 'Never.' },
      cue: 'Listen well.',
    },
  ],
  threshold: {
    average: 1.5,
    roleCritical: { average: 2, lowest: 1, required: true },
    minimumRated: 2,
  },
};

/** The problems with a bank in which the first question, or another field, is replaced. */
function findIssues(question: object, fields: object = {}) {
  const [first, ...rest] = small.questions;
  const questions = [{ ...first, ...question }, ...rest];
  return catchIssues(() => renderGuide({ ...small, questions, ...fields } as QuestionBank));
}

test('a small bank', () => {
  const guide = renderGuide(small);
  expect(guide).toMatchInlineSnapshot(`
    "# A Guide

    ## Scoring Scale

    | Score | Label | Meaning |
    | --- | --- | --- |
    | 2 | High \\| higher | Knows why |
    | 1 | Low |  |

    Hire threshold: average ≥ 1.5. Role-critical questions: average ≥ 2, none below 1, required. Questions rated: ≥ 2.

    ## PART 1: Fresher (Q1–Q2) {#fresher}

    ### Section 1: The Basics {#basics}

    #### Q1. Why? {#why}

    **Strong Answer:** So.

    **Weak Answer:**

    - a
    - b

    **Competency:** Reasons

    #### Q2. How? {#how}

    Give two ways.

    **What a Strong Answer Covers:**

    - one
    - two
      - half

    **Strong Answer:** “So” or so.

    **Weak Answer:**

    \`\`\`
    x
    \`\`\`

    **Recruiter Cue:** Tests **Means**. A 2 gives two.

    ## PART 2: Nothing Yet {#empty}

    ## PART 3: Senior (Q3) {#senior}

    ### Section 2: More {#more}

    #### Q3. Who? {#who}

    **Strong Answer:**

    1. You.
    2. Me.

    **Weak Answer:** They.

    **Competency:** People

    **Recruiter Cue:** Tests People.

    ## PART 4: Fresher (Q4) {#fresher}

    ### Section 3: Back {#back}

    #### Q4. When? {#when}

    **Strong Answer:** Now.

    **Weak Answer:** Never.

    **Competency:** Time

    **Recruiter Cue:** Listen well.

    ## PART 5: The Last {#last}
    "
  `);
  const { bank, findings, unplaced } = parse(guide);
  const questions = small.questions.map(({ keyPoints = [], ...question }) =>
    keyPoints.length > 0 ? { ...question, keyPoints } : question,
  );
  expect(bank).toEqual({ ...small, questions });
  expect(findings.map(({ code }) => code)).toEqual(['repeated-level']);
  expect(unplaced).toEqual([]);
});

test('the backend bank comes back with all that the form holds', () => {
  const { bank, findings, unplaced } = parseGuide(renderGuide(backendBank), {
    id: backendBank.id,
    version: backendBank.version,
  });
  const { title, scale, levels, sections, threshold } = backendBank;
  expect(bank).toEqual({
    id: 'backend',
    version: backendBank.version,
    title,
    scale,
    levels,
    sections,
    questions: backendBank.questions.map((question) => {
      const { title, coreKeyPoints, misconceptions, anchors, ...rest } = question;
      const { followUps, references, corrections, ...held } = rest;
      return held;
    }),
    threshold,
  });
  expect(bank.questions).toHaveLength(40);
  expect([...findings, ...unplaced]).toEqual([]);
  const ratings = { 'cap-theorem': 4, 'raft-consensus': 'skipped' } as const;
  expect(scoreInterview(ratings, {}, { bank })).toEqual(scoreInterview(ratings));
});

test('ids and levels may be given for a guide that does not hold them', () => {
  const plain = renderGuide(backendBank).replaceAll(/ \{#[a-z0-9-]+\}$/gm, '');
  const ids = Object.fromEntries(backendBank.questions.map(({ number, id }) => [number, id]));
  const levels = backendBank.levels.map(({ id }) => id);
  const { bank } = parseGuide(plain, { id: 'backend', ids, levels });
  expect(bank.questions.map(({ id, level }) => [id, level])).toEqual(
    backendBank.questions.map(({ id, level }) => [id, level]),
  );
  expect(bank.sections.map(({ title }) => title)).toEqual(
    backendBank.sections.map(({ title }) => title),
  );
  expect(
    new Set(parseGuide(plain, { id: 'backend' }).bank.questions.map(({ id }) => id)).size,
  ).toBe(40);
});

test.each(['front-end-from-pdf.txt', 'operations-tidy.md'])('%s read and written', (name) => {
  const { bank } = parse(readFixture(name));
  expect(parse(renderGuide(bank)).bank).toEqual(bank);
});

describe('headings in a text', () => {
  /** A guide that was read, with a heading of this depth for its question, and these lines in it. */
  function readHeaded(mark: string, strong: string) {
    const blocks = `Strong Answer:\n${strong}\nWeak Answer: No.\nCompetency: Reasons`;
    return parse(writeSmall({ questions: `${mark} Q1. Why?\n${blocks}` })).bank;
  }

  test.each<[string, string, string]>([
    ['#', 'So.\n\n## More\n\nYes.', '#'],
    ['##', 'So.\n\n### More\n\nYes.', '##'],
    ['###', 'First.\n\n#### Details\n\nMore.', '###'],
    ['###', '#### Details\nMore.', '###'],
    ['####', 'So.\n\n##### More\n\nYes.', '####'],
    ['#', 'So.\n\n###### More\n\n### Most\n\nYes.', '##'],
    ['#', 'So.\n\n```\n# no heading\n```', '####'],
  ])('%s Q1 with %j is written as %s', (mark, strong, written) => {
    const bank = readHeaded(mark, strong);
    expect(bank.questions[0]?.answers?.strong).toBe(strong);
    const guide = renderGuide(bank);
    expect(guide.match(/^(#+) Q1/m)?.[1]).toBe(written);
    expect(parse(guide).bank).toEqual(bank);
  });

  test('all headings of a guide are as deep as those of its questions allow', () => {
    const [first, ...rest] = small.questions;
    const prompt = 'Why?\n\n### More';
    const guide = renderGuide({ ...small, questions: [{ ...first, prompt }, ...rest] as never });
    expect(guide.match(/^#+ (?:PART|Section|Q\d)/gm)?.slice(0, 4)).toEqual([
      '# PART',
      '# Section',
      '## Q1',
      '## Q2',
    ]);
  });
});

test.each([
  ['Strong\nAnswer: w', 'Strong Answer: w'],
  ['A.\n\nStrong\nAnswer: w', 'A.\n\nStrong Answer: w'],
  ['A.\n\n#\n•\nB', 'A.\n\n# • B'],
  ['A.\n\nPage\n3', 'A.\n\nPage 3'],
  ['A.\n\n--\n-', 'A.\n\n-- -'],
  ['A.\n\nHire\nThreshold', 'A.\n\nHire Threshold'],
  ['A.\n\n```b``` c\nd\n\n```\ne\n```', 'A.\n\n```b``` c d\n\n```\ne\n```'],
])('a text of joined lines that looks like something else: %j', (lines, strong) => {
  const questions = `Q1. Why?\nStrong Answer:\n${lines}\nWeak Answer: No.\nCompetency: A`;
  const { bank } = parse(writeSmall({ questions }));
  expect(bank.questions[0]?.answers?.strong).toBe(strong);
  expect(parse(renderGuide(bank)).bank).toEqual(bank);
});

test.each([
  ['\n##\n\nTwo.', ['##', 'Two.']],
  ['\nOne.\n\n##\n\nTwo.', ['One.', '##', 'Two.']],
  [' ---\n- b', ['---', 'b']],
  ['\n````\n```\n````\n- b', ['````\n```\n````', 'b']],
  [' ```\n  ```\n```\n- b', ['```\n  ```\n```', 'b']],
])('key points that are no plain words: %j', (lines, keyPoints) => {
  const covers = `What a Strong Answer Covers:${lines}`;
  const { bank } = parse(writeSmall({ questions: `Q1. Why?\n${covers}\n${SOUND}` }));
  expect(bank.questions[0]?.keyPoints).toEqual(keyPoints);
  expect(parse(renderGuide(bank)).bank).toEqual(bank);
});

describe('what the form cannot hold', () => {
  test.each<[object, string]>([
    [{ cue: 'One.\n\nTwo.' }, 'cue'],
    [{ prompt: '**Why?**' }, 'prompt'],
    [{ competency: '**Reasons**' }, 'competency'],
    [{ competency: 'One.\n\nTwo.' }, 'competency'],
    [{ keyPoints: ['one\ntwo'] }, 'keyPoints'],
    [{ answers: { strong: 'One\ntwo.', weak: 'No.' } }, 'answers.strong'],
    [{ answers: { strong: 'Cut\n\nhere.', weak: 'No.' } }, 'answers.strong'],
    [{ answers: { strong: 'Yes.', weak: ' No.' } }, 'answers.weak'],
    [{ answers: { strong: 'Yes.', weak: 'No.\n\n12\n\nNo.' } }, 'answers.weak'],
    [{ level: 'senior' }, 'level'],
  ])('%j', (question, field) => {
    expect(findIssues(question).map(([code, path]) => [code, path])).toEqual([
      ['not-writable', `bank.questions.0.${field}`],
    ]);
  });

  test.each<[object, string]>([
    [{ title: 'A\nGuide' }, 'bank.title'],
    [{ scale: [...small.scale].reverse() }, 'bank.scale.0,bank.scale.1'],
    [{ levels: [...small.levels, ...small.levels.slice(0, 1)] }, 'bank.levels.4'],
    [{ threshold: { average: 1, roleCritical: { average: 1 } } }, 'bank.threshold'],
  ])('%j', (fields, paths) => {
    expect(
      findIssues({}, fields)
        .map(([, path]) => path)
        .join(),
    ).toBe(paths);
  });

  test('the message names the place and the value', () => {
    expect(findIssues({ cue: 'One.\n\nTwo.' })[0]?.[2]).toBe(
      'bank.questions.0.cue must be what the form of a guide can hold: received "One.\\n\\nTwo."',
    );
  });

  test.each<[object, string]>([
    [{ prompt: undefined }, 'in the guide, Q1 has no prompt'],
    [{ answers: undefined }, 'in the guide, Q1 has no strong answer, no weak answer'],
    [{ section: 'none' }, 'in the guide, Q1 must stand before Q2, and there is none'],
    [{ number: 5 }, 'in the guide, Q2 must stand before Q5'],
    [
      { answers: { strong: 'So.\nWeak Answer: No.', weak: 'No.' } },
      'bank.questions.0.answers.strong must be what the form of a guide can hold: received "So.\\nWeak Answer: No."',
    ],
    [
      { answers: { strong: 'So.\n\nQ2. No.', weak: 'No.' } },
      'bank.questions.0.answers.strong must be text without a line that is read as something else: received "Q2. No."',
    ],
    [
      { answers: { strong: 'So.\n\nQ2. No.', weak: 'No.' } },
      'in the guide, Q1 has no weak answer, no competency (a cue that begins "Tests **…**.")',
    ],
    [
      { keyPoints: ['One', '**Weak Answer:**', '**Q2.** No'] },
      'bank.questions.0.keyPoints must be text without a line that is read as something else: received "- **Q2.** No"',
    ],
    [
      { prompt: 'Why?\n\n#\u00a0Because', answers: { strong: 'So.', weak: 'No.' } },
      'bank.questions.0.prompt must be text without a line that is read as something else: received "#\u00a0Because"',
    ],
    [
      { id: 'Why' },
      'bank.questions.0.id must be what the form of a guide can hold: received "Why"',
    ],
  ])('%j', (question, message) => {
    expect(findIssues(question).map((issue) => issue[2])).toContainEqual(
      expect.stringContaining(message),
    );
  });

  test.each([
    undefined,
    null,
    {},
    { ...small, questions: [null] },
    { ...small, questions: 'none' },
  ])('%o is no bank', (bank) => {
    expect(
      catchIssues(() => renderGuide(bank as never)).map(([code, path]) => [code, path]),
    ).toEqual([['not-a-bank', 'bank']]);
  });
});
