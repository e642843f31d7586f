/**
 * What the search of the site looks through: the parts of documents, and what the API exports.
 *
 * @module
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import {
  type Comment,
  type DeclarationReflection,
  type Reflection,
  ReflectionKind,
  type Router,
} from 'typedoc';
import type { SearchPage } from './search.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Parts of a page that are no prose of it. */
const SKIPPED = new Set(['button', 'script', 'style', 'svg', 'template']);

const BLOCKS = new Set([
  'blockquote',
  'br',
  'dd',
  'div',
  'dt',
  'h3',
  'h4',
  'li',
  'p',
  'pre',
  'td',
  'th',
]);

function readAttribute(node: Node, wanted: string): string | undefined {
  return 'attrs' in node ? node.attrs.find(({ name }) => name === wanted)?.value : undefined;
}

function readText(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || SKIPPED.has(node.nodeName)) return '';
  const text = node.childNodes.map(readText).join('');
  return BLOCKS.has(node.nodeName) ? `${text} ` : text;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function findContent(node: Node): Node | undefined {
  if (readAttribute(node, 'class')?.includes('tsd-typography')) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = findContent(child);
    if (found) return found;
  }
  return undefined;
}

/** The nodes of a page in order, with sections opened. */
function listNodes(node: Node): readonly Node[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    child.nodeName === 'section' ? listNodes(child) : [child],
  );
}

/** The parts of a document: what stands before its first heading of the second level, and each such heading. */
export function listParts(
  html: string,
  about: { readonly path: string; readonly title: string; readonly kind: string },
): readonly SearchPage[] {
  const content = findContent(parse(html));
  if (!content) return [];
  const parts: { heading: string; place: string; text: string }[] = [
    { heading: '', place: '', text: '' },
  ];
  for (const node of listNodes(content)) {
    if (node.nodeName === 'h1') continue;
    const id = node.nodeName === 'h2' ? readAttribute(node, 'id') : undefined;
    if (id === undefined) (parts.at(-1) as { text: string }).text += ` ${readText(node)}`;
    else parts.push({ heading: tidy(readText(node)), place: `#${id}`, text: '' });
  }
  return parts.map(({ heading, place, text }) => ({
    path: `${about.path}${place}`,
    title: about.title,
    heading,
    kind: about.kind,
    text: tidy(text),
  }));
}

/** A document that is searched as a whole: its first part with the text of all. */
export function joinParts([first, ...rest]: readonly SearchPage[]): readonly SearchPage[] {
  if (!first) return [];
  const texts = rest.map(({ heading, text }) => `${heading}: ${text}`);
  return [{ ...first, text: tidy([first.text, ...texts].join(' ')) }];
}

const KINDS: readonly (readonly [ReflectionKind, string])[] = [
  [ReflectionKind.Module, 'Entry point'],
  [ReflectionKind.Function, 'Function'],
  [ReflectionKind.Class, 'Class'],
  [ReflectionKind.Interface, 'Interface'],
  [ReflectionKind.TypeAlias, 'Type'],
  [ReflectionKind.Variable, 'Constant'],
  [ReflectionKind.Property, 'Property'],
  [ReflectionKind.Method, 'Method'],
  [ReflectionKind.Accessor, 'Property'],
];

function readSummary(comment: Comment | undefined): string {
  return tidy((comment?.summary ?? []).map(({ text }) => text).join('')).replaceAll('`', '');
}

/** What the page of an export says: itself, and its properties. */
export function listExports(model: Reflection, router: Router): readonly SearchPage[] {
  const own = describe(model, router);
  const members =
    model.isDeclaration() && !model.kindOf(ReflectionKind.Module) ? model.children : [];
  return [own, ...(members ?? []).map((member) => describe(member, router))].flatMap(
    (page) => page ?? [],
  );
}

function describe(model: Reflection, router: Router): SearchPage | undefined {
  const kind = KINDS.find(([one]) => model.kindOf(one))?.[1];
  const path = kind === undefined ? undefined : router.getFullUrl(model);
  if (kind === undefined || path === undefined) return undefined;
  const { signatures } = model as DeclarationReflection;
  const comments = [model.comment, ...(signatures ?? []).map(({ comment }) => comment)];
  const { parent } = model;
  const heading = kind === 'Entry point' || !parent ? '' : parent.name;
  return {
    path,
    title: model.name,
    heading,
    kind,
    text: comments.map(readSummary).join(' ').trim(),
  };
}
