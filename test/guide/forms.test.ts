import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Guide, type GuideOptions, parseGuide } from '../../src/guide/index.ts';
import { backendBank, scoreInterview } from '../../src/index.ts';
import { parseBank } from '../../src/schema/index.ts';
import { catchIssues, readFixture } from './guides.ts';

const names = readdirSync(new URL('fixtures/forms/', import.meta.url))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''));

/** What a guide comes to, as it stands beside the guide. */
function describeGuide({ bank, findings, unplaced, weights }: Guide) {
  const form = findings.find(({ code }) => code === 'question-form');
  return {
    form: /\("([a-z-]+)"\)/.exec(form?.message ?? '')?.[1],
    title: bank.title,
    scale: bank.scale.map(({ score, label }) => `${score} ${label}`),
    average: bank.threshold.average,
    levels: bank.levels.map(({ title }) => title),
    sections: bank.sections.map(({ title }) => title),
    ...(weights && { weights }),
    questions: bank.questions.map(({ id: _, number: _n, level: _l, section: _s, ...held }) => held),
    findings: findings
      .filter(({ code }) => !/default|question-form/.test(code))
      .map(({ line, code }) => `${line} ${code}`),
    unplaced: unplaced.map(({ line }) => line),
  };
}

function read(markdown: string, options: Partial<GuideOptions> = {}): Guide {
  return parseGuide(markdown, { id: 'guide', ...options });
}

/** The only question of a guide. */
function readOne(markdown: string, options: Partial<GuideOptions> = {}) {
  const { bank } = read(markdown, options);
  expect(bank.questions.length).toBe(1);
  const {
    id: _,
    number: _n,
    level: _l,
    section: _s,
    competency: _c,
    ...held
  } = bank.questions[0] as never as Record<string, unknown>;
  return held;
}

test('the forms that people use are in the corpus', () => {
  expect(names.length).toBeGreaterThan(24);
});

describe('a guide is read as it is meant', () => {
  test.each(names)('%s', (name) => {
    const guide = read(readFixture(`forms/${name}.md`));
    expect(describeGuide(guide)).toEqual(JSON.parse(readFixture(`forms/${name}.json`)));
  });

  test.each(names)('%s is a bank that every other part takes', (name) => {
    const { bank } = read(readFixture(`forms/${name}.md`));
    expect(parseBank(JSON.parse(JSON.stringify(bank)))).toEqual(bank);
    const [{ id }, point] = [bank.questions[0] as { id: string }, bank.scale.at(-1)];
    expect(scoreInterview({ [id]: point?.score as number }, {}, { bank }).average).toBe(
      point?.score,
    );
  });
});

