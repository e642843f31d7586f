import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { expect, test, vi } from 'vitest';
import { renderKit } from '../../src/report/index.ts';
import { escapeHtml } from '../../src/report/markup.ts';
import { buildHostileBank, hostileText, renderAll, showLine, showText } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

type Node = DefaultTreeAdapterTypes.Node;

/** Elements and attributes without what they say; what is drawn may wrap otherwise. */
function listElements(node: Node): string[] {
  if ('tagName' in node && node.tagName === 'text') return [];
  const own =
    'tagName' in node ? [`<${node.tagName} ${node.attrs.map(({ name }) => name).join(' ')}>`] : [];
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
      // A blank note is no note, so its element is not there.
      fc.pre(text.trim() !== '');
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
      fc.pre(text.trim() !== '');
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
