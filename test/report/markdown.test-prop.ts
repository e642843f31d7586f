import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test, vi } from 'vitest';
import { hostileText, renderAll, showLine, showText } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

test('no Markdown reader makes a link of www and a dot', () => {
  for (const text of ['www.1337.xyz', 'see WWW.4chan.org']) {
    for (const written of renderAll(text, 'markdown')) expect(written).not.toMatch(/www\./i);
  }
});

/** A text with as many paragraphs and lines, and nothing in it that could be mark-up. */
function makePlain(text: string): string {
  return showText(text)
    .trim()
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').fill('x').join('\n'))
    .join('\n\n');
}

// Everything on that could make mark-up of text.
const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

/** What turns Markdown into HTML, in the readers that people use. Micromark follows GitHub to the letter. */
const READERS: readonly (readonly [name: string, read: (markdown: string) => string])[] = [
  ['markdown-it', (markdown) => parser.render(markdown)],
  [
    'micromark',
    (markdown) =>
      micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
  ],
  ['marked', (markdown) => marked.parse(markdown, { async: false, gfm: true })],
];

describe.each(READERS)('%s', (_, read) => {
  function listElements(markdown: string): string[] {
    const list = (node: DefaultTreeAdapterTypes.Node): string[] => [
      ...('tagName' in node ? [node.tagName] : []),
      ...('childNodes' in node ? node.childNodes.flatMap(list) : []),
    ];
    return list(parseFragment(read(markdown)));
  }

  test('no element comes from text', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const text = raw.replaceAll('`', '');
        // An empty cell or heading has no element less, but an empty list item joins what follows.
        // A blank note is no note.
        fc.pre(showLine(text) !== '' && text.trim() !== '');
        expect(renderAll(text, 'markdown').map(listElements)).toEqual(
          renderAll(makePlain(text), 'markdown').map(listElements),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('backticks make inline code in prose at most', () => {
    const allowed = new Set([...renderAll('x', 'markdown').flatMap(listElements), 'code', 'br']);
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const name of renderAll(`\`${text}\``, 'markdown').flatMap(listElements)) {
          expect(allowed).toContain(name);
        }
      }),
      {
        numRuns: 200,
        examples: ['\\', '\\\\'].map((slashes) => [`x${slashes}|[c](http://e.example)<img src=y>`]),
      },
    );
  });
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
