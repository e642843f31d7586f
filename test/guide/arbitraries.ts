import fc from 'fast-check';
import type { QuestionBank, Section } from '../../src/model.ts';

/** Words with all that prose holds: formulas, code, bold, dashes, pipes, odd spaces. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,8}$/) },
  fc.constantFrom(
    ...[
      '$O(n^2)$',
      '`a | b`',
      '**bold**',
      '*it*',
      '–',
      'A',
      'Q3',
      'É',
      '日本',
      '5\u00a0ms',
      '3.5',
      'a_b',
    ],
    ...[
      '(see',
      'it)',
      '"so"',
      '≥',
      '#',
      '\\',
      '{#x}',
      '|',
      '50%',
      "don't",
      'PART',
      '<b>',
      '**',
      '$',
    ],
  ),
);

const sentence = fc
  .tuple(
    fc.stringMatching(/^[A-Z][a-z]{1,6}$/),
    fc.array(word, { maxLength: 8 }),
    fc.constantFrom('.', '?', '!'),
  )
  .map(([first, rest, stop]) => `${[first, ...rest].join(' ')}${stop}`);

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));

const list = fc
  .tuple(
    fc.constantFrom('-', '*', '•', '1.', '12)'),
    fc.array(fc.tuple(fc.nat(3), sentence), { minLength: 1, maxLength: 4 }),
  )
  .map(([mark, items]) =>
    items.map(([depth, text], at) => `${'  '.repeat(at && depth)}${mark} ${text}`).join('\n'),
  );

const code = fc
  .array(fc.constantFrom('const a = 1;', '', '  # deep', '---', '- b', '| c'), { maxLength: 4 })
  .map((lines) => ['```ts', ...lines, '```'].join('\n'));

/** An answer: paragraphs, lists and code with a blank line between them. */
const answer = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, list, code), { minLength: 1, maxLength: 4 })
  .map((blocks) => blocks.join('\n\n'));

const point = fc
  .tuple(sentence, fc.array(sentence, { maxLength: 2 }))
  .map(([first, inner]) => [first, ...inner.map((text) => `  - ${text}`)].join('\n'));

const name = fc.stringMatching(/^[A-Z][a-z]{1,6}( [A-Z&|][a-z]{0,6}){0,2}$/);
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,2}$/);

const prose = fc.record(
  {
    competency: name,
    prompt: fc.oneof(
      sentence,
      fc.tuple(sentence, sentence).map((pair) => pair.join('\n\n')),
    ),
    keyPoints: fc.array(point, { minLength: 1, maxLength: 4 }),
    answers: fc.record({ strong: answer, weak: answer }),
    cue: fc.oneof(
      sentence,
      sentence.map((text) => `${text}\n- One.\n- Two.`),
    ),
  },
  { requiredKeys: ['competency', 'prompt', 'answers'] },
);

/** Banks of which the form of a guide holds all. */
export const writableBank: fc.Arbitrary<QuestionBank> = fc
  .record({
    title: name,
    scores: fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 6 }),
    words: fc.array(fc.tuple(name, fc.option(sentence, { nil: undefined })), {
      minLength: 6,
      maxLength: 6,
    }),
    levels: fc.uniqueArray(fc.tuple(id, name), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    }),
    sections: fc.uniqueArray(fc.tuple(id, name, fc.nat(3)), {
      minLength: 1,
      maxLength: 5,
      selector: ([key]) => key,
    }),
    questions: fc.uniqueArray(fc.tuple(id, fc.nat(4), prose), {
      minLength: 1,
      maxLength: 6,
      selector: ([key]) => key,
    }),
    cuts: fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000)),
    roleCritical: fc.constantFrom('none', 'average', 'lowest'),
    allRated: fc.boolean(),
    required: fc.boolean(),
    minimumRated: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
  })
  .map(({ title, scores, words, levels, sections, questions, cuts, ...threshold }) => {
    const points = scores.sort((one, other) => one - other);
    const lowest = points[0] as number;
    const span = (points.at(-1) as number) - lowest;
    const [average, critical, least] = cuts.map(
      (cut) => Math.round(lowest * 10_000 + cut * span) / 10_000 + 0,
    ) as [number, number, number];
    const rows: Section[] = sections.map(([key, words, at]) => {
      const [level] = levels[at % levels.length] as [string, string];
      return { id: key, title: words, level };
    });
    const places = questions.map(([, at]) => at % rows.length).sort();
    return {
      id: 'small',
      version: '1.0.0',
      title,
      scale: points.map((score, at) => {
        const [label, meaning] = words[at] as [string, string | undefined];
        return { score, label, ...(meaning !== undefined && { meaning }) };
      }),
      levels: levels.map(([key, words]) => ({ id: key, title: words })),
      sections: rows,
      questions: questions.map(([key, , texts], at) => {
        const section = rows[places[at] as number] as Section;
        return { id: key, number: at + 1, level: section.level, section: section.id, ...texts };
      }),
      threshold: {
        average,
        ...(threshold.roleCritical !== 'none' && {
          roleCritical: {
            average: critical,
            ...(threshold.roleCritical === 'lowest' && { lowest: least }),
            ...(threshold.allRated && { allRated: true }),
            required: threshold.required,
          },
        }),
        ...(threshold.minimumRated !== undefined && { minimumRated: threshold.minimumRated }),
      },
    };
  });

