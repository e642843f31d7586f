import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { describe, expect, test, vi } from 'vitest';
import { decide } from '../../src/decision.ts';
import type { QuestionBank } from '../../src/model.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { renderKit, renderPanel, renderScorecard } from '../../src/report/index.ts';
import { escapeHtml } from '../../src/report/markup.ts';
import { buildHostileBank, hostileText, judge } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

type Format = 'markdown' | 'html' | 'csv' | 'text';

const RATER = 'rater ';

/** Every kind of report, with one text wherever others may write. */
function renderAll(text: string, format: Format): string[] {
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

test('no Markdown reader makes a link of www and a dot', () => {
  for (const text of ['www.1337.xyz', 'see WWW.4chan.org']) {
    for (const written of renderAll(text, 'markdown')) expect(written).not.toMatch(/www\./i);
  }
});

/** What a reader sees of a text that stands on one line. */
function showLine(text: string): string {
  return showText(text).replace(/\s+/g, ' ').trim();
}

/** What a reader sees of a text: what would act is spelled out. Written apart from the source. */
function showText(text: string): string {
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

/** A text with as many paragraphs and lines, and nothing in it that could be mark-up. */
function makePlain(text: string): string {
  return showText(text)
    .trim()
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').fill('x').join('\n'))
    .join('\n\n');
}

describe('HTML', () => {
  type Node = DefaultTreeAdapterTypes.Node;

  /** Elements and attributes without what they say; what is drawn may wrap otherwise. */
  function listElements(node: Node): string[] {
    if ('tagName' in node && node.tagName === 'text') return [];
    const own =
      'tagName' in node
        ? [`<${node.tagName} ${node.attrs.map(({ name }) => name).join(' ')}>`]
        : [];
    const children = 'childNodes' in node ? node.childNodes : [];
    return [...own, ...children.flatMap(listElements)];
  }

  function readText(node: Node): string {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
  }

  function findAll(node: Node, name: string): Node[] {
    const own = 'tagName' in node && node.tagName === name ? [node] : [];
    return [
      ...own,
      ...('childNodes' in node ? node.childNodes.flatMap((child) => findAll(child, name)) : []),
    ];
  }

  test('parses without an error, and no element or attribute comes from text', () => {
    const plain = renderAll('x', 'html').map((html) => listElements(parseHtml(html)));
    fc.assert(
      fc.property(hostileText, (raw) => {
        // Inline code is mark-up that prose may have.
        const text = raw.replaceAll('`', '');
        const errors: string[] = [];
        const documents = renderAll(text, 'html').map((html) =>
          parseHtml(html, { onParseError: ({ code }) => errors.push(code) }),
        );
        expect(errors).toEqual([]);
        expect(documents.map(listElements)).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  test('shows notes to the letter and titles on one line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [card, panel] = renderAll(text, 'html').map((html) => parseHtml(html));
        for (const [document, name] of [
          [card, 'Scorecard'],
          [panel, 'Panel'],
        ] as const) {
          const [quote] = findAll(document as Node, 'blockquote');
          const [heading] = findAll(document as Node, 'h1');
          expect(readText(quote as Node)).toBe(showText(text).trim());
          expect(readText(heading as Node)).toBe(showLine(`${name}: ${text}`));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('quotes are safe inside an attribute too', () => {
    expect(escapeHtml(`"it's"`)).toBe('&quot;it&#39;s&quot;');
  });

  test('makes code of inline code, and of nothing in it', () => {
    const bank = buildHostileBank('Use `<b>&amp;</b>` or <i>this</i>.');
    const html = renderKit(bank.questions, { audience: 'candidate', format: 'html', bank });
    expect(html).toContain(
      '<li>Use <code>&lt;b&gt;&amp;amp;&lt;/b&gt;</code> or &lt;i&gt;this&lt;/i&gt;.</li>',
    );
  });
});

describe('Markdown', () => {
  // Everything on that could make mark-up of text.
  const parser = new MarkdownIt({ html: true, linkify: true });
  parser.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

  function listTokens(markdown: string): string[] {
    return parser
      .parse(markdown, {})
      .flatMap(({ type, children }) => [
        type,
        ...(children ?? []).map((child) => child.type).filter((name) => !name.startsWith('text')),
      ]);
  }

  test('no element comes from text', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const text = raw.replaceAll('`', '');
        // An empty cell or heading has no element less, but an empty list item joins what follows.
        fc.pre(showLine(text) !== '');
        expect(renderAll(text, 'markdown').map(listTokens)).toEqual(
          renderAll(makePlain(text), 'markdown').map(listTokens),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('backticks make inline code in prose at most', () => {
    const allowed = new Set(renderAll('x', 'markdown').flatMap(listTokens));
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const type of renderAll(`\`${text}\``, 'markdown').flatMap(listTokens)) {
          expect(
            allowed.has(type) || ['code_inline', 'softbreak', 'hardbreak'].includes(type),
          ).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('text reads as it was written', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const text = raw.replaceAll('`', '');
        const [card] = renderAll(text, 'markdown') as [string];
        const inline = parser.parse(card, {}).find(({ type }) => type === 'inline');
        expect((inline?.children ?? []).map(({ content }) => content).join('')).toBe(
          showLine(`Scorecard: ${text}`),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('CSV', () => {
  const OURS = /^-?\d+(\.\d+)?$/;

  /** Takes the apostrophes out that stand before what a spreadsheet could run. */
  function unguard(cell: string): string {
    return cell.replace(/(^|[;\n])([\s\p{Cf}"]*)'(?=[=+\-@＝＋－＠])/gu, '$1$2');
  }

  function parseRecords(csv: string): Record<string, string>[] {
    return parseCsv(csv, { columns: true, record_delimiter: '\r\n', bom: true });
  }

  test('parses back to what was written, and no cell can run', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        // Else it would not be known which apostrophes are ours.
        fc.pre(unguard(showText(text)) === showText(text));
        const [card, panel] = renderAll(text, 'csv').map(parseRecords) as [
          Record<string, string>[],
          Record<string, string>[],
        ];
        for (const record of [...card, ...panel]) {
          for (const cell of Object.values(record)) {
            if (OURS.test(cell)) continue;
            for (const piece of cell.split(/[;\n]/)) {
              expect(piece.replace(/^[\s\p{Cf}"]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
            }
            expect(cell).not.toMatch(/[\t\r]/);
          }
        }
        const find = (records: Record<string, string>[], part: string) =>
          unguard(records.find((record) => record.part === part)?.text as string);
        expect(find(card, 'candidate')).toBe(showText(text));
        expect(find(card, 'question')).toBe(showText(text));
        expect(find(panel, 'rating')).toBe(showText(text));
        expect(unguard(card.find(({ part }) => part === 'section')?.title as string)).toBe(
          showText(text),
        );
      }),
      {
        numRuns: 300,
        examples: [['\u200b=1+1'], ['x;"=1+41;y'], ['a;\u200b @b'], ['-1'], ['+1\n=2']],
      },
    );
  });

  test('is RFC 4180: every record has all fields and ends in CRLF, quotes are doubled', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const csv of renderAll(text, 'csv')) {
          expect(csv.endsWith('\r\n')).toBe(true);
          const records: string[][] = parseCsv(csv, { record_delimiter: '\r\n' });
          expect(new Set(records.map(({ length }) => length))).toEqual(new Set([12]));
          const bare = csv.replace(/"(?:[^"]|"")*"/g, '');
          expect(bare).not.toMatch(/"|(?<!\r)\n|\r(?!\n)/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('numbers of ours stay numbers, below zero too', () => {
    const bank: QuestionBank = {
      ...buildHostileBank('Weather'),
      scale: [
        { score: -3, label: 'Storm' },
        { score: 2, label: 'Sun' },
      ],
      threshold: { average: -0.5 },
    };
    const [first, second] = bank.questions.map(({ id }) => id) as [string, string];
    const { score, decision } = judge({ [first]: -3, [second]: -3 }, { bank });
    const records = parseRecords(renderScorecard(score, decision, { format: 'csv', bank }));
    expect(records[0]).toMatchObject({ part: 'verdict', average: '-3', cut: '-0.5', total: '-6' });
    expect(records.find(({ part }) => part === 'question')).toMatchObject({ rating: '-3' });
    expect(records.find(({ part }) => part === 'score-point')).toMatchObject({ id: '-3' });
  });

  test('a byte order mark leads the file only on request', () => {
    const { score, decision } = judge({ 'cap-theorem': 4 });
    const csv = renderScorecard(score, decision, { format: 'csv' });
    expect(csv.startsWith('part,')).toBe(true);
    expect(renderScorecard(score, decision, { format: 'csv', bom: true })).toBe(`\uFEFF${csv}`);
    expect(renderScorecard(score, decision, { format: 'csv', bom: false })).toBe(csv);
    const panel = scorePanel({ ana: { 'cap-theorem': 4 } });
    const ofPanel = renderPanel(panel, decide(panel.score), { format: 'csv', bom: true });
    expect(ofPanel.startsWith('\uFEFFpart,')).toBe(true);
  });
});

describe('text', () => {
  test('has no character that a terminal acts on, and at most 80 columns', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostileText, fc.string({ unit: 'grapheme', maxLength: 300 })),
        (text) => {
          for (const report of renderAll(text, 'text')) {
            expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u);
            for (const line of report.split('\n')) {
              // Kana and Hangul have narrow forms too.
              const wide =
                line.match(
                  /(?![\uFF61-\uFFDC])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
                ) ?? [];
              const none = line.match(/[\p{M}\u200B-\u200D]/gu) ?? [];
              expect(Array.from(line).length + wide.length - none.length).toBeLessThanOrEqual(80);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,120}$/), { minLength: 1 }), (words) => {
        const { score, decision } = judge({ 'cap-theorem': 4 });
        const note = words.join(' ');
        const report = renderScorecard(score, decision, {
          format: 'text',
          notes: { 'cap-theorem': note },
        });
        const body = report.slice(report.indexOf('\nNotes\n'), report.indexOf('\nAverages are'));
        expect(body.replace(/\s+/g, '')).toBe(`NotesTheCAPtheoreminpractice${words.join('')}`);
      }),
    );
  });
});