describe('question marks', () => {
  test.each([
    ['## 1. Why?\n\n## 2. How?', 'number'],
    ['### Why?\n\n### How?', 'heading'],
    ['### Question 1: Why?\n\n### Question 2: How?', 'question'],
    ['### 🎯 Q1. Why?\n\n### 🎯 Q2. How?', 'question'],
    ['Q: Why?\nA: So.\n\nQ: How?\nA: Thus.', 'question'],
    ['### Scenario A: Why?\n\n### Scenario B: How?', 'scenario'],
    ['**Why?**\n\nSo.\n\n**How?**\n\nThus.', 'bold'],
    ['1. Why?\n2. How?', 'numbered-list'],
    ['- Why?\n- How?', 'bullet'],
    [
      '<details><summary>Why?</summary>\nSo.</details>\n<details><summary>How?</summary>\nThus.</details>',
      'summary',
    ],
    ['| Question |\n|---|\n| Why? |\n| How? |', 'table'],
    ['| No | What we ask |\n|---|---|\n| 1 | Why? |\n| 2 | How? |', 'table'],
  ])('%j', (markdown, form) => {
    const guide = read(markdown);
    expect(describeGuide(guide).form).toBe(form);
    expect(guide.bank.questions.map(({ prompt }) => prompt)).toEqual(['Why?', 'How?']);
  });

  test.each([
    ['## 1. **Why** is it [so](https://a.example/b)?', 'Why is it so?'],
    ['## ✅ 1) *Why* is `a_b` _so_?', 'Why is `a_b` so?'],
    ['## Q1 - "Why is it so?"', 'Why is it so?'],
    ['## Question 1: Why is it so? [Read](https://a.example)', 'Why is it so?'],
    ['## 1. Why is it so?:', 'Why is it so?'],
    ['## 1. Why is it <b>so</b>? {#so}', 'Why is it so?'],
    ['## 1\\. Why is it so?', 'Why is it so?'],
    ['- [ ] Why is it so?', 'Why is it so?'],
    ['**Why is it so? 👶⭐️**', 'Why is it so?'],
  ])('%j asks %j', (markdown, prompt) => {
    expect(readOne(markdown).prompt).toBe(prompt);
  });

  test('a title and the question below it stay two things', () => {
    expect(readOne('#### Q1. Globals\nWhy are they a problem?')).toEqual({
      title: 'Globals',
      prompt: 'Why are they a problem?',
    });
    expect(readOne('#### Q1. Globals\n\n**Question:** Name a problem.')).toEqual({
      title: 'Globals',
      prompt: 'Name a problem.',
    });
    expect(readOne('#### Q1. Why?\n\n**Question:** Name a problem.').prompt).toBe(
      'Why?\n\nName a problem.',
    );
    expect(readOne('- **Globals:** Why are they a problem?')).toEqual({
      title: 'Globals',
      prompt: 'Why are they a problem?',
    });
    expect(readOne('#### Q1.\nWhy?')).toEqual({ prompt: 'Why?' });
    expect(readOne('#### Q1. Globals').prompt).toBe('Globals');
  });

  test('a prompt of several paragraphs, a list and code goes up to what asks', () => {
    const markdown =
      '## Scenario 1: Orders\n\nGiven:\n\n- one shop\n- two stores\n\n```\nsell()\n```\n\n> What breaks?\n\nNot to be read aloud.';
    expect(readOne(markdown)).toEqual({
      title: 'Orders',
      prompt: 'Given:\n\n- one shop\n- two stores\n\n```\nsell()\n```\n\nWhat breaks?',
      cue: 'Strong answer: Not to be read aloud.',
    });
  });

  test('what speaks of the candidate is no prompt', () => {
    const markdown = '## Scenario 1: Orders\n\nDoes the candidate ask for figures?';
    expect(readOne(markdown)).toEqual({
      prompt: 'Orders',
      followUps: ['Does the candidate ask for figures?'],
    });
  });

  test('a question in a comment, in code or in a table of contents is none', () => {
    const markdown =
      '# A\n\n- [Why not?](#why)\n\n<!-- ## 9. Hidden? -->\n\n```\n## 3. Code?\n```\n\n## 1. Why?\n\nText <!-- hidden -->\n\n## 2. How?\n\n| No | Question |\n|---|---|\n| 1 | [Why?](#why) |';
    const { bank, unplaced } = read(markdown);
    expect(bank.questions.map(({ prompt }) => prompt)).toEqual(['Why?', 'How?']);
    expect(JSON.stringify([bank, unplaced])).not.toMatch(/idden/);
  });

  test('the form can be chosen', () => {
    const markdown = '# A\n\n## Why?\n\n- One?\n\n## How?\n\n- Two?\n- Three';
    expect(read(markdown).bank.questions.map(({ prompt }) => prompt)).toEqual(['Why?', 'How?']);
    const { bank } = read(markdown, { questions: 'bullet' });
    expect(bank.questions.map(({ prompt }) => prompt)).toEqual(['One?', 'Two?', 'Three']);
    expect(catchIssues(() => read(markdown, { questions: 'table' }))).toEqual([
      [
        'missing',
        'guide.3',
        'line 3: the guide must have questions as rows of a table: none was found',
      ],
    ]);
  });

  test('an error says what was seen, with its line', () => {
    const markdown = '# Room\n\n## Setting\n\n- a\n- b\n- Why?\n- c\n- d';
    expect(catchIssues(() => read(markdown))).toEqual([
      [
        'missing',
        'guide.1',
        'line 1: no form of question is consistent: of 5 bullets 1 look like questions (line 7: "Why?"; to read them use questions: "bullet"); of 1 headings 0 look like questions (line 1: "Room"; to read them use questions: "heading"); of 1 headings 0 look like questions (line 3: "Setting"; to read them use questions: "heading")',
      ],
    ]);
    expect(catchIssues(() => read('\n\nJust text.'))[0]?.[2]).toMatch(
      /^line 3: the guide must have questions/,
    );
  });

  test('what asks nothing among questions is passed over, with a finding', () => {
    const { bank, findings, unplaced } = read('- Why?\n- How?\n- Breaks\n- When?');
    expect(bank.questions.length).toBe(3);
    expect(findings.filter(({ code }) => code === 'passed-over').map(({ line }) => line)).toEqual([
      3,
    ]);
    expect(unplaced).toEqual([{ line: 3, text: 'Breaks' }]);
  });

  test('a guide of too many lines is refused before it costs time', () => {
    expect(catchIssues(() => read('a\n'.repeat(60_000)))).toEqual([
      [
        'missing',
        'guide.20000',
        'line 20000: a guide must have at most 20000 lines: received 60001',
      ],
    ]);
  });
});

