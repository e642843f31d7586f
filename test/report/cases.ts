import fc from 'fast-check';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import type {
  BankOptions,
  HireThreshold,
  InterviewPlan,
  Outline,
  QuestionBank,
  Ratings,
} from '../../src/model.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { renderKit, renderPanel, renderScorecard } from '../../src/report/index.ts';
import { scoreInterview } from '../../src/scoring.ts';

/** A scored and decided interview of a bank whose ids are not known to the compiler. */
export function judge(
  ratings: Ratings<Outline>,
  { bank = backendBank, ...plan }: InterviewPlan<QuestionBank> & BankOptions<QuestionBank> = {},
  threshold?: HireThreshold,
) {
  const score = scoreInterview(ratings, plan, { bank });
  return { score, decision: decide(score, threshold) };
}

/** An interview with everything in it: skipped, missing, weighted, role-critical, notes. */
export const fullCase = {
  ...judge(
    {
      'cap-theorem': 4,
      'raft-consensus': 3,
      idempotency: 4,
      'sql-injection': 2,
      'saga-pattern': 'skipped',
    },
    {
      questions: [
        'cap-theorem',
        'raft-consensus',
        'idempotency',
        'sql-injection',
        'saga-pattern',
        'rate-limiting',
      ],
      roleCritical: ['cap-theorem', 'idempotency'],
      weighting: { reason: 'Payments are the job.', weights: { idempotency: 3 } },
    },
    { average: 3.5, roleCritical: { average: 4, lowest: 3, required: true }, minimumRated: 2 },
  ),
  notes: { 'cap-theorem': 'First line.\nSecond line.', 'saga-pattern': 'Out of time.' },
};

/** A panel with everything in it: disagreement, consensus, a rater left out, gaps. */
export const fullPanel = (() => {
  const panel = scorePanel(
    {
      ana: { 'cap-theorem': 5, 'raft-consensus': 4, 'saga-pattern': 'skipped' },
      ben: { 'cap-theorem': 2, 'raft-consensus': 3 },
      cleo: { 'cap-theorem': 3, 'raft-consensus': 4, idempotency: 4 },
      dan: { 'cap-theorem': 1 },
    },
    {
      questions: ['cap-theorem', 'raft-consensus', 'idempotency', 'saga-pattern'],
      roleCritical: ['cap-theorem'],
    },
    {
      without: [{ rater: 'dan', reason: 'Left early.' }],
      consensus: { 'cap-theorem': { rating: 4, reason: 'Talked about partitions.' } },
    },
  );
  return {
    panel,
    decision: decide(panel.score),
    notes: { ana: { 'cap-theorem': 'Clear.' } },
  };
})();

/** What people and attackers type, in one arbitrary. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'\n \t\r =+-@|`*_#~[](){}<>!&;:.,"\'\\$^/0123456789aZ'.split(''),
        '\u001b[31m',
        '\u202e',
        '\u2066',
        '\u0000',
        '\ud800',
        '＝',
        '\ufeff',
        '\u200b',
        '//localhost',
        '//example.com',
        'example.com',
        '127.0.0.1',
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '-->',
        ']]>',
        '</title>',
        '</style>',
        '&lt;',
        '&#60;',
        '![a](https://example.com/a.png)',
        '[a](javascript:alert(1))',
        '<https://example.com>',
        'https://example.com',
        'www.example.com',
        'www.1337.xyz',
        'mailto:a@example.com',
        'a@example.com',
        '| a | b |\n| - | - |',
        '---',
        '===',
        '# ',
        '1. ',
        '1) ',
        '- [ ] ',
        '> ',
        '```',
        '~~~',
        '    ',
        '[a]: https://example.com',
        '=HYPERLINK("https://example.com")',
        '\r\n',
        '日本語',
        '㍻￥ꀀ',
        '❤️',
        '👩‍👩‍👧',
        'é',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

/** A bank of one section in which every word is the given text. */
export function buildHostileBank(text: string): QuestionBank {
  return {
    id: 'hostile',
    version: '1.0.0',
    title: text,
    scale: [
      { score: 1, label: text },
      { score: 2, label: text },
    ],
    levels: [{ id: 'level', title: text }],
    sections: [{ id: 'section', title: text, level: 'level' }],
    questions: ['first', 'second'].map((name, at) => ({
      id: `${name} ${text}`,
      number: at + 1,
      level: 'level',
      section: 'section',
      competency: text === '__proto__' ? 'proto' : text,
      ...(at === 0 && { title: text }),
      prompt: text,
      keyPoints: [text],
      misconceptions: [text],
      answers: { strong: text, weak: text },
      anchors: { 1: text, 2: text },
      cue: text,
      followUps: [text],
      references: [],
      corrections: [],
    })),
    threshold: { average: 1.5, roleCritical: { average: 2, required: false } },
  };
}

/** How the raters of {@link renderAll} begin. */
const RATER = 'rater ';

/** Every kind of report, with one text wherever others may write. */
export function renderAll(text: string, format: 'markdown' | 'html' | 'csv' | 'text'): string[] {
  const bank = buildHostileBank(text);
  const [first, second] = bank.questions.map(({ id }) => id) as [string, string];
  const plan = { questions: [first, second], roleCritical: [first] };
  const { score, decision } = judge({ [first]: 2 }, { ...plan, bank });
  const panel = scorePanel({ [`${RATER}${text}`]: { [first]: 1 }, other: { [first]: 2 } }, plan, {
    consensus: { [first]: { rating: 2, reason: `${RATER}${text}` } },
    discussAt: 1,
    bank,
  });
  const words = { bank, candidate: text };
  return [
    renderScorecard(score, decision, { ...words, format, notes: { [first]: text } }),
    renderPanel(panel, decide(panel.score), {
      ...words,
      format,
      notes: { [`${RATER}${text}`]: { [first]: text } },
    }),
    ...(format === 'markdown' || format === 'html'
      ? (['interviewer', 'candidate'] as const).map((audience) =>
          renderKit(plan, { audience, format, bank, title: text }),
        )
      : []),
  ];
}

/** What a reader sees of a text that stands on one line. */
export function showLine(text: string): string {
  return showText(text).replace(/\s+/g, ' ').trim();
}

/** What a reader sees of a text: what would act is spelled out. Written apart from the source. */
export function showText(text: string): string {
  return Array.from(text.replace(/\r\n|\r/g, '\n').replace(/\t/g, ' '))
    .map((char) => {
      const code = char.codePointAt(0) as number;
      const acts =
        (code < 0x20 && code !== 0x0a) ||
        (code >= 0x7f && code <= 0x9f) ||
        (code >= 0xd800 && code <= 0xdfff) ||
        (code >= 0xfdd0 && code <= 0xfdef) ||
        (code & 0xfffe) === 0xfffe ||
        (code >= 0x2028 && code <= 0x202e) ||
        (code >= 0x2066 && code <= 0x2069) ||
        [0x061c, 0x200e, 0x200f].includes(code) ||
        (code >= 0xe0000 && code <= 0xe007f);
      return acts ? `\\u{${code.toString(16)}}` : char;
    })
    .join('');
}
