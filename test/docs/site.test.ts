import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { listPages } from '../../docs/build/pages.ts';
import { escapeCell, escapeProse, renderQuestionPages } from '../../docs/build/questions.ts';
import { serveFolder } from '../../docs/build/serve.ts';
import { launchBrowser } from '../browser.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const root = resolve(import.meta.dirname, '../..');
// A folder of its own: nobody else builds into it while it is looked at.
mkdirSync(join(root, '.cache'), { recursive: true });
const site = mkdtempSync(join(root, '.cache/site-'));
afterAll(() => rmSync(site, { recursive: true }));

const MINUTES = 60_000;

interface Parsed {
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

const parsed = new Map<string, Parsed>();

function listElements(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(listElements) : [])];
}

function readAttribute({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function readText(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
}

function findPage(path: string): Parsed {
  const page = parsed.get(path);
  if (!page) throw new Error(`The site has no ${path}`);
  return page;
}

let build: ReturnType<typeof spawnSync>;

beforeAll(() => {
  build = spawnSync('npm', ['run', '--silent', 'docs', '--', site], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of globSync('**/*.{html,svg}', { cwd: site })) {
    const elements = listElements(parse(readFileSync(join(site, path), 'utf8')));
    const ids = elements.flatMap((element) => readAttribute(element, 'id') ?? []);
    parsed.set(path.replaceAll('\\', '/'), { elements, ids: new Set(ids) });
  }
}, 5 * MINUTES);

describe('the built site', () => {
  test('is built without a warning', () => {
    expect(`${build.stdout}${build.stderr}`).toBe('');
    expect(build.status).toBe(0);
    expect(parsed.size).toBeGreaterThan(150);
  });

  test.each(backendBank.questions)('has a page for $id', ({ id, number, prompt, anchors }) => {
    const { elements } = findPage(`questions/${id}.html`);
    const texts = (name: string) => elements.filter((one) => one.tagName === name).map(readText);
    expect(texts('h1')).toEqual([`${number}. ${id}`]);
    expect(texts('blockquote')[0]?.trim()).toBe(prompt.replaceAll('`', ''));
    const cells = texts('td').map((text) => text.trim());
    for (const anchor of Object.values(anchors))
      expect(cells).toContain(anchor.replaceAll('`', ''));
    expect(texts('summary')).toEqual(expect.arrayContaining(['A strong answer', 'A weak answer']));
  });

  test('has the prompts for candidates, and nothing of the answers', () => {
    const page = renderQuestionPages().get('questions/for-candidates.md') as string;
    const { elements } = findPage('questions/for-candidates.html');
    const items = elements.filter(({ tagName }) => tagName === 'li').map(readText);
    for (const { prompt, cue, keyPoints, anchors, id } of backendBank.questions) {
      expect(items).toContain(prompt.replaceAll('`', ''));
      for (const text of [cue, ...keyPoints, ...Object.values(anchors), `${id}.md`]) {
        expect(page).not.toContain(escapeProse(text));
      }
    }
  });

  test('has a page for each entry point', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const entries = Object.entries<{ import?: unknown }>(exports).filter(([, to]) => to.import);
    const wanted = entries.map(
      ([name]) => `modules/${['structured-interview', ...name.split('/').slice(1)].join('_')}.html`,
    );
    expect([...parsed.keys()].filter((path) => path.startsWith('modules/')).sort()).toEqual(
      wanted.sort(),
    );
  });

  test('has no broken link', () => {
    const broken: string[] = [];
    for (const [path, { elements }] of parsed) {
      for (const element of elements) {
        for (const name of ['href', 'src']) {
          const target = readAttribute(element, name);
          if (target === undefined || /^(https?|data|mailto):/.test(target)) continue;
          const [file = '', anchor] = target.split('#');
          const plain = decodeURIComponent(file.split('?')[0] as string);
          const found = plain === '' ? path : relative(site, resolve(site, dirname(path), plain));
          const known =
            parsed.has(found) || (!found.startsWith('..') && existsSync(join(site, found)));
          const hit = !anchor || parsed.get(found)?.ids.has(decodeURIComponent(anchor));
          if (!known || !hit) broken.push(`${path}: ${target}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  test('asks for nothing from elsewhere', () => {
    const remote: string[] = [];
    for (const [path, { elements }] of parsed) {
      for (const element of elements) {
        const loads = element.tagName === 'link' ? 'href' : 'src';
        const target = element.tagName === 'a' ? undefined : readAttribute(element, loads);
        if (target && /^([a-z]+:)?\/\//i.test(target)) remote.push(`${path}: ${target}`);
      }
    }
    for (const path of globSync('assets/*.css', { cwd: site })) {
      const urls = readFileSync(join(site, path), 'utf8').match(/(url\(|@import)\s*["']?https?:/g);
      if (urls) remote.push(path);
    }
    expect(remote).toEqual([]);
  });

  test('has every hand-written page as Markdown too, and llms.txt lists it', () => {
    const index = readFileSync(join(site, 'llms.txt'), 'utf8');
    const files = globSync(['guides/*.md', 'recipes/*.md', '*.md'], { cwd: join(root, 'docs') });
    expect(files.length).toBeGreaterThan(8);
    expect(files.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(
      listPages()
        .map(({ path }) => path)
        .sort(),
    );
    for (const { path, title, summary, text } of listPages()) {
      expect(index).toContain(`- [${title}](${path}): ${summary}\n`);
      expect(readFileSync(join(site, path), 'utf8')).toBe(text);
      expect(parsed.has(path.replace(/md$/, 'html'))).toBe(true);
      for (const [, target] of text.matchAll(/\]\(([^)#:]+\.md)[^):]*\)/g)) {
        expect(
          existsSync(resolve(site, dirname(path), target as string)),
          `${path}: ${target}`,
        ).toBe(true);
      }
    }
  });
});

describe('prose in Markdown', () => {
  test.each([
    ['a < b & c > d', 'a \\< b \\& c \\> d'],
    [
      '*not* _emphasis_ [nor](link) ~~gone~~',
      '\\*not\\* \\_emphasis\\_ \\[nor\\](link) \\~\\~gone\\~\\~',
    ],
    ['runs `SELECT * FROM t | x`', 'runs `SELECT * FROM t | x`'],
    ['one ` alone', 'one \\` alone'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['{@link nothing}', '{\\@link nothing}'],
    ['back\\slash', 'back\\\\slash'],
  ])('%s is text, and code is code', (prose, markdown) => {
    expect(escapeProse(prose)).toBe(markdown);
  });

  test('a bar does not end the cell of a table', () => {
    expect(escapeCell('a | b, `c | d`')).toBe('a \\| b, `c \\| d`');
  });

  test('hostile prose stays text on the page', () => {
    const [first, ...others] = backendBank.questions;
    const prompt = '<img src=x onerror=alert(1)> **loud** | `a<b>`';
    const bank = { ...backendBank, questions: [{ ...first, prompt }, ...others] };
    const page = renderQuestionPages(bank as never).get('questions/array-vs-linked-list.md');
    expect(page).toContain('> \\<img src=x onerror=alert(1)\\> \\*\\*loud\\*\\* \\| `a<b>`\n');
  });
});

test('docs/cli.md has every command', () => {
  const main = join(root, 'src/cli/main.ts');
  const { stdout, stderr } = spawnSync(process.execPath, [main, '--help'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const commands = [...stdout.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}[A-Z]/gm)].map(
    ([, name]) => name,
  );
  const page = readFileSync(join(root, 'docs/cli.md'), 'utf8');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(5);
  expect(headings).toEqual(['Exit codes', ...commands]);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 480, 768, 1024, 1280, 1600];

/**
 * One page of each kind: every page at the top, the fullest page of each folder, and of the questions
 * the candidate's view too.
 */
function listKinds(): readonly string[] {
  const fullest = new Map<string, string>();
  for (const path of parsed.keys()) {
    const kind = path.includes('/') ? dirname(path) : path;
    const known = fullest.get(kind);
    if (!path.endsWith('.html') || kind === 'playground') continue;
    if (!known || findPage(path).elements.length > findPage(known).elements.length) {
      fullest.set(kind, path);
    }
  }
  return [...new Set([...fullest.values(), ...OF_QUESTIONS])].sort();
}

const OF_QUESTIONS = [
  'questions/index.html',
  'questions/for-candidates.html',
  'questions/cap-theorem.html',
];

const REFERENCE = ['classes', 'interfaces', 'types', 'variables', 'functions'];

test('each page of the reference links to the lines of our source that define it', () => {
  const paths = [...parsed.keys()].filter((path) => REFERENCE.includes(dirname(path)));
  expect(paths.length).toBeGreaterThan(100);
  for (const path of paths) {
    const links = findPage(path).elements.flatMap((one) => readAttribute(one, 'href') ?? []);
    const sources = links.filter((link) => link.startsWith('../source/'));
    expect(sources, path).not.toEqual([]);
    const [file = '', line] = (sources[0] as string).slice('../'.length).split('#');
    const target = findPage(file).elements.find((one) => readAttribute(one, 'id') === line);
    const name = path.split('.').at(-2) as string;
    expect(readText(target as Element), path).toContain(name);
  }
});

describe('in a browser', () => {
  const server = serveFolder(site);
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  }, MINUTES);

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  interface View {
    readonly width: number;
    readonly colorScheme: 'light' | 'dark';
  }

  /** Looks at pages in two tabs, and lists what goes wrong: errors, what is asked for elsewhere, what was found. */
  async function visitAll(
    paths: readonly string[],
    { width, colorScheme }: View,
    look: (page: Page, path: string) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const waiting = [...paths];
    const faults: string[] = [];
    async function work(): Promise<void> {
      const page = await context.newPage();
      const blame = (fault: string) => faults.push(`${page.url().slice(origin.length)}: ${fault}`);
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) blame(message.text());
      });
      page.on('pageerror', (error) => blame(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) blame(url);
      });
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
        // A page of source has no navigation.
        if (!path.startsWith('source/')) {
          await page.locator('#tsd-nav-container a').first().waitFor({ state: 'attached' });
        }
        for (const fault of await look(page, path)) blame(fault);
      }
    }
    await Promise.all([work(), work()]);
    await context.close();
    return faults;
  }

  async function isWide(page: Page): Promise<boolean> {
    return page.evaluate('document.documentElement.scrollWidth > innerWidth');
  }

  test('every folder has a kind', () => {
    const kinds = listKinds();
    for (const folder of [...REFERENCE, 'modules', 'source']) {
      expect(kinds.filter((path) => path.startsWith(`${folder}/`))).toHaveLength(1);
    }
    for (const path of ['recipes/judge-prompt.html', 'method.html', 'data/README.html']) {
      expect(kinds).toContain(path);
    }
  });

  test.each<View>([
    { width: 390, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ])(
    'each kind of page can be used by everyone at $width px, $colorScheme',
    {
      timeout: 3 * MINUTES,
    },
    async (view) => {
      const faults = await visitAll(listKinds(), view, async (page) => {
        await page.evaluate(axe);
        return page.evaluate(async () => {
          const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await engine.run({ resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`),
          );
        });
      });
      expect(faults).toEqual([]);
    },
  );

  test('no kind of page scrolls sideways from 320 to 1600 px', {
    timeout: 3 * MINUTES,
  }, async () => {
    const view = { width: 320, colorScheme: 'dark' } as const;
    const faults = await visitAll(listKinds(), view, async (page) => {
      const wide: string[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        if (await isWide(page)) wide.push(`wider than ${width} px`);
      }
      // The tab is used for the next page too.
      await page.setViewportSize({ width: 320, height: 800 });
      return wide;
    });
    expect(faults).toEqual([]);
  });

  test('no page of prose or of a function scrolls sideways at 320 px', {
    timeout: 3 * MINUTES,
  }, async () => {
    const paths = [...parsed.keys()].filter((path) =>
      /^(?!playground|interfaces|types|classes).*html$/.test(path),
    );
    const view = { width: 320, colorScheme: 'light' } as const;
    const faults = await visitAll(paths, view, async (page) =>
      (await isWide(page)) ? ['wider than 320 px'] : [],
    );
    expect(faults).toEqual([]);
  });

  test.each([
    ['cap-theorem', 'questions/cap-theorem.html'],
    ['Panels and disagreement', 'guides/04-panels-and-disagreement.html'],
    ['scorePanel', 'functions/structured-interview_panel.scorePanel.html'],
  ])('search finds %s', { timeout: MINUTES }, async (words, path) => {
    const view = { width: 1280, colorScheme: 'light' } as const;
    const faults = await visitAll(['index.html'], view, async (page) => {
      await page.locator('#tsd-search-trigger').click();
      await page.locator('#tsd-search-input').fill(words);
      await page.locator(`#tsd-search-results a[href$="${path}"]`).first().waitFor();
      return [];
    });
    expect(faults).toEqual([]);
  });
});