describe('labels', () => {
  const ask = (text: string) => readOne(`## 1. Why?\n\n${text}`);

  test.each([
    ['**Strong answer:** A\n\n**Weak answer:** B', { answers: { strong: 'A', weak: 'B' } }],
    ['### Ideal answer\n\nA\n\n### Bad answer\n\nB', { answers: { strong: 'A', weak: 'B' } }],
    ['**Good**: A\n**Bad**: B', { answers: { strong: 'A', weak: 'B' } }],
    ['- Strong: A\n- Weak: B', { answers: { strong: 'A', weak: 'B' } }],
    ['*Expected:* A\n\n*Poor:* B', { answers: { strong: 'A', weak: 'B' } }],
    ['**Weak answer:** B', { cue: 'Weak answer: B' }],
    ['**Strong answer:**\n- a\n- b\n  - c', { keyPoints: ['a', 'b\n- c'] }],
    ['**Weak answer:**\n- a', { misconceptions: ['a'] }],
    ['🚩 Red flags\n- a', { misconceptions: ['a'] }],
    ['**What to look for**\n\na\n\nb', { keyPoints: ['a', 'b'] }],
    ['**Listen for:**\nOf these:\n- a\n\n```\nb()\n```', { keyPoints: ['a\n```\nb()\n```'] }],
    ['**Follow-ups:**\n1. A?\n2. B?', { followUps: ['A?', 'B?'] }],
    ['- Follow-up: A?', { followUps: ['A?'] }],
    ['**Interviewer notes:** A', { cue: 'A' }],
    ['**Why we ask:** A', { cue: 'Why we ask: A' }],
    ['<details><summary>Answer</summary>\n\nA\n\n</details>', { cue: 'Strong answer: A' }],
    ['<details><summary>Hidden trick</summary>\n\nA\n\n</details>', { cue: 'Hidden trick: A' }],
    ['**Sample answer (short):** A', { cue: 'Strong answer: A' }],
    ['### What good looks like: A', { keyPoints: ['A'] }],
    [
      '**Answer:**\n\nA\n\n| x | y |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
      { cue: 'Strong answer: A\n\n1 | 2\n3 | 4' },
    ],
    ['- **Look for**\n- a\n- b', { keyPoints: ['a', 'b'] }],
    ['**Title:** The reason', { title: 'The reason' }],
  ])('%j', (text, held) => {
    expect(ask(text)).toEqual({ prompt: 'Why?', ...held });
  });

  test('an unknown label goes to the notes of the interviewer, with a finding', () => {
    const { bank, findings } = read(
      '## 1. Why?\n\n**Our secret:** A\n\n**Answer:** B\n\n## 2. How?\n\n### Trick\n\nC',
    );
    expect(bank.questions.map(({ prompt, cue }) => [prompt, cue])).toEqual([
      ['Why?', 'Our secret: A\n\nStrong answer: B'],
      ['How?', 'Trick: C'],
    ]);
    expect(findings.filter(({ code }) => code === 'unknown-label').map(({ line }) => line)).toEqual(
      [3, 9],
    );
  });

  test('text without a label goes to the notes where others have labels, and asks again as a follow-up', () => {
    const { bank, findings } = read(
      '## 1. Why?\n\n**Answer:** A\n\n## 2. How?\n\nSay it slowly.\n\nAnd how long?\n\n**Answer:** B',
    );
    expect(bank.questions[1]).toMatchObject({
      prompt: 'How?',
      followUps: ['And how long?'],
      cue: 'Say it slowly.\n\nStrong answer: B',
    });
    expect(findings.find(({ code }) => code === 'unlabelled-text')?.line).toBe(7);
  });

  test('without labels, what follows a question is its answer', () => {
    const { bank } = read('- Why?\n  - a\n  - b\n- How?\n  - c');
    expect(bank.questions.map(({ keyPoints }) => keyPoints)).toEqual([['a', 'b'], ['c']]);
  });

  test('a rule ends what a label holds', () => {
    expect(ask('**Red flags:**\n- a\n\n---\n\nSee you.')).toEqual({
      prompt: 'Why?',
      misconceptions: ['a'],
      cue: 'See you.',
    });
  });

  test('a bold label in a prompt of the first form goes to the notes', () => {
    const { bank, findings } = read(`A

Scoring Scale
1 | a
2 | b

average ≥ 1.5

PART 1: FOR ALL
Section 1: All
Q1. Why?

**Our trick:** Wait.

Strong Answer: A
Weak Answer: B
Recruiter Cue: Tests **C**.
Follow-ups:
- And then?
Red flags:
- None.`);
    expect(bank.questions[0]).toMatchObject({
      prompt: 'Why?',
      cue: 'Tests **C**.\n\n**Our trick:** Wait.',
      followUps: ['And then?'],
      misconceptions: ['None.'],
    });
    expect(findings.map(({ code }) => code)).toContain('unknown-label');
  });
});

