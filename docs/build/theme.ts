/**
 * What typedoc needs beyond typedoc.json: names, addresses and groups of the documents.
 *
 * @module
 */
import { join, posix, relative } from 'node:path';
import type { MarkdownIt } from 'markdown-it';
import {
  Application,
  Converter,
  type DeclarationReflection,
  DefaultTheme,
  DocumentReflection,
  KindRouter,
  type NavigationElement,
  type NormalizedPath,
  type PageEvent,
  type ProjectReflection,
  ReferenceType,
  Reflection,
  ReflectionKind,
  Renderer,
  type RendererEvent,
  type Router,
  type SomeType,
} from 'typedoc';
import { backendOutline } from '../../data/backend/outline.ts';
import { renderLanding } from './landing.ts';
import { generated, root, writeFiles } from './pages.ts';
import type { SearchPage } from './search.ts';
import { joinParts, listExports, listParts } from './search-pages.ts';
import { renderLinks, renderMeta } from './shell.ts';
import { nameSource, renderSource } from './source.ts';

/** Pages that do something stand at the address of the page about them, so links to that page open them. */
const WORKING: Readonly<Record<string, string>> = {
  'docs/playground.md': 'playground/index',
  'docs/practice.md': 'practice/index',
};

/** The group in the navigation, by folder of the document. */
const GROUPS: readonly [folder: string, group: string][] = [
  ['guides/', 'Guides'],
  ...Object.values(WORKING).map((name) => [name, 'Guides'] as [string, string]),
  ['questions/', 'Questions'],
  ['recipes/', 'Recipes'],
  ['', 'Background'],
];

/** What a document is called in the search, by the same folders. */
const KINDS: Readonly<Record<string, string>> = {
  Guides: 'Guide',
  Questions: 'Question',
  Recipes: 'Recipe',
  Background: 'Background',
};

/** What the search looks through on a page. */
function listSearched(
  html: string,
  { model, url }: PageEvent,
  router: Router,
): readonly SearchPage[] {
  if (url === 'index.html') {
    return listParts(html, { path: url, title: 'Start page', kind: 'Start' });
  }
  if (!(model instanceof DocumentReflection)) {
    return model instanceof Reflection && !model.isProject() ? listExports(model, router) : [];
  }
  const group = model.frontmatter.group as string;
  const parts = listParts(html, { path: url, title: model.name, kind: KINDS[group] as string });
  return group === 'Questions' ? joinParts(parts) : parts;
}

