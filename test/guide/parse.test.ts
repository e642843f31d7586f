import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import { parseGuide } from '../../src/guide/index.ts';
import { writeThreshold } from '../../src/guide/threshold.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { parse, readFixture, SOUND, writeSmall } from './guides.ts';

/** The first question of a small guide. */
function readQuestion(questions: string) {
  return parse(writeSmall({ questions })).bank.questions[0];
}

/** The strong answer of a small guide that holds some lines. */
function readStrong(lines: string) {
  return readQuestion(`Q1. Why?\nStrong Answer:${lines}\nWeak Answer: No.\nCue: x\nCompetency: X`)
    ?.answers?.strong;
}

/** The threshold that some sentences state, and the codes of what was found. */
function readThreshold(threshold: string) {
  const { bank, findings } = parse(
    writeSmall({ threshold, scale: 'Scoring Scale\n-5 | Low\n5 | High' }),
  );
  return [bank.threshold, ...findings.map(({ code }) => code)];
}

describe('a guide that came out of a PDF', () => {
  const guide = parse(readFixture('front-end-from-pdf.txt'));
  const { bank, findings, unplaced } = guide;

  test('title, scale and threshold', () => {
    expect(bank.title).toBe('6 Front-End Questions for a Fair Interview');
    expect(bank.scale).toEqual([
      { score: 1, label: 'Not Ready', meaning: 'Wrong or silent.' },
      { score: 2, label: 'Developing', meaning: 'Repeats slogans.' },
      { score: 3, label: 'Competent', meaning: 'Knows the basics.' },
      { score: 4, label: 'Strong', meaning: 'Right and practical, with small gaps.' },
      { score: 5, label: 'Exceptional', meaning: 'Explains the why and names the limits.' },
    ]);
    expect(bank.threshold).toEqual({
      average: 3.5,
      roleCritical: { average: 4, required: false },
    });
  });

  test('a level that a heading repeats by mistake', () => {
    expect(bank.levels).toEqual([
      { id: 'fresher', title: 'FRONT-END QUESTIONS FOR FRESHERS' },
      { id: 'intermediate', title: 'FRONT-END QUESTIONS FOR INTERMEDIATE DEVELOPERS' },
    ]);
    expect(findings.filter(({ code }) => code === 'repeated-level')).toEqual([
      {
        code: 'repeated-level',
        line: 87,
        message:
          'the heading "FRONT-END QUESTIONS FOR FRESHERS" names a level again; its questions were read as level "fresher"',
      },
    ]);
    const levels = ['fresher', 'intermediate', 'very-expert'];
    const mended = parse(readFixture('front-end-from-pdf.txt'), { levels });
    expect(mended.bank.levels[2]).toEqual({ id: 'very-expert', title: 'Very expert' });
    expect(mended.bank.sections[2]?.level).toBe('very-expert');
    expect(mended.bank.questions.map(({ level }) => level)).toEqual([
      ...['fresher', 'fresher', 'intermediate', 'intermediate', 'very-expert', 'very-expert'],
    ]);
    expect(mended.findings).toContainEqual({
      code: 'repeated-level',
      line: 87,
      message:
        'the heading "FRONT-END QUESTIONS FOR FRESHERS" names a level again; its questions were read as level "very-expert"',
    });
  });

  test('sections', () => {
    expect(bank.sections).toEqual([
      { id: 'the-page', title: 'The Page', level: 'fresher' },
      { id: 'state', title: 'State', level: 'intermediate' },
      { id: 'delivery', title: 'Delivery', level: 'fresher' },
    ]);
  });

  test('questions', () => {
    expect(
      bank.questions.map(({ id, prompt, competency, cue }) => [id, prompt, competency, cue]),
    ).toMatchInlineSnapshot(`
      [
        [
          "browser-receiving-html-showing-page",
          "What does the browser do between receiving HTML and showing the page?",
          "Rendering Pipeline",
          "Tests **Rendering Pipeline**.",
        ],
        [
          "expensive-look-value-array-compared-set",
          "How expensive is it to look for a value in an array, compared with a \`Set\`?",
          "Cost of Lookups",
          "Tests **Cost of Lookups**. A 4 says when building the set does not pay.",
        ],
        [
          "keep-state-form-not-global-store",
          "Where would you keep the state of a form, and why not in a global store?",
          "State Ownership",
          "**Tests State Ownership.** Listen for what happens on unmount.",
        ],
        [
          "stale-closure",
          "What is a stale closure?",
          "Closures",
          "Tests **Closures** in the context of rendering.",
        ],
        [
          "measure-before-make-page-faster",
          "What would you measure before you make a page faster?",
          "Measuring First",
          "Tests **Measuring First**.",
        ],
        [
          "keep-page-usable-keyboard",
          "How do you keep a page usable by keyboard?",
          "Accessibility",
          "Tests **Accessibility**.",
        ],
      ]
    `);
  });

  test('answers keep paragraphs, lists, code and formulas', () => {
    const [page, lookup, state, , delivery] = bank.questions;
    expect(page?.keyPoints).toEqual([
      'the DOM and the CSSOM',
      'layout, then paint',
      'what blocks rendering',
    ]);
    expect(page?.answers?.strong).toBe(
      'It parses the HTML into a tree and the style sheets into another. From both it builds the render tree, works out where each box goes and then fills in the pixels. A script in the head stops the parser unless it is deferred.\n\nMoving one box may force a new layout of many, so I read sizes first and write styles after.',
    );
    expect(lookup?.answers?.strong).toBe(
      'An array is searched from the front, so that is $O(n)$, and checking every pair costs $O(n^2)$. A `Set` hashes the value: $O(1)$ on average.\n\n1. Build the set once.\n2. Ask it many times.\n   - It keeps the order of insertion – unlike a plain hash table.',
    );
    expect(lookup).not.toHaveProperty('keyPoints');
    expect(state?.answers?.strong).toBe(
      "**In the component** that owns the form, because nobody else needs each keystroke.\n\n```js\nconst [name, setName] = useState('');\n\n// Weak reasons: none\n```",
    );
    expect(state?.answers?.weak).toBe('In the store, since all state belongs there.');
    expect(delivery?.answers?.strong).toBe(
      'What users feel:\n\n- when the largest element is painted,\n- how long a tap waits, and how far things jump while loading. Then I look for the cause in a trace.\n\nI change one thing at a time.',
    );
  });

  test('what belongs to no question is returned with its line', () => {
    expect(unplaced).toEqual([
      { line: 3, text: 'Use the same questions for everyone, in the same order.' },
      { line: 35, text: '1' },
      { line: 108, text: 'Page 2 of 3' },
      { line: 118, text: 'Need people who pass this interview?' },
      { line: 119, text: 'Write to the Example Agency today.' },
      { line: 121, text: '# About the Example Agency' },
      { line: 123, text: 'We have been placing engineers since Tuesday.' },
    ]);
  });

  test('what was guessed is found', () => {
    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [14, 'threshold-words'],
      [33, 'joined-paragraph'],
      [77, 'competency-guessed'],
      [85, 'competency-guessed'],
      [87, 'repeated-level'],
      [98, 'joined-paragraph'],
      [100, 'repeated-heading'],
    ]);
    expect(findings.slice(0, 4).map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "of "Make a conditional offer when the average **≥ 3.5** over all questions asked. A score of >= 4.0 on role-critical questions is strongly preferred." only the figures of the hire threshold were taken",
        ""pixels. A script in the head stops the parser unless it is deferred." was joined to the paragraph before it, as a sentence that a page break cut",
        "the competency of Q3 was read as "State Ownership": its cue does not begin "Tests **…**."",
        "the competency of Q4 was read as "Closures": its cue does not begin "Tests **…**."",
      ]
    `);
  });

  test('the bank scores an interview', () => {
    const score = scoreInterview(
      { 'stale-closure': 4, 'keep-page-usable-keyboard': 3 },
      {},
      { bank },
    );
    expect(score.average).toBe(3.5);
    expect(score.bySection.state?.total).toBe(4);
    expect(score.byCompetency.Closures?.total).toBe(4);
    expect(decide(score).outcome).toBe('conditional-offer');
  });
});

describe('a tidy guide', () => {
  const { bank, findings, unplaced } = parse(readFixture('operations-tidy.md'), {
    version: '2.1.0',
  });

  test('is read whole', () => {
    expect(bank).toMatchInlineSnapshot(`
      {
        "id": "small",
        "levels": [
          {
            "id": "junior",
            "title": "OPERATIONS QUESTIONS FOR JUNIOR ENGINEERS",
          },
          {
            "id": "senior",
            "title": "OPERATIONS QUESTIONS FOR SENIOR ENGINEERS",
          },
        ],
        "questions": [
          {
            "answers": {
              "strong": "A few users get the new version first. If its error rate rises, I roll back.

      ##### What I watch

      | Signal | Why             |
      | ------ | --------------- |
      | errors | they show first |

      > Never release what you cannot watch.",
              "weak": "A release with a bird as its logo.",
            },
            "competency": "Safe Releases",
            "cue": "Tests **Safe Releases**.",
            "id": "canary-release",
            "level": "junior",
            "number": 1,
            "prompt": "What is a canary release?",
            "section": "deployment",
          },
          {
            "answers": {
              "strong": "I keep the old and the new code working on one schema until I am sure.",
              "weak": "I restore last night's backup.",
            },
            "competency": "Safe Releases",
            "cue": "Tests **Safe Releases**.",
            "id": "rolling-back",
            "level": "junior",
            "number": 2,
            "prompt": "How do you roll back a release that changed the database?",
            "section": "deployment",
          },
          {
            "answers": {
              "strong": "I say that I have it, stop the bleeding, and write down what I do.",
              "weak": "I look for whoever broke it.",
            },
            "competency": "Incident Command",
            "cue": "Tests **Incident Command**.",
            "id": "walk-through-first-ten-minutes-outage",
            "level": "senior",
            "number": 3,
            "prompt": "Walk me through the first ten minutes of an outage.",
            "section": "incidents",
          },
        ],
        "scale": [
          {
            "label": "No",
            "score": 0,
          },
          {
            "label": "Partly",
            "meaning": "Knows the words | not the why",
            "score": 1,
          },
          {
            "label": "Yes",
            "meaning": "Has done it",
            "score": 2,
          },
        ],
        "sections": [
          {
            "id": "deployment",
            "level": "junior",
            "title": "Deployment",
          },
          {
            "id": "incidents",
            "level": "senior",
            "title": "Incidents",
          },
        ],
        "threshold": {
          "average": 1.25,
          "roleCritical": {
            "average": 1.5,
            "required": false,
          },
        },
        "title": "Operations Questions",
        "version": "2.1.0",
      }
    `);
    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [13, 'threshold-words'],
      [14, 'threshold-unclear'],
      [14, 'threshold-words'],
    ]);
    expect(unplaced).toEqual([]);
  });
});

test('line endings, a byte order mark and non-breaking spaces do not matter', () => {
  const guide = readFixture('front-end-from-pdf.txt');
  const wanted = parse(guide);
  expect(parse(`\uFEFF${guide}`)).toEqual(wanted);
  expect(parse(guide.replaceAll('\n', '\r\n'))).toEqual(wanted);
  expect(parse(guide.replaceAll('\n', '\r'))).toEqual(wanted);
  const form = /(?<=Strong|Weak|Recruiter|Scoring|Section|PART|Q2\\?\.|Answer:\*\*) (?!reasons)/g;
  expect(parse(guide.replaceAll(form, '\u00a0'))).toEqual(wanted);
});

test('a non-breaking space within a text stays', () => {
  expect(readStrong(' 5\u00a0ms')).toBe('5\u00a0ms');
});

test('the result is frozen to its depth', () => {
  const { bank, findings, unplaced } = parse(readFixture('front-end-from-pdf.txt'));
  for (const value of [bank, findings, findings[0], unplaced, unplaced[0], bank.questions[0]]) {
    expect(Object.isFrozen(value)).toBe(true);
  }
  expect(Object.isFrozen(bank.questions[0]?.answers)).toBe(true);
  expect(Object.isFrozen(bank.threshold.roleCritical)).toBe(true);
});

describe('title', () => {
  test.each([
    ['# A Guide', 'A Guide'],
    ['**A Guide**', 'A Guide'],
    ['# **A Guide**', 'A Guide'],
    ['A Guide', 'A Guide'],
    ['An agency\n\n# A Guide', 'A Guide'],
    ['---\n\n## A Guide\n\nand more', 'A Guide'],
    ['**A** Guide', '**A** Guide'],
  ])('%j', (title, wanted) => {
    expect(parse(writeSmall({ title })).bank.title).toBe(wanted);
  });

  test('the lines around it are unplaced', () => {
    expect(parse(writeSmall({ title: 'An agency\n# A Guide\nand more' })).unplaced).toEqual([
      { line: 1, text: 'An agency' },
      { line: 3, text: 'and more' },
    ]);
  });
});

describe('scale', () => {
  test.each([
    'Scoring Scale\n1\tLow\n2\tHigh',
    '**Scoring Scale:**\nScore\tLabel\n1\tLow\n2\tHigh',
    '## Scoring scale\n\nScore\n\n1 | Low\n\n2 | High',
    'Scoring Scale\n| Score | | |\n|:-:|---|\n| **1** | Low | |\n| 2 | **High** |',
    'SCORING SCALE\n| | |\n|--|--|\n|2|High|\n|1|Low|',
  ])('%j', (scale) => {
    const { bank, unplaced } = parse(writeSmall({ scale }));
    expect(bank.scale).toEqual([
      { score: 1, label: 'Low' },
      { score: 2, label: 'High' },
    ]);
    expect(unplaced).toEqual([]);
  });

  test('cells beyond the third belong to the meaning', () => {
    const scale = 'Scoring Scale\n−1 | Low | bad | very\\|bad\n0 | a\\|b\\';
    expect(parse(writeSmall({ scale, threshold: 'average ≥ 0' })).bank.scale).toEqual([
      { score: -1, label: 'Low', meaning: 'bad | very|bad' },
      { score: 0, label: 'a|b\\' },
    ]);
  });

  test('other words around it are unplaced', () => {
    const scale =
      'Scoring Scale (1–2)\n\nHow we score | and why\n1 | Low\n2 | High\n\nOther | table\n3 | Higher';
    const { bank, unplaced } = parse(writeSmall({ scale }));
    expect(bank.scale).toHaveLength(2);
    expect(unplaced).toEqual([
      { line: 3, text: 'Scoring Scale (1–2)' },
      { line: 5, text: 'How we score | and why' },
      { line: 9, text: 'Other | table' },
      { line: 10, text: '3 | Higher' },
    ]);
  });

  test('it may stand after the questions', () => {
    const guide = writeSmall({ scale: '', threshold: '' });
    const end = 'Scoring Scale\n1 | Low\n2 | High\nAverage ≥ 2';
    expect(parse(`${guide}\n${end}`).bank.threshold).toEqual({ average: 2 });
  });
});

describe('hire threshold', () => {
  const preference = { average: 3.5, roleCritical: { average: 4, required: false } };

  test.each<[string, unknown, ...string[]]>([
    ['Hire threshold: average ≥ 3.5.', { average: 3.5 }],
    ['Hire threshold: average ≥ -1.', { average: -1 }],
    [
      'Hire threshold: average ≥ 3.5. Role-critical questions: average ≥ 4, none below 3, required. Questions rated: ≥ 10.',
      {
        average: 3.5,
        roleCritical: { average: 4, lowest: 3, required: true },
        minimumRated: 10,
      },
    ],
    ['an AVERAGE ⩾ 3.50', { average: 3.5 }, 'threshold-words'],
    ['an average of $\\geq 3.5$', { average: 3.5 }, 'threshold-words'],
    ['an average of \\ge 3.5', { average: 3.5 }, 'threshold-words'],
    [
      'average >= 3.5 and ≥ 4.0 on role-critical questions (preferred)',
      preference,
      'threshold-words',
    ],
    [
      'average ≥ 3.5; ≥ 4.0 on role critical questions is strongly preferred',
      preference,
      'threshold-words',
    ],
    [
      'average ≥ 3.5 is preferred; ≥ 4.0 on role-critical questions is required',
      preference,
      'threshold-unclear',
      'threshold-words',
    ],
    [
      '≥ 4 on role-critical questions is a must, average ≥ 3.5 is ideal',
      preference,
      'threshold-unclear',
      'threshold-words',
    ],
    [
      'average ≥ 3.5, role–critical ≥ 4, not required',
      preference,
      'threshold-unclear',
      'threshold-words',
    ],
    ['The average, over all questions, is ≥ 3.5', { average: 3.5 }, 'threshold-words'],
    ['≥ 3.5, on average', { average: 3.5 }, 'threshold-words'],
    [
      'Average ≥ 3.5. For role-critical questions, a score ≥ 4.0, required',
      preference,
      'threshold-unclear',
      'threshold-words',
    ],
    [
      'Average ≥ 3.5. ≥ 4.0 on role-critical questions',
      preference,
      'threshold-unclear',
      'threshold-words',
    ],
    [
      '- Average ≥ 3.5\n- ≥ 4.0 on role-critical questions (mandatory)',
      preference,
      'threshold-words',
      'threshold-unclear',
      'threshold-words',
    ],
    [
      'Average ≥ 3.5, average ≥ 3.5, none below 3',
      { average: 3.5 },
      'threshold-unclear',
      'threshold-words',
    ],
    [
      '## Hire Threshold: average ≥ 3.5\n\naverage ≥ 3.5',
      { average: 3.5 },
      'threshold-words',
      'threshold-words',
    ],
    [
      '≥ 4 on role-critical questions, average ≥ 3.5 is required',
      preference,
      'threshold-unclear',
      'threshold-words',
    ],
    ['Average ≥ 3.5 (≥ 1, ≥ 2)', { average: 3.5 }, 'threshold-words'],
  ])('%s', (sentence, ...wanted) => {
    expect(readThreshold(sentence)).toEqual(wanted);
  });

  /** What a role-critical sentence says of the cut: `undefined` if that is not clear. */
  function readGate(sentence: string): boolean | undefined {
    const [threshold, ...codes] = readThreshold(`Average ≥ 3.5. ${sentence}`);
    const { roleCritical } = threshold as { roleCritical?: { required: boolean } };
    expect(roleCritical).toMatchObject({ average: 4 });
    expect(codes).toContain('threshold-words');
    if (!codes.includes('threshold-unclear')) return roleCritical?.required;
    expect(roleCritical?.required).toBe(false);
    return undefined;
  }

  test.each([
    'is not a must',
    'is not a requirement',
    'is not an absolute must',
    'is not strictly required',
    'is not always strictly required',
    'isn’t required',
    "isn't a must",
    'isn’t strictly mandatory',
    'is no requirement',
    'is no strict requirement',
    'is no must',
    'is never required',
    'is never a must',
    'is good without being required',
    'is good without a requirement',
    'need not be reached',
    'needn’t be reached',
    'does not need to be reached',
    'doesn’t have to be reached',
    'does not necessarily have to be reached',
    'is not needed',
    'is neither required nor mandatory',
    'is non-mandatory',
    'is not-required',
    '(not required)',
    'is preferred, not required',
    'is preferred but not required',
    'is not required but preferred',
    'is preferred though not a must',
    '(ideally)',
    'is optional',
    'is **not** required',
    'is NOT REQUIRED',
    'is not\u00a0required',
    'is no longer required',
    'is a must',
    'is required',
    'is mandatory',
    'is required, not preferred',
    'is required, no exceptions',
    'is required without exception',
    'is required with no exceptions',
    'is required, and not optional',
    'is not optional',
    'isn’t optional',
    'is not merely preferred but required',
    'is not just recommended, it is mandatory',
    'must not be below that',
    'must never fall below that',
    'must be reached, none below 3',
    '(none below 3), required',
    'must not average less',
    'is a must, not a wish',
    'is non-negotiable',
    'is required, not negotiable',
    '',
    'is good',
    'is not all',
    'must not be used to reject',
    'must not be seen as a requirement',
    'must not be required',
    'is not, in general, required',
    'is not formally but practically required',
    'is required, but not strictly',
    'is required; never for freshers',
    'is a requirement that does not apply to freshers',
    'is not something that we find to be required',
    'is required of nobody',
    'is hardly ever required',
    'is rarely a must',
    'is a preferred requirement',
    'is not required though it is a must',
    'is not preferred',
    'is never not required',
    'is neither here nor there',
  ])('no gate: %s', (end) => {
    const isPreference = /prefer/.test(end) && !/requir|must|mandat|need/i.test(end);
    expect(readGate(`Role-critical ≥ 4.0 ${end}.`)).toBe(isPreference ? false : undefined);
  });

  test('only the sentences that renderGuide writes make a gate', () => {
    const sentences = writeThreshold({
      average: 3.5,
      roleCritical: { average: 4, lowest: 3, allRated: true, required: true },
      minimumRated: 1,
    });
    const [threshold, ...codes] = readThreshold(sentences);
    expect([threshold, codes]).toEqual([
      {
        average: 3.5,
        roleCritical: { average: 4, lowest: 3, allRated: true, required: true },
        minimumRated: 1,
      },
      [],
    ]);
    for (const other of [
      `So: ${sentences}`,
      sentences.replace('required', 'a must'),
      sentences.replace('4', '4.0'),
    ]) {
      const [{ roleCritical }, ...found] = readThreshold(other) as [
        { roleCritical: { required: boolean } },
        ...string[],
      ];
      expect([roleCritical.required, found]).toEqual([
        false,
        ['threshold-unclear', 'threshold-words'],
      ]);
    }
  });

  test('what is not clear is said to be', () => {
    const threshold = 'Average ≥ 1.5. Role-critical ≥ 2 must not be used to reject.';
    expect(parse(writeSmall({ threshold })).findings).toContainEqual({
      code: 'threshold-unclear',
      line: 7,
      message:
        'the role-critical figure was read as a preference: only the sentences that renderGuide writes make it required, such as "Hire threshold: average ≥ 3.5. Role-critical questions: average ≥ 4, required."',
    });
  });

  test('all that it says is in the finding', () => {
    const threshold = 'We hire from an average ≥ 1.5\nand no tie.';
    expect(parse(writeSmall({ threshold })).findings).toEqual([
      {
        code: 'threshold-words',
        line: 7,
        message:
          'of "We hire from an average ≥ 1.5 and no tie." only the figures of the hire threshold were taken',
      },
    ]);
  });

  test('a share is no score', () => {
    const threshold = 'Average ≥ 95.5% and ≥ 9 % of role-critical people stay.\n\naverage ≥ 1.5';
    expect(parse(writeSmall({ threshold })).unplaced).toEqual([
      { line: 7, text: 'Average ≥ 95.5% and ≥ 9 % of role-critical people stay.' },
    ]);
  });
});

describe('part headings', () => {
  test.each([
    ['PART 1: QUESTIONS FOR FRESHERS (Q1)', 'fresher', 'QUESTIONS FOR FRESHERS'],
    ['PART 1: QUESTIONS FOR FRESHERS (Q1–Q1)', 'fresher', 'QUESTIONS FOR FRESHERS'],
    ...[...'-‐‑‒–—―−'].flatMap((dash): [string, string, string][] => [
      [`PART 1: QUESTIONS FOR FRESHERS (Q1${dash}Q1)`, 'fresher', 'QUESTIONS FOR FRESHERS'],
      [`PART 1 ${dash} FOR FRESHERS`, 'fresher', 'FOR FRESHERS'],
    ]),
    ['PART 1: QUESTIONS FOR FRESHERS **(Q1–Q1)**', 'fresher', 'QUESTIONS FOR FRESHERS'],
    ['PART 1: QUESTIONS FOR FRESHERS Q1 - 1', 'fresher', 'QUESTIONS FOR FRESHERS'],
    ['Part 1 – For Experts (Questions 1 to 1)', 'expert', 'For Experts'],
    ['**PART 1: BASICS** (Q1—Q1)', 'basic', 'BASICS'],
    ['**PART 1:** **BASICS (Q1-Q1)**', 'basic', 'BASICS'],
    ['## PART 1: FOR MID-LEVEL ENGINEERS\n(Q1–Q1)', 'mid-level', 'FOR MID-LEVEL ENGINEERS'],
    ['PART 1: QUESTIONS\nFOR FRESHERS\n\n**(Q1–Q1)**', 'fresher', 'QUESTIONS FOR FRESHERS'],
    ['PART 1:\nFor freshers', 'fresher', 'For freshers'],
    ['PART 1: QUESTIONS\nFOR SENIORS (Q1)', 'senior', 'QUESTIONS FOR SENIORS'],
    ['PART 1: FOR CANDIDATES', 'candidate', 'FOR CANDIDATES'],
    ['PART 1: FOR INTERMEDIATE LEVEL', 'intermediate', 'FOR INTERMEDIATE LEVEL'],
    ['PART 1: Master Class', 'master-class', 'Master Class'],
    ['PART 1: 初心者', 'level-1', '初心者'],
    ['PART 1: Anything {#junior}', 'junior', 'Anything'],
    ['PART 1: FAQ1–2', 'faq1-2', 'FAQ1–2'],
    ['PART 1: Set {#Not an id}', 'set-not-an-id', 'Set {#Not an id}'],
    ['PART 1: {#open', 'open', '{#open'],
  ])('%j', (part, id, title) => {
    const { bank, findings, unplaced } = parse(writeSmall({ part }));
    expect(bank.levels).toEqual([{ id, title }]);
    expect([...findings, ...unplaced]).toEqual([]);
  });

  test('prose below a heading is unplaced', () => {
    const part = 'PART 1: FOR FRESHERS\nThese are easy.\n(Q1)\n(Q1)';
    const { bank, unplaced } = parse(writeSmall({ part }));
    expect(bank.levels[0]?.title).toBe('FOR FRESHERS');
    expect(unplaced).toEqual([
      { line: 10, text: 'These are easy.' },
      { line: 12, text: '(Q1)' },
    ]);
  });

  test('a title goes on for a few lines only', () => {
    const part = `PART 1: ${'LONG '.repeat(50)}\nMORE`;
    expect(parse(writeSmall({ part })).unplaced).toEqual([{ line: 10, text: 'MORE' }]);
  });

  test('a number that is not due', () => {
    const part = 'PART 2: FOR FRESHERS';
    const section = `Section 1: A\n\nSection 3: B\n\nPART 3: FOR EXPERTS\n\nSection 1: C\n\nSection 4: D`;
    expect(parse(writeSmall({ part, section })).findings).toEqual([
      {
        code: 'unexpected-number',
        line: 9,
        message: 'this part has the number 2, where 1 was due',
      },
      {
        code: 'unexpected-number',
        line: 13,
        message: 'this section has the number 3, where 2 was due',
      },
      {
        code: 'unexpected-number',
        line: 19,
        message: 'this section has the number 4, where 2 was due',
      },
    ]);
  });

  test('the number of a section may run on through the parts', () => {
    const section = 'Section 1: A\n\nPART 2: FOR EXPERTS\n\nSection 2: B';
    expect(parse(writeSmall({ section })).findings).toEqual([]);
  });

  test('given levels that agree join parts, and each heading is found', () => {
    const section = 'Section 1: A\n\nPART 2: FOR EXPERTS\n\nSection 2: B';
    const { bank, findings } = parse(writeSmall({ section }), { levels: ['all', 'all'] });
    expect(bank.levels).toEqual([{ id: 'all', title: 'QUESTIONS FOR FRESHERS' }]);
    expect(findings.map(({ message }) => message)).toEqual([
      'the heading "FOR EXPERTS" names a level again; its questions were read as level "all"',
    ]);
  });

  test('the same heading with another range is another part', () => {
    const questions = `Q1. Why?\n${SOUND}\n\nPART 1: FOR A (Q2)\nSection 1: Basics\nQ2. Why?\n${SOUND}`;
    const { findings } = parse(writeSmall({ part: 'PART 1: FOR A (Q1)', questions }));
    expect(findings.map(({ code }) => code)).toEqual(['unexpected-number', 'repeated-level']);
  });
});

describe('sections', () => {
  test.each([
    ['Section 1: Data & APIs', 'data-apis', 'Data & APIs'],
    ['SECTION 1 – Logic and Proof (Q1)', 'logic-proof', 'Logic and Proof'],
    ['**Section 1:** Café', 'cafe', 'Café'],
    ['### **Section 1: Ops** {#operations}', 'operations', 'Ops'],
    ['Section 1: 基本', 'section-1', '基本'],
  ])('%j', (section, id, title) => {
    expect(parse(writeSmall({ section })).bank.sections).toEqual([{ id, title, level: 'fresher' }]);
  });

  test('two of one title get ids of their own', () => {
    const section = 'Section 1: A\n\nSection 2: A 2 {#a-2}\n\nSection 3: A\n\nSection 4: A';
    expect(parse(writeSmall({ section })).bank.sections.map(({ id }) => id)).toEqual([
      ...['a', 'a-2', 'a-3', 'a-4'],
    ]);
  });

  test('the heading of a page within an answer is passed over', () => {
    const questions = `Q1. Why?\nStrong Answer: It is\n\nSection 1: Basics\n\nso.\n\nSo there.\nWeak Answer: No.\nRecruiter Cue: Tests **X**.`;
    const { bank, findings } = parse(writeSmall({ questions }));
    expect(bank.questions[0]?.answers?.strong).toBe('It is so.\n\nSo there.');
    expect(findings.map(({ code }) => code)).toEqual(['repeated-heading', 'joined-paragraph']);
    expect(bank.sections).toHaveLength(1);
  });

  test('a heading that stands twice in a row counts once', () => {
    const section = 'Section 1: A\n\nSection 1: A';
    expect(parse(writeSmall({ section })).bank.sections).toHaveLength(1);
  });

  test('a heading of no form ends a question', () => {
    const questions = `Q1. Why?\n${SOUND}\n\n## Interlude\n\nHm.\n\nQ2. How?\n${SOUND}`;
    const { bank, unplaced } = parse(writeSmall({ questions }));
    expect(bank.questions).toHaveLength(2);
    expect(unplaced.map(({ text }) => text)).toEqual(['## Interlude', 'Hm.']);
  });
});

