import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { convert } from 'ast-v8-to-istanbul';
import { buildSync } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { parseAst } from 'vitest/node';
import { backendBank } from '../../data/backend/index.ts';
import { launchBrowser } from '../browser.ts';

const root = resolve(import.meta.dirname, '../..');
const ORIGIN = 'http://element.test';

/** What a page with the strictest rules may allow. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const ENTRY = `
export * from './src/element/index.ts';
export * as words from './src/words/index.ts';
`;

const [script, map] = (() => {
  const { outputFiles } = buildSync({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'elements',
    target: 'es2022',
    sourcemap: 'external',
    outfile: 'elements.js',
    write: false,
  });
  const [one, other] = outputFiles.map(({ text }) => text);
  return one?.startsWith('{') ? [other as string, one] : [one as string, other as string];
})();

/** How often each place of a source was reached, by its kind and place. */
const reached = new Map<string, number>();

let browser: Browser;

/** Opens a browser for the tests of a file. */
export function setUpBrowser(): void {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
}

interface Visit extends BrowserContextOptions {
  /** The body of the page. */
  readonly body?: string;
  /** Whether the page is one that forbids all that it can. axe writes styles of its own into a page. */
  readonly isStrict?: boolean;
  /** What may go wrong. */
  readonly faults?: readonly unknown[];
}

/** Opens a page with the elements, and holds that nothing goes wrong in it. */
export async function visit(
  { body = '', isStrict = true, faults: allowed = [], ...options }: Visit,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/elements.js') {
      return route.fulfill({ contentType: 'text/javascript', body: script });
    }
    return route.fulfill({
      contentType: 'text/html',
      headers: isStrict ? { 'content-security-policy': POLICY } : {},
      body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>Interview</title><script src="/elements.js"></script></head><body><main><h1>Interview</h1>${body}</main></body></html>`,
    });
  });
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  await page.goto(ORIGIN);
  await use(page);
  await collectCoverage(page);
  expect(faults).toEqual(allowed);
  await context.close();
}

async function collectCoverage(page: Page): Promise<void> {
  for (const entry of await page.coverage.stopJSCoverage()) {
    if (!entry.url.endsWith('/elements.js')) continue;
    const found = await convert({
      code: script,
      sourceMap: JSON.parse(map),
      ast: parseAst(script) as never,
      coverage: {
        url: `file://${root}/elements.js`,
        functions: entry.functions as never,
      },
    });
    for (const [path, file] of Object.entries(found)) {
      const name = relative(root, path).replaceAll('\\', '/');
      if (!name.startsWith('src/element/')) continue;
      const { statementMap, fnMap, branchMap, s, f, b } = file as never as Coverage;
      const add = (kind: string, line: number, key: string, count: number) => {
        const place = `${name}:${line} ${kind} ${key}`;
        reached.set(place, (reached.get(place) ?? 0) + count);
      };
      for (const [key, count] of Object.entries(s)) {
        add('statement', statementMap[key]?.start.line ?? 0, key, count);
      }
      for (const [key, count] of Object.entries(f)) {
        add('function', fnMap[key]?.loc.start.line ?? 0, key, count);
      }
      for (const [key, counts] of Object.entries(b)) {
        const { loc, locations } = branchMap[key] as Coverage['branchMap'][string];
        for (const [at, count] of counts.entries()) {
          add('branch', locations[at]?.start.line ?? loc.start.line, `${key}.${at}`, count);
        }
      }
    }
  }
}

interface Place {
  readonly start: { readonly line: number };
}

/** What istanbul says of a file. */
interface Coverage {
  readonly statementMap: Readonly<Record<string, Place>>;
  readonly fnMap: Readonly<Record<string, { readonly loc: Place }>>;
  readonly branchMap: Readonly<
    Record<string, { readonly loc: Place; readonly locations: readonly Place[] }>
  >;
  readonly s: Readonly<Record<string, number>>;
  readonly f: Readonly<Record<string, number>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

/** Lists what of the elements no test has reached: statements, functions and branches. */
export function listUnreached(): string[] {
  const files = readdirSync(join(root, 'src/element')).filter((name) => name.endsWith('.ts'));
  const known = new Set([...reached.keys()].map((place) => place.replace(/:.*/, '')));
  return [
    ...[...reached].flatMap(([place, count]) => (count === 0 ? [place] : [])),
    ...files.filter(
      (name) => !['index.ts', 'frameworks.ts'].includes(name) && !known.has(`src/element/${name}`),
    ),
  ];
}

/** The bank as a page gets it. */
export const bank = JSON.parse(JSON.stringify(backendBank)) as typeof backendBank;

export const PLAN = {
  questions: ['cap-theorem', 'idempotency', 'n-plus-one-queries'],
  roleCritical: ['idempotency'],
  weighting: { reason: 'The role lives on it.', weights: { idempotency: 2 } },
};

/** Puts an element into the page, with properties. */
export async function put(
  page: Page,
  name: 'interview-scorecard' | 'interview-debrief',
  properties: object = {},
): Promise<void> {
  await page.evaluate(
    ([tag, given]) => {
      const scope = globalThis as never as Scope;
      scope.elements.defineElements();
      const element = scope.document.createElement(tag);
      scope.log = [];
      for (const type of ['change', 'complete']) {
        element.addEventListener(type, ({ detail }) =>
          scope.log.push({ type, detail: JSON.parse(JSON.stringify(detail)) }),
        );
      }
      Object.assign(element, given);
      scope.document.querySelector('main').append(element);
      scope.element = element;
    },
    [name, { bank, plan: PLAN, ...properties }] as const,
  );
}

interface Scope {
  readonly elements: { defineElements(): void };
  readonly document: {
    createElement(tag: string): {
      addEventListener(type: string, listener: (event: { detail: unknown }) => void): void;
    };
    querySelector(selector: string): { append(element: object): void };
  };
  log: { readonly type: string; readonly detail: unknown }[];
  element: object;
}

/** Runs code in the page, where `element` is what was put there and `log` its events. */
export function run<Result = unknown>(page: Page, code: string): Promise<Result> {
  return page.evaluate(`(async () => { ${code} })()`) as Promise<Result>;
}
