import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { listEntries, listPages } from '../../docs/build/pages.ts';
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

const REFERENCE = ['classes', 'interfaces', 'types', 'variables', 'functions'];

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

  test.each(backendBank.questions)(
    'has a page for $id',
    ({ id, number, title, prompt, anchors }) => {
      const { elements } = findPage(`questions/${id}.html`);
      const texts = (name: string) => elements.filter((one) => one.tagName === name).map(readText);
      expect(texts('h1')).toEqual([`${number}. ${title}`]);
      expect(texts('blockquote')[0]?.trim()).toBe(prompt.replaceAll('`', ''));
      const cells = texts('td').map((text) => text.trim());
      for (const anchor of Object.values(anchors))
        expect(cells).toContain(anchor.replaceAll('`', ''));
      expect(texts('summary')).toEqual(
        expect.arrayContaining(['A strong answer', 'A weak answer']),
      );
      const after = backendBank.questions.find((one) => one.number === number + 1);
      const before = backendBank.questions.find((one) => one.number === number - 1);
      const on = [
        after && `Next: ${after.number}. ${after.title}`,
        before && `Previous: ${before.number}. ${before.title}`,
        'All questions',
      ];
      expect(texts('p').at(-1)).toBe(on.filter(Boolean).join(' · '));
    },
  );

  test('lists headings with code in them whole', () => {
    const { elements } = findPage('data/README.html');
    const links = elements.filter(
      (one) => readAttribute(one, 'href') === '#3-recursion-vs-iteration',
    );
    expect(links.map(readText)).toContain('3. recursion-vs-iteration');
  });

  test('says of an error what is ours, not what the platform adds', () => {
    const { elements } = findPage('classes/structured-interview.InvalidRatingsError.html');
    const titles = elements.filter(({ tagName }) => tagName === 'h3').map(readText);
    expect(titles).toEqual(expect.arrayContaining(['Readonlycode', 'Readonlyissues']));
    expect(titles.filter((title) => /stack/i.test(title))).toEqual([]);
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
    const pages = [...parsed.keys()].filter((path) => path.startsWith('modules/'));
    expect(pages.sort()).toEqual([...wanted, 'modules/index.html'].sort());
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
          // What follows the playground's address is an interview, and no place on the page.
          const hit =
            !anchor ||
            /^bank=/.test(anchor) ||
            parsed.get(found)?.ids.has(decodeURIComponent(anchor));
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

  test('has a page for each folder, with a link to each page in it', () => {
    const pages = [...parsed.keys()].filter((path) => path.endsWith('.html'));
    const folders = new Set(pages.map((path) => dirname(path)));
    expect(folders.size).toBeGreaterThan(10);
    for (const folder of folders) findPage(join(folder, 'index.html'));
    const { elements } = findPage('guides/index.html');
    const links = elements.filter(({ tagName }) => tagName === 'a');
    const files = globSync('*.md', { cwd: join(root, 'docs/guides') }).sort();
    const targets = links.map((link) => readAttribute(link, 'href') as string);
    expect(targets.filter((target) => !target.startsWith('../'))).toEqual(
      files.map((file) => file.replace(/md$/, 'html')),
    );
    expect(links.map(readText)).toContain('3. Write your own bank');
  });

  test('has a title of its own for each page outside of the reference', () => {
    const paths = [...parsed.keys()].filter(
      (path) => path.endsWith('.html') && !REFERENCE.includes(dirname(path)),
    );
    const titles = paths.flatMap((path) =>
      findPage(path)
        .elements.filter(({ tagName }) => tagName === 'title')
        .map(readText),
    );
    expect(titles).toHaveLength(paths.length);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test('has no two links of one name to different pages beside the text', () => {
    const { elements } = findPage('index.html');
    const outer = elements.filter(
      (one) =>
        (one.tagName === 'header' || readAttribute(one, 'class') === 'site-menu') &&
        readText(one) !== '',
    );
    const targets = new Map<string, string>();
    for (const link of outer.flatMap(listElements).filter(({ tagName }) => tagName === 'a')) {
      const name = readAttribute(link, 'aria-label') ?? readText(link);
      const target = readAttribute(link, 'href') as string;
      expect(targets.get(name) ?? target, name).toBe(target);
      targets.set(name, target);
    }
    expect([...targets.keys()]).toEqual(
      expect.arrayContaining([
        'structured-interview, start page',
        'Guides',
        'Questions',
        'Playground',
        'API',
        'Contents',
      ]),
    );
  });

  const files = globSync('*.md', { cwd: join(root, 'docs/guides') }).sort();
  test.each(files)('has a number for %s, and ways on from it', (file) => {
    const number = Number(file.slice(0, 2));
    const { elements } = findPage(`guides/${file.replace(/md$/, 'html')}`);
    const texts = elements.filter(({ tagName }) => tagName === 'h1').map(readText);
    expect(texts.map((text) => text.split(' ')[0])).toEqual([`${number}.`]);
    const last = elements.findLast(
      (one) => one.tagName === 'p' && readText(one).startsWith('Next: '),
    );
    const links = listElements(last as Element).flatMap((one) => readAttribute(one, 'href') ?? []);
    const next =
      number === files.length ? '../lint.html' : `${String(number + 1).padStart(2, '0')}-`;
    expect(links[0]?.startsWith(next), links[0]).toBe(true);
    expect(links.some((link) => link.startsWith('../functions/'))).toBe(true);
    expect(links.at(-1)).toMatch(/^..\/(playground\/index|practice\/index|cli)\.html/);
  });

  test('has links from code that names an import, a function or a question, and from no other', () => {
    const { elements } = findPage('index.html');
    const coded = elements.flatMap((link) => {
      const [inner] = link.childNodes;
      return link.tagName === 'a' && inner?.nodeName === 'code'
        ? [[readText(link), readAttribute(link, 'href')]]
        : [];
    });
    const places = new Map(coded as [string, string][]);
    for (const [name] of listEntries()) {
      expect(places.get(name)).toBe(`modules/${name.replace('/', '_')}.html`);
      places.delete(name);
    }
    expect([...places.keys()]).toContain('scoreInterview');
    for (const [name, place] of places) {
      expect(place).toMatch(
        new RegExp(`^functions/structured-interview(_[a-z]+)?\\.${name}\\.html$`),
      );
    }
    const { elements: guide } = findPage('guides/01-score-an-interview.html');
    const targets = guide.flatMap((one) => readAttribute(one, 'href') ?? []);
    expect(targets).toContain('../questions/cap-theorem.html');
    for (const [path, { elements: all }] of parsed) {
      const links = all.filter(({ tagName }) => tagName === 'a');
      const nested = links.flatMap(({ childNodes }) =>
        childNodes.flatMap(listElements).filter(({ tagName }) => tagName === 'a'),
      );
      expect(nested, path).toEqual([]);
    }
  });

  test.each([
    ['the site', ''],
    ['the package', 'dist/docs'],
  ])('llms.txt of %s tells what each page, question and import is', (_, folder) => {
    const home = folder === '' ? site : join(root, folder);
    const index = readFileSync(join(home, 'llms.txt'), 'utf8');
    const lines = [...index.matchAll(/^- \[(.+?)\]\((.+?)\): (.+)$/gm)];
    const paths = lines.map(([, , path]) => path as string);
    for (const path of paths) expect(existsSync(join(home, path)), path).toBe(true);
    expect(lines).toHaveLength(index.match(/^- /gm)?.length as number);
    const summaries = lines.map(([, , , summary]) => summary as string);
    expect(new Set(summaries).size).toBe(summaries.length);
    expect(paths[0]).toMatch(/README\.md$/);
    expect(paths).toContain('data/README.md');
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const imports = Object.keys(exports).filter((name) => !name.includes('.json'));
    expect(
      listEntries()
        .map(([name]) => name.replace(/^structured-interview/, '.'))
        .sort(),
    ).toEqual(imports.sort());
    for (const [name, summary] of listEntries()) {
      expect(index).toMatch(new RegExp(`^- \\[${name}\\]\\(.+\\): `, 'm'));
      expect(index).toContain(`: ${summary}.\n`);
    }
    if (folder !== '') return;
    const readme = readFileSync(join(home, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, link]) => link as string);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(existsSync(join(home, link)), link).toBe(true);
    for (const { id, prompt } of backendBank.questions) {
      expect(index).toContain(`](questions/${id}.md): ${prompt}\n`);
    }
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
      const page = path.replace(/^(playground|practice)(?=\.md$)/, '$1/index');
      expect(parsed.has(page.replace(/md$/, 'html'))).toBe(true);
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
    if (!path.endsWith('.html') || ['playground', 'practice'].includes(kind)) continue;
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

test('each page of the reference links to the lines of our source that define it', () => {
  const paths = [...parsed.keys()].filter(
    (path) => REFERENCE.includes(dirname(path)) && !path.endsWith('/index.html'),
  );
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
    /** Without scripts a page is laid out in a fraction of the time, all but its navigation. */
    readonly scripts?: boolean;
  }

  /** Looks at pages in two tabs, and lists what goes wrong: errors, what is asked for elsewhere, what was found. */
  async function visitAll(
    paths: readonly string[],
    { width, colorScheme, scripts = true }: View,
    look: (page: Page, path: string) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      javaScriptEnabled: scripts,
    });
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
        // A page of source or of a folder has no navigation.
        if (scripts && (await page.locator('#tsd-nav-container').count()) > 0) {
          await page.locator('#tsd-nav-container a').first().waitFor({ state: 'attached' });
        }
        for (const fault of await look(page, path)) blame(fault);
      }
    }
    await Promise.all([work(), work()]);
    await context.close();
    return faults;
  }

  /** What axe has to say of a page. */
  async function findBarriers(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await engine.run({ resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`),
      );
    });
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
      const faults = await visitAll([...listKinds(), 'guides/index.html'], view, findBarriers);
      expect(faults).toEqual([]);
      const ofSearch = await visitAll(['index.html'], view, async (page) => {
        await page.locator('#tsd-search-trigger').click();
        await page.locator('#tsd-search-input').fill('cap');
        await page.locator('#tsd-search-results a[role=option]').first().waitFor();
        return findBarriers(page);
      });
      expect(ofSearch).toEqual([]);
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
      /^(?!playground|practice|interfaces|types|classes).*html$/.test(path),
    );
    const view = { width: 320, colorScheme: 'light', scripts: false } as const;
    const faults = await visitAll(paths, view, async (page) =>
      (await isWide(page)) ? ['wider than 320 px'] : [],
    );
    expect(faults).toEqual([]);
  });

  test.each([
    ['cap-theorem', 'questions/cap-theorem.html'],
    ['Panels and disagreement', 'guides/04-panels-and-disagreement.html'],
    ['scorePanel', 'functions/structured-interview_panel.scorePanel.html'],
    ['playground', 'playground/index.html'],
    ['practice page', 'practice/index.html'],
    ['chromium', 'index.html#work-on-it'],
  ])('search finds %s', { timeout: MINUTES }, async (words, path) => {
    const view = { width: 1280, colorScheme: 'light' } as const;
    const faults = await visitAll(['index.html'], view, async (page) => {
      await page.locator('#tsd-search-trigger').click();
      await page.locator('#tsd-search-input').fill(words);
      await page.locator(`#tsd-search-results a[href="./${path}"]`).waitFor();
      return [];
    });
    expect(faults).toEqual([]);
  });

  test.each([
    ['own bank', 'guides/03-write-your-own-bank.html'],
    ['panel', 'guides/04-panels-and-disagreement.html'],
    ['disagreement', 'guides/04-panels-and-disagreement.html'],
    ['linked list', 'questions/array-vs-linked-list.html'],
    ['adverse impact', 'functions/structured-interview_stats.adverseImpact.html'],
  ])('search for %s has a page to read among the first three', async (words, path) => {
    const view = { width: 1280, colorScheme: 'light' } as const;
    const faults = await visitAll(['index.html'], view, async (page) => {
      await page.locator('#tsd-search-trigger').click();
      await page.locator('#tsd-search-input').fill(words);
      const found = page.locator('#tsd-search-results a');
      await page.locator(`#tsd-search-results a[href="./${path}"]`).waitFor();
      const targets = await found.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      return targets.indexOf(`./${path}`) < 3 ? [] : [targets.join(' ')];
    });
    expect(faults).toEqual([]);
  });

  test('no word of code is torn apart in a table', async () => {
    const paths = ['index.html', 'lint.html', 'method.html', 'data/README.html'];
    for (const width of [320, 1280]) {
      const faults = await visitAll(paths, { width, colorScheme: 'light' }, (page) =>
        page.evaluate<string[]>(`[...document.querySelectorAll('td code')].flatMap((code) => {
          const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
          const torn = [];
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            for (const { index, 0: word } of text.data.matchAll(/\\w+/g)) {
              const range = new Range();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              if (range.getClientRects().length > 1) torn.push(word);
            }
          }
          return torn;
        })`),
      );
      expect(faults).toEqual([]);
    }
  });

  test('search is used with the arrow keys, round and round, and Enter', async () => {
    const view = { width: 1280, colorScheme: 'light' } as const;
    const faults = await visitAll(['index.html'], view, async (page) => {
      const field = page.locator('#tsd-search-input');
      const options = page.locator('#tsd-search-results [role=option]');
      const readActive = async () => {
        const selected = page.locator('#tsd-search-results [aria-selected=true]');
        expect(await selected.count()).toBe(1);
        expect(await field.getAttribute('aria-activedescendant')).toBe(
          await selected.getAttribute('id'),
        );
        return selected.getAttribute('href');
      };
      await page.locator('#tsd-search-trigger').click();
      await field.fill('cap-theorem');
      await options.first().waitFor();
      const targets = await options.evaluateAll((all) =>
        all.map((one) => one.getAttribute('href')),
      );
      expect(targets.length).toBeGreaterThan(2);
      expect(targets).not.toContain(null);
      await field.press('ArrowUp');
      expect(await readActive()).toBe(targets.at(-1));
      await field.press('ArrowDown');
      expect(await readActive()).toBe(targets[0]);
      await field.press('ArrowDown');
      await field.press('ArrowUp');
      expect(await readActive()).toBe(targets[0]);
      await field.press('Enter');
      await page.waitForURL(`${origin}/questions/cap-theorem.html`);
      return [];
    });
    expect(faults).toEqual([]);
  });

  test('each function, and the outline, says what it is within two screens of a phone', async () => {
    const paths = [...parsed.keys()].filter((path) =>
      /^functions\/.*\..*\.html$|backendOutline\.html$/.test(path),
    );
    expect(paths.length).toBeGreaterThan(40);
    const view = { width: 320, colorScheme: 'light', scripts: false } as const;
    const faults = await visitAll(paths, view, async (page) => {
      const top = await page
        .locator('.col-content .tsd-comment')
        .first()
        .evaluate((text) => text.getBoundingClientRect().top);
      return top < 1600 ? [] : [`says what it is at ${top} px`];
    });
    expect(faults).toEqual([]);
  });

  test.each<View>([
    { width: 375, colorScheme: 'light' },
    { width: 1280, colorScheme: 'light' },
  ])('a newcomer sees at once how to install, try, read and look up at $width px', async (view) => {
    const faults = await visitAll(['index.html'], view, async (page) => {
      const main = page.locator('[role=main]');
      const wanted = [
        ...[
          'playground/index.html',
          'questions/index.html',
          'guides/01-score-an-interview.html',
          'modules/structured-interview.html',
        ].map((path) => main.locator(`a[href="${path}"]`)),
        main.locator('pre', { hasText: 'npm install structured-interview' }),
      ];
      for (const one of wanted) {
        const { y, height } = (await one.first().boundingBox()) as { y: number; height: number };
        if (y + height > 800) return [`not on the first screen: ${one}`];
      }
      return [];
    });
    expect(faults).toEqual([]);
  });

  test('what a terminal prints keeps its columns, and 80 of them fit on a desk', async () => {
    const sizes: number[] = [];
    for (const width of [320, 1280]) {
      const faults = await visitAll(['cli.html'], { width, colorScheme: 'light' }, async (page) => {
        const [height, inside, outside] = await page
          .locator('code.console')
          .first()
          .evaluate((code) => [code.clientHeight, code.scrollWidth, code.clientWidth] as const);
        sizes.push(height);
        expect(inside > outside).toBe(width === 320);
        return [];
      });
      expect(faults).toEqual([]);
    }
    // No line is broken, so the block is as high on a phone.
    expect(sizes[0]).toBe(sizes[1]);
  });

  test.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)(
    'the source follows the setting %s, whatever the system says',
    async (theme, colorScheme) => {
      const context = await browser.newContext({ colorScheme });
      await context.addInitScript(`localStorage.setItem('tsd-theme', '${theme}')`);
      const page = await context.newPage();
      await page.goto(`${origin}/source/src.scoring.ts.html`);
      const [text] = await page.evaluate<number[]>(
        `getComputedStyle(document.body).color.match(/\\d+/g).map(Number)`,
      );
      expect((text as number) < 128).toBe(theme === 'light');
      await context.close();
    },
  );

  test('folders lead somewhere', async () => {
    for (const folder of [
      'playground',
      'practice',
      'guides',
      'source',
      'functions',
      'questions/sections',
    ]) {
      for (const path of [folder, `${folder}/`]) {
        const response = await fetch(`${origin}/${path}`);
        expect([response.status, response.url]).toEqual([200, `${origin}/${folder}/`]);
      }
    }
    expect((await fetch(`${origin}/nothing`)).status).toBe(404);
  });

  test('a question on paper is all there and alone', async () => {
    const view = { width: 794, colorScheme: 'dark' } as const;
    const faults = await visitAll(['questions/cap-theorem.html'], view, async (page) => {
      const readHeights = () =>
        page
          .locator('[role=main] details')
          .evaluateAll((all) => all.map((one) => one.clientHeight));
      const folded = await readHeights();
      expect(folded).toHaveLength(2);
      await page.emulateMedia({ media: 'print' });
      const printed = await readHeights();
      for (const [at, height] of printed.entries()) {
        expect(height).toBeGreaterThan(2 * (folded[at] as number));
      }
      for (const gone of ['.tsd-page-toolbar', '.col-sidebar']) {
        expect(await page.locator(gone).isVisible()).toBe(false);
      }
      const text = await page.evaluate('getComputedStyle(document.body).color');
      expect(text).toBe('rgb(0, 0, 0)');
      const box = await page.locator('[role=main]').boundingBox();
      expect(box?.width).toBeGreaterThan(700);
      return [];
    });
    expect(faults).toEqual([]);
  });
});