describe('questions', () => {
  test.each([
    'Q1. Why is it?',
    'Q01. Why is it?',
    'Q1) Why is it?',
    'Q1: Why is it?',
    'Q1\\. Why is it?',
    'Q 1. Why is it?',
    '**Q1.** Why is it?',
    '**Q1**. Why is it?',
    '**Q1. Why is it?**',
    '**Q1.** **Why is it?**',
    '### Q1. Why is it?',
    '> Q1. Why is it?',
    '* Q1. Why is it?',
    '* **Q1. Why is it?**',
    'Q1.\nWhy is it?',
    'Q1.\n\nWhy\nis it?',
    'Q1. Why is\n\nit?',
    '__Q1.__ Why is it?',
    '***Q1. Why is it?***',
  ])('%j', (question) => {
    expect(readQuestion(`${question}\n\n${SOUND}`)?.prompt).toBe('Why is it?');
  });

  test('bold that ends anywhere is opened again', () => {
    expect(readQuestion(`**Q1. Why** is it?\n${SOUND}`)?.prompt).toBe('**Why** is it?');
  });

  test('a prompt may have paragraphs', () => {
    expect(readQuestion(`Q1. Why?\n\nGive a reason.\n${SOUND}`)?.prompt).toBe(
      'Why?\n\nGive a reason.',
    );
  });

  test.each(['Q1.5 rose', 'Q1 rose', 'FAQ1. rose', 'Q1234567. rose'])('%j is text', (line) => {
    expect(readStrong(` In\n${line}.`)).toBe(`In ${line}.`);
  });

  test.each([
    ['What is a mutex?', 'mutex'],
    ['Compare a stack with a queue: which is which? Be brief.', 'stack-queue'],
    ['Explain $O(n^2)$ and Café con leche.', 'o-n-2-cafe-con-leche'],
    ["What's new?", 'whats-new'],
    ['What is it?', 'what-is-it'],
    ['何ですか', 'question-1'],
    [`${'x'.repeat(200)}`, 'x'.repeat(80)],
    [`${'x'.repeat(79)} y`, 'x'.repeat(79)],
  ])('%s is %s', (prompt, id) => {
    expect(readQuestion(`Q1. ${prompt}\n${SOUND}`)?.id).toBe(id);
  });

  test('ids are unique, may stand in the heading, and can be given by number', () => {
    const prompts = ['A mutex? {#a-lock}', 'A mutex?', 'A mutex?', 'A mutex? {#lost}', 'A mutex?'];
    const questions = prompts.map((prompt, at) => `Q${at + 1}. ${prompt}\n${SOUND}`).join('\n\n');
    const ids = { 2: 'mutex-2', 4: 'found', 5: undefined };
    const { bank } = parse(writeSmall({ questions }), { ids });
    expect(bank.questions.map(({ id }) => id)).toEqual([
      ...['a-lock', 'mutex-2', 'mutex', 'found', 'mutex-3'],
    ]);
    expect(bank.questions[0]?.prompt).toBe('A mutex?');
  });
});