/** The address of a document without its ending, such as `questions/cap-theorem`: it follows the file. */
function nameDocument(document: DocumentReflection): string {
  const file = document.project.files.getReflectionPath(document) as string;
  const made = relative(generated, file).replaceAll('\\', '/');
  const own = relative(root, file).replaceAll('\\', '/');
  const working = WORKING[own];
  if (working) return working;
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
  /**
   * Colors a line for nothing: the first takes longest, and one that takes half a second, as on a busy
   * machine, gets a single color.
   */
  override async preRender(event: RendererEvent): Promise<void> {
    await super.preRender(event);
    this.markedPlugin.getHighlighted("import { one } from 'two';", 'ts');
  }

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

/** The address of a page from the root of the site, by what stands as code in the text. */
type Places = ReadonlyMap<string, string>;

/** The pages of entry points, functions and questions: by the name of the import, the function, the id. */
function listPlaces({ router }: Renderer, project: ProjectReflection): Places {
  const places = new Map<string, string>();
  const modules = project.getChildrenByKind(ReflectionKind.Module);
  const functions = modules.flatMap((one) => one.getChildrenByKind(ReflectionKind.Function));
  for (const one of [...modules, ...functions]) {
    if (places.has(one.name)) throw new Error(`${one.name} has two pages`);
    places.set(one.name, router?.getFullUrl(one) as string);
  }
  for (const { id } of backendOutline.questions) places.set(id, `questions/${id}.html`);
  return places;
}

/** Makes links of code that names a page, but not in links, headings and blocks of code. */
function linkCode(html: string, places: Places, up: string): string {
  return html.replace(
    /<(a|h[1-6]|pre)\b[\s\S]*?<\/\1>|<code>([^<]+)<\/code>/g,
    (found, _, name) => {
      const place = places.get(name);
      return place === undefined ? found : `<a href="${up}${place}">${found}</a>`;
    },
  );
}

/**
 * Mends what typedoc writes into every page: landmarks, levels of headings, where a long name in a title
 * may break, tables and code that scroll and must be within reach of the keyboard, names of links and
 * titles that differ where the pages do, and the addresses of playground, practice page and source, which it takes as
 * they are.
 */
export function mendPage(html: string, address: string): string {
  const up = goUp(address);
  return levelHeadings(address === 'modules.html' ? nameContents(html) : html)
    .replace('<div class="col-content">', '<div class="col-content" role="main" tabindex="-1">')
    .replace(
      /<div id="tsd-toolbar-links">[\s\S]*?<\/div>/,
      `<nav id="tsd-toolbar-links" aria-label="Site">${renderLinks(up)}</nav><button type="button" id="shell-theme" hidden></button>`,
    )
    .replace(
      /<nav id="tsd-sidebar-links"[\s\S]*?<\/nav>/,
      `<nav aria-label="Site, in the menu" id="tsd-sidebar-links" class="tsd-navigation">${renderLinks(up)}</nav>`,
    )
    .replace(/<a href="#"[^>]*id="tsd-toolbar-menu-trigger"[^>]*>([\s\S]*?)<\/a>/, MENU_BUTTON)
    .replace(/<script async src="[^"]*search\.js"/, '<script type="text/plain"')
    .replace(/(<div id="tsd-search-status"[^>]*>)\s*<div>[^<]*<\/div>/, '$1')
    .replace('</head>', `<script defer src="${up}assets/shell.js"></script></head>`)
    .replace('<div class="col-sidebar">', '<div class="col-sidebar" id="site-menu">')
    .replace(/<meta name="description"[^>]*>/, () => renderMeta(up, describePage(html)))
    .replace(
      /(<h\d id="([^"]+)" class="tsd-anchor-link"[^>]*>)([\s\S]*?)(<a href="#[^"]+" aria-label=")Permalink"/g,
      (_, open, __, name, link) => `${open}${name}${link}Permalink: ${toPlain(name)}"`,
    )
    .replace(
      /(<pre><code[^>]*>)([\s\S]*?)(<\/code><button type="button")>Copy</g,
      (_, open, code, end) => `${open}${code}${end} aria-label="Copy: ${nameCode(code)}">Copy<`,
    )
    .replace('<div class="page-menu">', '<div class="page-menu" role="complementary">')
    .replaceAll('<aside class="tsd-sources">', '<aside class="tsd-sources" role="note">')
    .replace(/(?<=<h1>[^<]*[a-z])(?=[A-Z])/g, '<wbr>')
    .replaceAll('<table>', '<table tabindex="0">')
    .replaceAll('<pre><code', '<pre><code tabindex="0"')
    .replace(
      'class="title">structured-interview<',
      'class="title" aria-label="structured-interview, start page">structured-interview<',
    )
    .replace(/(?<=<a href="[./]*modules\.html"[^>]*>)structured-interview</, 'Contents<')
    .replaceAll(/href="(?=(?:playground|practice)\/)/g, `href="${up}`)
    .replace(SOURCE, (_, path) => `href="${up}${nameSource(findSource(path))}#`);
}

/** typedoc's own is a link that only a pointer can use: menu.js does the rest. */
const MENU_BUTTON =
  '<button type="button" class="tsd-widget menu" id="site-menu-button" aria-label="Menu" aria-expanded="false" aria-controls="site-menu">$1</button>';

/** The text of some markup, for an attribute. */
function toPlain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('"', '&quot;')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first line of a block of code: two blocks of a page seldom share it. */
function nameCode(markup: string): string {
  const [line = ''] = markup
    .replace(/<br\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .trim()
    .split('\n');
  return toPlain(line);
}

/** What a page is about: its title, and its first paragraph, or the title again where it has none. */
function describePage(html: string): { readonly title: string; readonly description: string } {
  const main = html.slice(html.indexOf('class="col-content"'));
  const text = [...main.matchAll(/<p>([\s\S]*?)<\/p>/g)]
    .map(([, one]) => toPlain(one as string))
    .find((one) => one.length > 20);
  const title = readEntities(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
  const plain = text === undefined ? title : readEntities(text);
  const description =
    plain.length > 160 ? `${plain.slice(0, 157).replace(/\s+\S*$/, '')} …` : plain;
  return { title: title.replace(/ \| structured-interview$/, ''), description };
}

function readEntities(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The page for candidates has no way to the answers beside it. */
function hideAnswers(html: string): string {
  return (
    html
      .replace(/<nav class="tsd-navigation">[\s\S]*?<\/nav>/, '')
      // typedoc hides a page until its navigation is there.
      .replace(/document\.body\.style\.display="none";setTimeout\([\s\S]*?,500\)/, '')
  );
}

/** The page of a question: large, and with a link that rates it in the playground. */
function showQuestion(html: string, address: string): string {
  const question = backendOutline.questions.find(({ id }) => address === `questions/${id}.html`);
  if (!question) return html;
  const fragment = new URLSearchParams({
    bank: `${backendOutline.id}@${backendOutline.version}`,
    questions: question.id,
    ratings: '-',
  });
  const link = `<p><a class="action" href="../playground/index.html#${fragment.toString().replaceAll('&', '&amp;')}">Rate this in the playground</a></p>`;
  return html
    .replace('class="col-content"', 'class="col-content question"')
    .replace('</blockquote>', `</blockquote>${link}`);
}

/** typedoc names the list of all pages as it names the start page. */
function nameContents(html: string): string {
  return html
    .replace('<title>', '<title>Contents | ')
    .replace('<h1>structured-interview<', '<h1>Contents<');
}

/** Lets paths in the cells of a table break behind a slash: else the table is wider than a phone. */
function breakPaths(html: string): string {
  return html.replace(/<td>[\s\S]*?<\/td>/g, (cell) =>
    cell.replace(/\/(?=[^<>]+<\/code>)/g, '/<wbr>'),
  );
}

function goUp(address: string): string {
  return '../'.repeat(address.split('/').length - 1);
}

/** A link to a line of the source, as typedoc writes it: the file from `src`. */
const SOURCE = /(?<=<a )href="source\/([^"#]+)#/g;

function findSource(path: string): string {
  return posix.join('src', path);
}

/** Whether a type is the outline of the backend bank, written out. */
function isBackend(type: SomeType | undefined): boolean {
  if (type?.type !== 'reflection') return false;
  const id = type.declaration.getChildByName('id') as DeclarationReflection | undefined;
  return id?.type?.toString() === '"backend"';
}

/** Makes plain text of code in headings: typedoc leaves code out of the list of headings. */
function writeHeadingsPlain(parser: MarkdownIt): void {
  parser.core.ruler.push('plain-headings', ({ tokens }) => {
    for (const [at, { type }] of tokens.entries()) {
      if (type !== 'heading_open') continue;
      for (const part of tokens[at + 1]?.children ?? []) {
        if (part.type === 'code_inline') part.type = 'text';
      }
    }
  });
}

export function load(app: Application): void {
  // Later than here: the options are set back after plugins are loaded.
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    app.options.setValue('markdownItLoader', writeHeadingsPlain);
  });
  const linked = new Set<string>();
  const searched: SearchPage[] = [];
  app.renderer.on(Renderer.EVENT_END_PAGE, (page: PageEvent) => {
    const { contents, url, model, project } = page;
    if (!contents) return;
    for (const [, path] of contents.matchAll(SOURCE)) linked.add(findSource(path as string));
    const mended = mendPage(contents, url);
    const isDocument = url === 'index.html' || model instanceof DocumentReflection;
    const placed = breakPaths(
      isDocument && !url.startsWith('questions/')
        ? linkCode(mended, listPlaces(app.renderer, project), goUp(url))
        : mended,
    );
    searched.push(...listSearched(placed, page, app.renderer.router as Router));
    page.contents =
      url === 'index.html'
        ? renderLanding(placed).replace(
            '</head>',
            '<script defer src="assets/live.js"></script></head>',
          )
        : url === 'questions/for-candidates.html'
          ? hideAnswers(placed)
          : showQuestion(placed, url);
  });
  app.renderer.on(Renderer.EVENT_END, ({ outputDirectory }: RendererEvent) => {
    writeFiles(
      outputDirectory,
      [...linked].map((path) => [nameSource(path), renderSource(path)]),
    );
    writeFiles(outputDirectory, [['assets/pages.js', `searchPages=${JSON.stringify(searched)}`]]);
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

  // The bank with its 40 questions is what most functions take by default. It goes by its name: written
  // out, it is longer than all that the page says.
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const main = project.getChildByName([project.name]) as DeclarationReflection;
    const name = 'BackendOutline';
    const alias = main.getChildByName(name) as DeclarationReflection;
    const outline = main.getChildByName('backendOutline') as DeclarationReflection;
    outline.type = ReferenceType.createResolvedReference(name, alias, project);
    for (const reflection of Object.values(project.reflections)) {
      if (reflection.isTypeParameter() && isBackend(reflection.default)) {
        reflection.default = ReferenceType.createResolvedReference(name, alias, project);
      }
    }
  });

  // A link to the folder of the bank leads to the question guide.
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const guide = project
      .getReflectionsByKind(ReflectionKind.Document)
      .find((one) => nameDocument(one as DocumentReflection) === 'questions/index');
    const folder = join(root, 'data/backend').replaceAll('\\', '/') as NormalizedPath;
    project.files.registerReflectionPath(folder, guide as Reflection);
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
