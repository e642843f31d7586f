/**
 * What typedoc is told beyond typedoc.json: names, addresses and groups of the documents.
 *
 * @module
 */
import { posix, relative } from 'node:path';
import {
  type Application,
  Converter,
  type DeclarationReflection,
  DefaultTheme,
  type DocumentReflection,
  KindRouter,
  type NavigationElement,
  type PageEvent,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  Renderer,
  type RendererEvent,
} from 'typedoc';
import { generated, root, writeFiles } from './pages.ts';
import { nameSource, renderSource } from './source.ts';

/** The group in the navigation, by folder of the document. */
const GROUPS: readonly [folder: string, group: string][] = [
  ['guides/', 'Guides'],
  ['questions/', 'Questions'],
  ['recipes/', 'Recipes'],
  ['', 'Background'],
];

/** The address of a document without its ending, such as `questions/cap-theorem`: it follows the file. */
function nameDocument(document: DocumentReflection): string {
  const file = document.project.files.getReflectionPath(document) as string;
  const made = relative(generated, file).replaceAll('\\', '/');
  const own = relative(root, file).replaceAll('\\', '/');
  return (made.startsWith('..') ? own.replace(/^docs\//, '') : made).replace(/\.md$/, '');
}

class SiteRouter extends KindRouter {
  override getIdealBaseName(reflection: Reflection): string {
    return reflection.isDocument() ? nameDocument(reflection) : super.getIdealBaseName(reflection);
  }
}

/**
 * A branch that is also a page becomes a folder with the page in front: a link inside the button
 * that opens a branch is out of reach for screen readers.
 */
function partBranches(elements: readonly NavigationElement[]): NavigationElement[] {
  return elements.map(({ children, path, ...element }) => {
    if (!children) return path === undefined ? element : { ...element, path };
    const page = path === undefined ? [] : [{ ...element, text: 'Overview', path }];
    return { ...element, children: [...page, ...partBranches(children)] };
  });
}

class SiteTheme extends DefaultTheme {
  override buildNavigation(project: ProjectReflection): NavigationElement[] {
    return partBranches(super.buildNavigation(project));
  }
}

/**
 * Gives each heading the level of its place: typedoc chooses by size and leaves levels out. A screen
 * reader then says the outline of the page.
 */
function levelHeadings(html: string): string {
  const open: { size: number; level: number }[] = [];
  return html.replace(/<h([1-6])(?=[\s>])/g, (tag, digit) => {
    const size = Number(digit);
    while (open.length > 0 && (open.at(-1)?.size as number) >= size) open.pop();
    const level = (open.at(-1)?.level ?? 0) + 1;
    open.push({ size, level });
    return level === size ? tag : `${tag} aria-level="${level}"`;
  });
}

/**
 * Mends what typedoc writes into every page: landmarks, levels of headings, tables that scroll on a
 * phone and must be within reach of the keyboard, and the addresses of playground and source, which it
 * takes as they are.
 */
export function mendPage(html: string, address: string): string {
  const up = '../'.repeat(address.split('/').length - 1);
  return levelHeadings(html)
    .replace('<div class="col-content">', '<div class="col-content" role="main">')
    .replace('<nav id="tsd-sidebar-links"', '<nav aria-label="Links" id="tsd-sidebar-links"')
    .replace('<div class="page-menu">', '<div class="page-menu" role="complementary">')
    .replaceAll('<aside class="tsd-sources">', '<aside class="tsd-sources" role="note">')
    .replaceAll('<table>', '<table tabindex="0">')
    .replaceAll('href="playground/', `href="${up}playground/`)
    .replace(SOURCE, (_, path) => `href="${up}${nameSource(findSource(path))}#`);
}

/** A link to a line of the source, as typedoc writes it: the file from `src`. */
const SOURCE = /(?<=<a )href="source\/([^"#]+)#/g;

function findSource(path: string): string {
  return posix.join('src', path);
}

export function load(app: Application): void {
  const linked = new Set<string>();
  app.renderer.on(Renderer.EVENT_END_PAGE, (page: PageEvent) => {
    const { contents, url } = page;
    if (!contents) return;
    for (const [, path] of contents.matchAll(SOURCE)) linked.add(findSource(path as string));
    page.contents = mendPage(contents, url);
  });
  app.renderer.on(Renderer.EVENT_END, ({ outputDirectory }: RendererEvent) => {
    writeFiles(
      outputDirectory,
      [...linked].map((path) => [nameSource(path), renderSource(path)]),
    );
  });
  app.renderer.defineRouter('site', SiteRouter);
  app.renderer.defineTheme('site', SiteTheme);

  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document: DocumentReflection) => {
    const [text] = document.content;
    const title = /^# (.+)$/m.exec(text?.text ?? '')?.[1];
    if (title) document.name = title.replaceAll('`', '').replace(/\\(.)/g, '$1');
    const name = nameDocument(document);
    const group = GROUPS.find(([folder]) => name.startsWith(folder))?.[1];
    if (group) document.frontmatter.group = group;
  });

  // Links lead to our source only, not to the types of the platform.
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      if (!('sources' in reflection)) continue;
      const { sources = [] } = reflection as DeclarationReflection;
      reflection.sources = sources.filter(({ fileName }) => !fileName.includes('node_modules/'));
    }
  });

  // Entry points go by the name that is imported.
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const entry of project.getChildrenByKind(ReflectionKind.Module)) {
      entry.name = entry.name === 'index' ? project.name : `${project.name}/${entry.name}`;
    }
  });

  // TypeScript takes the link of `@throws {@link X}` for a type and does not resolve it. Errors are all
  // exported by the main entry.
  app.converter.addUnknownSymbolResolver((reference, from) => {
    const path = reference.symbolReference?.path?.map((part) => part.path) ?? [];
    const main = from.project.children?.find(({ name }) => name === from.project.name);
    const target = main?.children?.find(({ name }) => path.length === 1 && name === path[0]);
    // typedoc takes a reflection here too, which its type does not say.
    return target && { target: target as unknown as string };
  });
}