describe('labels', () => {
  test.each([
    ['Strong Answer:', 'Weak Answer:', 'Recruiter Cue:'],
    ['**Strong Answer:**', '**Weak Answer**:', '**Recruiter Cue: **'],
    ['Strong Answer Example', '**Weak Answer Example**', '### Recruiter Evaluation Cue'],
    ['STRONG ANSWER:', '__Weak Answer:__', 'Recruiter evaluation cue：'],
    ['- **Strong** **Answer:**', '• Weak Answer (Example):', '**Evaluation Cue**'],
    ['Example of a Strong Answer:', 'Weak Example:', '*Recruiter Cue:*'],
  ])('%s, %s, %s', (strong, weak, cue) => {
    for (const gap of [' ', '\n', '\n\n']) {
      const inline = gap === ' ' && [strong, weak, cue].some((label) => !/[:：]/.test(label));
      const join = inline ? '\n' : gap;
      const question = readQuestion(
        `Q1. Why?\n${strong}${join}Yes.\n${weak}${join}No.\n${cue}${join}Tests **X**.`,
      );
      expect(question).toMatchObject({
        competency: 'X',
        answers: { strong: 'Yes.', weak: 'No.' },
        cue: 'Tests **X**.',
      });
    }
  });

  test.each([
    ['**Strong Answer: It is so.**', 'It is so.'],
    ['**Strong Answer: It** is so.', '**It** is so.'],
    ['**Strong Answer:** **It** is so.', '**It** is so.'],
    ['**Strong Answer:\nIt is so.', 'It is so.'],
    ['**Strong Answer: It is so.', '**It is so.'],
    ['Strong Answer: It *is* so.*', 'It *is* so.*'],
  ])('%j', (line, wanted) => {
    const question = readQuestion(`Q1. Why?\n${line}\nWeak Answer: No.\nCompetency: X`);
    expect(question?.answers?.strong).toBe(wanted);
  });

  test('a line of prose that begins alike is prose', () => {
    expect(readStrong(' Give a\nstrong answer: this one.')).toBe('Give a strong answer: this one.');
    expect(readStrong(` A.\nStrong Answer ${'x'.repeat(200)}`)).toBe(
      `A. Strong Answer ${'x'.repeat(200)}`,
    );
    expect(readStrong(' As\nScoring scale and all.')).toBe('As Scoring scale and all.');
    expect(readStrong(' See\nSection 5.4 and\nPart 2-b.')).toBe('See Section 5.4 and Part 2-b.');
  });

  test('a label outside the questions is unplaced', () => {
    const section = 'Section 1: A\nStrong Answer: lost';
    expect(parse(writeSmall({ section })).unplaced).toEqual([
      { line: 12, text: 'Strong Answer: lost' },
    ]);
  });

  test.each([
    ['What a Strong Answer Covers: one thing; two', ['one thing; two']],
    ['What a Strong Answer Covers:\n- a\n- b\n  and c\n\n- d', ['a', 'b and c', 'd']],
    ['**What Strong Answers Cover**\n\n1. a\n   - b\n2) c', ['a\n   - b', 'c']],
    ['What a Strong Answer Covers:\n\nOne.\n\nTwo.', ['One.', 'Two.']],
    ['What a Strong Answer Covers:\n- a:\n```\nb\n```\n- c', ['a:\n```\nb\n```', 'c']],
    ['What a Strong Answer Covers:\n> a\n- b', ['> a', 'b']],
  ])('%j', (covers, keyPoints) => {
    expect(readQuestion(`Q1. Why?\n${covers}\n${SOUND}`)?.keyPoints).toEqual(keyPoints);
  });

  test('an empty block of key points is none', () => {
    const question = readQuestion(`Q1. Why?\nWhat a Strong Answer Covers:\n${SOUND}`);
    expect(question).not.toHaveProperty('keyPoints');
  });
});