/** Lines of a guide and of what is none; `w` stands for a word that no other line has. */
const LINES = [
  ...[
    'w w.',
    'W w',
    'w',
    '- w',
    '  - W w',
    '1. w',
    '# W',
    '## W',
    '### w',
    '#### w',
    '##### W',
    '###### w',
    '> w',
    '| w | w |',
    'w\tw',
    '**W w**',
  ],
  ...[
    '**w',
    '$w',
    '---',
    '***',
    '',
    '',
    '```',
    '```w',
    '~~~',
    '````',
    '`````',
    '````w',
    '~~~~',
    '12',
    'Page 3',
    'w,',
    'of w the',
  ],
  ...['Strong Answer: w', '**Weak Answer: w** w', 'Recruiter Cue: Tests **w**. w', 'Competency: w'],
  ...[
    'What a Strong Answer Covers: w',
    'Strong Answer',
    '**Weak Answer Example**',
    'Strong Answer w',
  ],
  ...[
    'PART 1: W FOR W',
    'PART 2: w (Q1–Q2)',
    'PART 3:',
    '(Q1–Q2)',
    'Section 1: w',
    'Section 2:',
    'W',
    '(Q7)',
  ],
  ...[
    'Q1. w',
    '**Q2. w** w',
    'Q3.',
    'Q2. W {#w}',
    'Q2. w {#',
    'Scoring Scale',
    'Scoring Scale w',
    'Score',
  ],
  ...[
    '1 | w | w',
    '3 | w | w | w',
    'x | w',
    'Hire Threshold',
    'Hire threshold: average ≥ 1.5.',
    'average ≥ 2 w',
  ],
  ...[
    'Role-critical questions: average ≥ 2, required.',
    'Questions rated: ≥ 1. w',
    '≥ 1 w',
    'None below 1 w',
  ],
];

/** Lines of an answer: headings, fences, lists and rules of all kinds, and words that make no sense alone. */
const ANSWER_LINES = [
  ...['w', 'W w.', '- w', '  - w', '1. w', '> w', '| a | b |', '', '', '', '•', '-', '--'],
  ...['# W', '## W', '### W', '#### W', '##### W', '###### W', '#', '##', '   ## W', '##W'],
  ...['- # w', '> ## W', '## - w', '## # w', '#### **W**', '**W', 'w**', '---', '***'],
  ...['```', '````', '`````', '~~~', '~~~~', '```w', '````w', '```w``` w', '~~~ `w`'],
  ...['  ```', '\t```', '- ```', '12', 'Page 3', 'w,', 'of the'],
  // Joined to the line behind, some of these would be a label, a heading or the foot of a page.
  ...['Strong', 'Answer: w', 'PART', '1: W', 'Q', '3. w', 'Hire', 'Threshold', 'Page', '3'],
];

/** A sound guide but for the texts of its first question, which is a heading of any depth or none. */
export const damagedQuestion: fc.Arbitrary<string> = fc
  .record({
    mark: fc.constantFrom('', '# ', '## ', '### ', '#### ', '##### ', '###### '),
    texts: fc.array(
      fc.tuple(
        fc.constantFrom(' ', '\n', '\n\n', ' W\n', ' W.\n\n'),
        fc.array(fc.constantFrom(...ANSWER_LINES), { maxLength: 9 }),
      ),
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map(({ mark, texts }) => {
    const [prompt, strong, covers, weak, cue, competency] = texts.map(
      ([start, lines]) => start + lines.join('\n'),
    );
    return [
      ...['# W', '', 'Scoring Scale', '1 | w', '2 | w', '', 'An average ≥ 1.5.', ''],
      ...['PART 1: W FOR W', '', 'Section 1: w', ''],
      ...[`${mark}Q1. Why${prompt}`, `Strong Answer: A.${strong}`],
      ...[`What a Strong Answer Covers:${covers}`, `**Weak Answer:**${weak}`],
      ...[`Competency: W${competency}`, `Recruiter Cue: Tests **W**.${cue}`],
    ].join('\n');
  });

/** Lines that stand together: code with a fence of any length in it, and headings below each other. */
const RUNS = [
  ['````', '```', 'w', '```', '````'],
  ['~~~~ w', '~~~', '```', '~~~~~'],
  ['`````', '', '````', '# w', '`````'],
  ['', '##### W', 'w', '', '###### w', '', 'W w.'],
  ['', '## W', '', '#### w', 'w'],
];

/**
 * A sound guide with other lines put between its lines; its questions are headings of any depth, or none.
 * Words in it are `w1`, `w2` …
 */
export const damagedGuide: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.nat(40),
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...LINES).map((line) => [line]) },
          fc.constantFrom(...RUNS),
        ),
      ),
      { maxLength: 8 },
    ),
    fc.constantFrom('', '', '# ', '## ', '### ', '#### ', '##### '),
  )
  .map(([extra, mark]) => {
    const lines = [
      ...['# W w', '', 'Scoring Scale', '1 | w', '2 | w | w', '', 'An average ≥ 1.5 w.', ''],
      ...[
        'PART 1: W FOR W',
        '',
        'Section 1: w',
        '',
        `${mark}Q1. w w?`,
        'Strong Answer: w w',
        'w.',
        '',
        '- w',
        '- w',
      ],
      ...[
        '',
        'Weak Answer: w.',
        'Recruiter Cue: Tests **w**. w.',
        '',
        'PART 2: w',
        'Section 2: w',
        '',
      ],
      ...[
        mark === '' ? '**Q2. w**' : `${mark}Q2. w`,
        '',
        '**Strong Answer:**',
        '',
        'w w',
        '',
        'w w',
        '',
        '**Weak Answer:** w',
        '',
      ],
      ...[
        'What a Strong Answer Covers:',
        '1. w',
        '2. w',
        '',
        'Recruiter Cue:',
        'Tests **w w**.',
        '',
        'w',
      ],
    ];
    for (const [at, run] of extra) lines.splice(at, 0, ...run);
    let count = 0;
    return lines
      .join('\n')
      .replaceAll(/(?<!\p{L})[wW](?!\p{L})/gu, (letter) => `${letter}${count++}`);
  });