describe('score points', () => {
  test.each([
    '5 – A\n4 – B\n1 – C',
    '5: A\n4: B\n1: C',
    '- 5 = A\n- 4 = B\n- 1 = C',
    '**Score 5:** A\n**Score 4:** B\n**Score 1:** C',
    '**Exceptional:** A\n\n**Strong:** B\n\n**Not ready:** C',
    '**Exceptional (5):** A\n\n**Strong (4):** B\n\n**Not ready (1):** C',
    '| Score | Answer |\n|---|---|\n| 5 | A |\n| 4 | B |\n| 1 | C |',
    '| 5 | 4 | 1 |\n|---|---|---|\n| A | B | C |',
    '| Criteria | Exceptional | 4 – Strong | 1 |\n|---|---|---|---|\n| Depth | A | B | C |',
    '**Scoring:**\n\n| Score | Answer |\n|---|---|\n| 5 | A |\n| 4 | B |\n| 1 | C |',
  ])('%j', (text) => {
    expect(readOne(`## 1. Why?\n\n${text}`)).toEqual({
      prompt: 'Why?',
      anchors: { 1: 'C', 4: 'B', 5: 'A' },
    });
  });

  test('one word for a score point among labels of answers is a label', () => {
    expect(readOne('## 1. Why?\n\n**Strong:** A\n\n**Weak:** B').answers).toEqual({
      strong: 'A',
      weak: 'B',
    });
  });

  test('points off the scale are left out, with a finding', () => {
    const { bank, findings } = read('## 1. Why?\n\n20 – A\n5 – B');
    expect(bank.questions[0]?.anchors).toEqual({ 5: 'B' });
    expect(findings.map(({ code }) => code)).toContain('off-scale');
  });

  test('columns and rows of a table', () => {
    const { bank, findings, weights } = read(
      '| Id | Section | Level | Prompt | 1 | 5 | Probes | Mood | Weight |\n|---|---|---|---|---|---|---|---|---|\n| a-b | S | senior | Why? | A | B | C?; D? | good | 0.2 |\n| | S | junior | How? | | | | | 0.3 |',
    );
    expect(bank.questions).toEqual([
      {
        id: 'a-b',
        number: 1,
        level: 'senior',
        section: 's',
        competency: 'S',
        prompt: 'Why?',
        anchors: { 1: 'A', 5: 'B' },
        followUps: ['C?', 'D?'],
        cue: 'Mood: good',
      },
      { id: 'how', number: 2, level: 'junior', section: 's-2', competency: 'S', prompt: 'How?' },
    ]);
    expect(bank.levels.map(({ id }) => id)).toEqual(['junior', 'senior']);
    expect(findings.map(({ code }) => code)).toContain('unknown-label');
    expect(weights).toEqual({ 'a-b': 2, how: 3 });
  });
});