describe('paragraphs', () => {
  test.each([
    [' one\ntwo', 'one two'],
    [' One.\n\nTwo.', 'One.\n\nTwo.'],
    [' One.\n\n\n---\n\nTwo.', 'One.\n\nTwo.'],
    [' It ends\n\nhere.', 'It ends here.'],
    [' It ends with\n\nCPU time.', 'It ends with CPU time.'],
    [' First,\n\nCPU time.', 'First, CPU time.'],
    [' It ends\n\n**here**.', 'It ends **here**.'],
    [' It (ends\n\n(here)).', 'It (ends (here)).'],
    [' A heading\n\nA paragraph.', 'A heading\n\nA paragraph.'],
    [' It ends.\n\nhere.', 'It ends.\n\nhere.'],
    [' It “ends.”\n\nhere.', 'It “ends.”\n\nhere.'],
    [' It ends:\n\nhere.', 'It ends:\n\nhere.'],
    [' So\n\n- a\n- b\n\nafter.', 'So\n\n- a\n- b after.'],
    [' So:\n- a\n- b\n\n\nAfter.', 'So:\n- a\n- b\n\nAfter.'],
    ['\n   - a\n     - b\n - c\n   - d', '- a\n  - b\n- c\n- d'],
    ['\n\n  – a\n    – b', '– a\n  – b'],
    ['\n1. a\n\n2. b', '1. a\n\n2. b'],
    [' a\n\n| b | c |\n| d | e |\nf', 'a\n\n| b | c |\n| d | e |\nf'],
    [' a\n> b\n> c', 'a\n> b\n> c'],
    [' a\n~~~\n b\n\n  c\n~~~\nd', 'a\n~~~\n b\n\n  c\n~~~\nd'],
    [' a\n\n```\nb\n```\n```\nc\n```', 'a\n\n```\nb\n```\n```\nc\n```'],
    [' a\n```\n# b\n---\n```', 'a\n```\n# b\n---\n```'],
    [' a\n```\nb', 'a ``` b'],
    [' a\n````\n```\nb\n```\n````\nc', 'a\n````\n```\nb\n```\n````\nc'],
    [' a\n````md\n``` b\n\n# c\n`````\nd', 'a\n````md\n``` b\n\n# c\n`````\nd'],
    [' a\n~~~~ `b`\n~~~\n````\n~~~~', 'a\n~~~~ `b`\n~~~\n````\n~~~~'],
    [' a\n````\nb\n```', 'a ```` b ```'],
    [' a\n```\nb\n~~~', 'a ``` b ~~~'],
    [' a\n```\nb\n``` c\n```', 'a\n```\nb\n``` c\n```'],
    [' a\n```b``` c\nd\n```\ne', 'a ```b``` c d ``` e'],
    [' a\n``\nb\n``', 'a `` b ``'],
    [' It takes\n12\nsteps', 'It takes 12 steps'],
    [' It takes\n\n12\n\nsteps', 'It takes steps'],
    [' $O(n^2)$ and **bold', '$O(n^2)$ and **bold'],
    [' -', '-'],
  ])('%j', (lines, wanted) => {
    expect(readStrong(lines)).toBe(wanted);
  });

  test.each(['===', '>>>', '+++', '***', '• • •', '---', '- - -', '___', '* - *'])(
    'a line %j in an answer is unplaced',
    (rule) => {
      const questions = `Q1. Why?\nStrong Answer: It is\n\n${rule}\n\nin most.\nWeak Answer: No.\n\n${rule}\n\nCue: a\nCompetency: X`;
      const { bank, unplaced } = parse(writeSmall({ questions }));
      expect(bank.questions[0]?.answers?.strong).toBe('It is in most.');
      expect(unplaced).toEqual([
        { line: 16, text: rule },
        { line: 21, text: rule },
      ]);
    },
  );

  test('a line of marks at the end of a text separates, if it is a rule in Markdown', () => {
    const end = '\n\n***\n\n---';
    const questions = `Q1. Why?${end}\n${SOUND.replaceAll('\n', `${end}\n`)}${end}\n\nBuy it.\n\n---`;
    const { bank, unplaced } = parse(writeSmall({ questions }));
    expect(bank.questions[0]?.cue).toBe('Tests **Reasons**.');
    expect(unplaced.map(({ text }) => text)).toEqual(['Buy it.']);
    const other = questions.replaceAll('***', '===');
    expect(parse(writeSmall({ questions: other })).unplaced.map(({ text }) => text)).toEqual([
      ...['===', '===', '===', '===', 'Buy it.'],
    ]);
  });

  test('a fence that is left open swallows no question', () => {
    const questions = `Q1. Why?\nStrong Answer:\n\`\`\`\nx\nWeak Answer: No.\nCompetency: A\nQ2. How?\n${SOUND}\n\`\`\``;
    const { bank } = parse(writeSmall({ questions }));
    expect(bank.questions.map(({ answers }) => answers?.strong)).toEqual([
      '``` x',
      'Because it is so.',
    ]);
  });

  test('the number of the last page', () => {
    const { bank, unplaced } = parse(`${writeSmall()}\n\npage 3`);
    expect(bank.questions[0]?.cue).toBe('Tests **Reasons**.');
    expect(unplaced).toEqual([{ line: 18, text: 'page 3' }]);
  });

  test('a deeper heading belongs to the answer, another ends the question', () => {
    const questions = `### Q1. Why?\n${SOUND.replace('so.', 'so.\n\n#### More\nYes.')}\n\n### Advertisement`;
    const { bank, unplaced } = parse(writeSmall({ questions }));
    expect(bank.questions[0]?.answers?.strong).toBe('Because it is so.\n\n#### More\nYes.');
    expect(unplaced.map(({ text }) => text)).toEqual(['### Advertisement']);
  });
});