describe('scale and threshold', () => {
  const QUESTION = '## 1. Why?';
  const scaleOf = (guide: string) => read(`${guide}\n\n${QUESTION}`).bank.scale;

  test.each([
    'Rating scale:\n\n- 1 – Poor: no idea\n- 2 – Fine',
    '## Scoring\n\n- **1**: Poor, no idea\n- **2**: Fine',
    '| Score | Label | Meaning |\n|---|---|---|\n| 2 | Fine | |\n| 1 | Poor | no idea |',
    '## Scoring\n\n- **Poor (1)**: no idea\n- **Fine (2)**',
  ])('%j', (guide) => {
    expect(scaleOf(guide)).toEqual([
      { score: 1, label: 'Poor', meaning: 'no idea' },
      { score: 2, label: 'Fine' },
    ]);
  });

  test('in one line', () => {
    expect(scaleOf('We rate: 0 = no, 1 = yes.')).toEqual([
      { score: 0, label: 'no' },
      { score: 1, label: 'yes' },
    ]);
  });

  test('from the options, else that of the backend bank, with a finding', () => {
    const scale = [
      { score: 0, label: 'No' },
      { score: 4, label: 'Yes', meaning: 'sure' },
    ];
    expect(read(QUESTION, { scale }).bank).toMatchObject({ scale, threshold: { average: 2.5 } });
    const given = read(QUESTION, { scale: 'backend', threshold: 3 });
    expect(given.bank).toMatchObject({
      scale: [{ score: 1 }, {}, {}, {}, {}],
      threshold: { average: 3 },
    });
    expect(given.findings.map(({ code }) => code)).not.toContain('default-scale');
    const whole = {
      average: 3,
      roleCritical: { average: 4, lowest: 2, required: true },
      minimumRated: 1,
    };
    expect(read(QUESTION, { threshold: whole }).bank.threshold).toEqual(whole);
    expect(given.findings.map(({ code }) => code)).not.toContain('default-threshold');
    const codes = read(QUESTION).findings.map(({ code }) => code);
    expect(codes).toContain('default-scale');
    expect(codes).toContain('default-threshold');
  });

  test('that of the backend bank is that of the backend bank', () => {
    expect(read(QUESTION).bank.scale.map(({ score, label }) => [score, label])).toEqual(
      backendBank.scale.map(({ score, label }) => [score, label]),
    );
  });

  test('a figure that cannot be read is an error, whatever the options say', () => {
    const guide = `Role-critical average ≥ 3,5.\n\n${QUESTION}`;
    expect(catchIssues(() => read(guide, { threshold: 3 })).map(([code]) => code)).toEqual([
      'invalid-decimal',
    ]);
  });

  test('the options stand in for what the first form lacks', () => {
    const guide = `A\n\nPART 1: FOR ALL\nSection 1: All\nQ1. Why?\nStrong Answer: A\nWeak Answer: B\nRecruiter Cue: Tests **C**.`;
    expect(catchIssues(() => read(guide)).map(([code]) => code)).toEqual([
      'invalid-scale',
      'missing',
    ]);
    expect(read(guide, { scale: 'backend', threshold: 3.5 }).bank.threshold).toEqual({
      average: 3.5,
    });
  });

  test.each([
    [{ scale: 'mine' }, 'not-a-list'],
    [{ scale: [] }, 'invalid-scale'],
    [
      {
        scale: [
          { score: 1, label: 'a' },
          { score: 1, label: 'b' },
        ],
      },
      'invalid-scale',
    ],
    [
      {
        scale: [
          { score: 1, label: '' },
          { score: 2, label: 'b' },
        ],
      },
      'not-text',
    ],
    [{ threshold: 9 }, 'off-scale'],
    [{ threshold: { average: '3' } }, 'off-scale'],
    [{ threshold: 'high' }, 'not-an-object'],
    [
      { threshold: { average: 3, roleCritical: { average: 4, lowest: 9, required: 1 } } },
      'not-a-boolean',
    ],
    [{ threshold: { average: 3, minimumRated: 0.5 } }, 'invalid-count'],
    [{ questions: 'verse' }, 'unknown-choice'],
  ])('%j is refused', (options, code) => {
    expect(catchIssues(() => read(QUESTION, options as never)).map(([own]) => own)).toContain(code);
  });
});

test('weights that are no figures are none', () => {
  const table = (one: string, two: string) =>
    `| Question | Weight |\n|---|---|\n| Why? | ${one} |\n| How? | ${two} |`;
  expect(read(table('20 %', '60%')).weights).toEqual({ why: 1, how: 3 });
  expect(read(table('1,5', '3')).weights).toEqual({ why: 1, how: 2 });
  expect(read(table('2', '')).weights).toEqual({ why: 1 });
  expect(read(table('high', '2')).weights).toBeUndefined();
  expect(read(table('0', '2')).weights).toBeUndefined();
});

test('ids are unique, and names fit on a line', () => {
  const table = (rows: string) => `| Id | Question | Competency |\n|---|---|---|\n${rows}`;
  expect(catchIssues(() => read(table('| a | Why? | A |\n| a | How? | A |')))).toEqual([
    ['duplicate', 'guide.4', 'line 4: the id "a" is taken: first on line 3'],
  ]);
  expect(catchIssues(() => read(table('| a | Why? | \\_\\_proto\\_\\_ |')))).toEqual([
    [
      'invalid-name',
      'guide.3',
      'line 3: the competency must be a name on one line: received "__proto__"',
    ],
  ]);
});

test('the numbers of a guide stay if they ascend', () => {
  const numbers = (text: string) => read(text).bank.questions.map(({ number }) => number);
  expect(numbers('## 3. Why?\n\n## 7. How?')).toEqual([3, 7]);
  expect(numbers('## 1. Why?\n\n## 1. How?')).toEqual([1, 2]);
  expect(read('## 3. Why?', { ids: { 3: 'reason' } }).bank.questions[0]?.id).toBe('reason');
});

test('front matter names the guide', () => {
  expect(read('---\ntitle: "Mine"\n---\n# Other\n\n## 1. Why?').bank.title).toBe('Mine');
  expect(read('---\na: b\n...\n# Other\n\n## 1. Why?').bank.title).toBe('Other');
  expect(read('---\n\n## 1. Why?').bank.title).toBe('guide');
});