describe('cue and competency', () => {
  test.each([
    ['Tests **API Design**.', 'API Design', true],
    ['Tests **API Design**. A 4 says why.', 'API Design', true],
    ['Tests **API** **Design**.', 'API Design', true],
    ['Tests: **Node.js**.', 'Node.js', true],
    ['**Tests** **API Design**.', 'API Design', true],
    ['Tests **API Design.** And more.', 'API Design', true],
    ['Tests API Design. And more.', 'API Design', false],
    ['**Tests API Design.** And more.', 'API Design', false],
    ['Tests **API Design** by example.', 'API Design', false],
    ['Tests how **API Design** works.', 'API Design', false],
    ['Tests **API Design**', 'API Design', false],
    ['Tests __API Design__.', 'API Design', false],
  ])('%s', (cue, competency, sure) => {
    const questions = `Q1. Why?\nStrong Answer: Yes.\nWeak Answer: No.\nRecruiter Cue: ${cue}`;
    const { bank, findings } = parse(writeSmall({ questions }));
    expect(bank.questions[0]).toMatchObject({ cue, competency });
    expect(findings).toEqual(
      sure
        ? []
        : [
            {
              code: 'competency-guessed',
              line: 16,
              message: `the competency of Q1 was read as "${competency}": its cue does not begin "Tests **…**."`,
            },
          ],
    );
  });

  test('a label of its own goes before the cue', () => {
    const questions = `Q1. Why?\n${SOUND}\n\nCompetency: **Other**`;
    const { bank, findings } = parse(writeSmall({ questions }));
    expect(bank.questions[0]).toMatchObject({ competency: 'Other', cue: 'Tests **Reasons**.' });
    expect(findings).toEqual([]);
  });

  test('a cue is one paragraph, with a list that hangs on it', () => {
    const questions = `Q1. Why?\n${SOUND}\nListen for:\n- a\n- b\n\nAn advertisement.\nBuy it.\n\n- Now`;
    const { bank, unplaced } = parse(writeSmall({ questions }));
    expect(bank.questions[0]?.cue).toBe('Tests **Reasons**. Listen for:\n- a\n- b');
    expect(unplaced.map(({ line, text }) => [line, text])).toEqual([
      [21, 'An advertisement.'],
      [22, 'Buy it.'],
      [24, '- Now'],
    ]);
  });

  test('a competency is one paragraph', () => {
    const lines = 'Competency: Caching\nand more\n- name two policies\nname one\n\nBuy it.';
    const { bank, unplaced } = parse(writeSmall({ questions: `Q1. Why?\n${lines}\n${SOUND}` }));
    expect(bank.questions[0]?.competency).toBe('Caching and more');
    expect(unplaced.map(({ line, text }) => [line, text])).toEqual([
      [16, '- name two policies'],
      [17, 'name one'],
      [19, 'Buy it.'],
    ]);
  });

  test.each(['> quoted', '| a | b |', '```\ncode\n```'])('%j is no part of it', (lines) => {
    const questions = `Q1. Why?\nCompetency: Caching\n${lines}\n${SOUND}`;
    const { bank, unplaced } = parse(writeSmall({ questions }));
    expect(bank.questions[0]?.competency).toBe('Caching');
    expect(unplaced.map(({ text }) => text)).toEqual(lines.split('\n'));
  });

  test('code is none', () => {
    const questions = `Q1. Why?\nCompetency:\n\`\`\`\ncode\n\`\`\`\n${SOUND}`;
    expect(readQuestion(questions)?.competency).toBe('Reasons');
  });

  test('a page break may cut a cue', () => {
    const questions = `Q1. Why?\n${SOUND} It\n\ngoes on.\n\nand this not.`;
    expect(readQuestion(questions)?.cue).toBe('Tests **Reasons**. It goes on.');
  });
});

test('id and version', () => {
  const { bank } = parseGuide(writeSmall(), { id: 'my-bank' });
  expect([bank.id, bank.version]).toEqual(['my-bank', '1.0.0']);
  expect(parse(writeSmall(), { version: '1.2.3-beta.1' }).bank.version).toBe('1.2.3-beta.1');
  expect(parse(writeSmall(), { version: '1.0.0-0.a-1+01.b' }).bank.version).toBe(
    '1.0.0-0.a-1+01.b',
  );
  expect(parse(writeSmall(), { version: undefined, levels: undefined, ids: undefined })).toEqual(
    parse(writeSmall()),
  );
});