describe('forms within forms', () => {
  const prompts = (markdown: string) => read(markdown).bank.questions.map(({ prompt }) => prompt);

  test('questions within questions are follow-ups', () => {
    const markdown = '## Why?\n\n- a?\n- b?\n\n## How?\n\n- c?\n- d?\n\n# End\n\n- e?';
    expect(prompts(markdown)).toEqual(['Why?', 'How?']);
    expect(prompts('- Why?\n  - a?\n  - b?\n- How?\n  - c?\n  - d?\n\ntext\n\n- When?')).toEqual([
      'Why?',
      'How?',
      'When?',
    ]);
    expect(prompts('| Question |\n|---|\n| a? |\n| b? |\n| c? |\n\n## Why?\n\n## How?')).toEqual([
      'a?',
      'b?',
      'c?',
    ]);
  });

  test('a bold line with labels below it is a question', () => {
    const markdown =
      '## People\n\n**Growth**\n- Strong answer: A\n- Weak answer: B\n\n**Conflict**\n- Strong answer: C\n- Weak answer: D\n\n**Aside**\n\n```\ncode\n```';
    expect(prompts(markdown)).toEqual(['Growth', 'Conflict']);
    expect(prompts('**Growth**\n\n## Why?\n\n## How?')).toEqual(['Why?', 'How?']);
  });

  test('bold lines above lists are sections', () => {
    const markdown = '**People**\n\n- Why?\n\n**Tools**\n\nSample questions:\n\n- How?\n- When?';
    expect(read(markdown).bank.sections.map(({ title }) => title)).toEqual(['People', 'Questions']);
  });

  test('an item that is cut by what follows it holds it; one with neighbours does not', () => {
    expect(readOne('1. Why?\n\n**Answer:** A')).toEqual({
      prompt: 'Why?',
      cue: 'Strong answer: A',
    });
    const { bank, unplaced } = read('1. Why?\n2. How?\n\n**Answer:** A');
    expect(bank.questions[1]?.cue).toBeUndefined();
    expect(unplaced.map(({ line }) => line)).toEqual([4]);
    expect(read('- Why?\n\n---\n\nBye').unplaced.map(({ line }) => line)).toEqual([5]);
  });

  test('HTML stands for what it says', () => {
    const markdown =
      '<h1>Mine</h1>\n\n<p>Hello</p>\n\n## 1. Why?\n\n<details>\n<summary>Answer</summary>\n- a\n- b\n</details>\n\n<!-- open';
    const { bank } = read(markdown);
    expect([bank.title, bank.questions[0]?.keyPoints]).toEqual(['Mine', ['a', 'b']]);
  });

  test('long texts stay as they are', () => {
    const long = `${'word '.repeat(600)}**end**`;
    expect(readOne(`## 1. Why?\n\n**Answer:** ${long}`).cue).toBe(`Strong answer: ${long}`);
    expect(prompts(`## 1. Why?\n\n## ${long}?`)).toEqual(['Why?']);
  });

  test('numbers, levels and sections without a letter', () => {
    const table =
      '| Nr | Question | Level | Section |\n|---|---|---|---|\n| 4 | 为什么? | 甲 | 乙 |\n| x | 如何? | senior | 乙 |';
    const { bank } = read(table);
    expect(bank.questions.map(({ id, level, section }) => [id, level, section])).toEqual([
      ['question-1', 'all-levels', 'section-1'],
      ['question-2', 'senior', 'section-2'],
    ]);
  });

  test('a question without words is refused', () => {
    expect(catchIssues(() => read('### Q1.\n\n### Q2. Why?'))).toEqual([
      ['missing', 'guide.1', 'line 1: this question has no prompt'],
    ]);
    expect(catchIssues(() => read(''))).toHaveLength(1);
  });

  test('anchors that are all off the scale are none', () => {
    const { bank } = read(
      'Scoring:\n- 1 – Low\n- 2 – High\n\n## Q1. Why?\n\n| 1 | 2 |\n|---|---|\n| | |\n\n## Q2. How?\n\n8 – A\n9 – B',
    );
    expect(bank.questions.map(({ anchors }) => anchors)).toEqual([undefined, undefined]);
    expect(read('## Q1. Why?\n\n20 – A\n30 – B').bank.questions[0]?.anchors).toBeUndefined();
  });

  test('a table that only looks like scores is text', () => {
    const markdown =
      '## Q1. Why?\n\n| Level | x |\n|---|---|\n| a | b |\n| c | d |\n| e | f |\n\n**Scoring:** |';
    expect(readOne(markdown).anchors).toBeUndefined();
    expect(
      readOne('## Q1. Why?\n\n| Score | x |\n|---|---|\n| 1 | b |\n| 5 | |\n| ? | d |').anchors,
    ).toEqual({ 1: 'b' });
  });

  test('a line that asks below a question is no label', () => {
    expect(readOne('## Q1. Why?\n\n**And then?**\n\n### What else would you do?\n\n---')).toEqual({
      prompt: 'Why?',
      followUps: ['And then?', 'What else would you do?'],
    });
    expect(readOne('## Q1. Why?\n\n---\n\n- **Hint:** a\n  - **Time:** b\n  c').cue).toContain(
      'Hint',
    );
  });

  test('what lies below an item with a label is its own, what follows it is not', () => {
    expect(readOne('## Q1. Why?\n\n- Look for: a\n\n  b\n- Red flags: c\n\nd')).toEqual({
      prompt: 'Why?',
      keyPoints: ['a', 'b'],
      misconceptions: ['c'],
      cue: 'd',
    });
    expect(readOne('## Q1. Why?\n\n###\n\n- Look for: a').keyPoints).toEqual(['a']);
    expect(readOne('## Q1. Why?\n\n- Look for: a\n- b').cue).toBe('- b');
    expect(readOne('## Q1. Orders\n\n> "What breaks?"').prompt).toBe('What breaks?');
    expect(
      readOne(
        '## Q1. Why?\n\n<!-- a --><br>\n\n&nbsp;<br>\n\n> <!-- b -->\n\nx<!-- y -->\n\n**Strong:** A\n\n```\nb\n```',
      ).cue,
    ).toContain('```');
  });

  test('a column of questions behind long texts is none', () => {
    const long = 'It is so, and it has been so for a very long time.';
    const table = `| x | y |\n|---|---|\n| ${long} | Why? |\n| ${long} | How? |`;
    expect(catchIssues(() => read(table))).toHaveLength(1);
    expect(prompts('| Questions |\n|---|\n| Name one. |')).toEqual(['Name one.']);
  });

  test('what is wide is no table of questions', () => {
    const cells = '| a '.repeat(101);
    expect(catchIssues(() => read(`${cells}|\n${'|---'.repeat(101)}|\n${cells}|`))).toHaveLength(1);
  });

  test('scales that are none', () => {
    for (const guide of [
      'Scoring:\n- 1 – Is this a question?\n- 2 – Yes',
      'Scoring:\n- 1 – A\n- 1 – B',
      '1 = one',
    ]) {
      expect(read(`${guide}\n\n## 1. Why?`).bank.scale.length).toBe(5);
    }
  });
});
