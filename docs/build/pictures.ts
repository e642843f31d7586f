/**
 * The pictures of the site, taken of the real thing in a browser when the site is built. `npm run docs:picture` takes the
 * one that the README shows.
 *
 * @module
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page, PageScreenshotOptions } from 'playwright-core';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import { renderScorecard } from '../../src/report/scorecard.ts';
import { parseScorecard } from '../../src/schema/scorecard.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { decisionConsistency } from '../../src/stats/index.ts';
import { launchBrowser } from '../../test/browser.ts';
import { renderCard } from './card.ts';
import { root } from './pages.ts';
import { serveFolder } from './serve.ts';
import { START } from './verdict.ts';

const SCHEMES = ['light', 'dark'] as const;

interface Shot {
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
  readonly colorScheme?: (typeof SCHEMES)[number];
}

function save(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

const TRIES = 10;

/** On a busy machine the browser may have nothing on its screen yet, and then refuses. */
async function shoot(tab: Page, options: PageScreenshotOptions = {}): Promise<Uint8Array> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await tab.screenshot(options);
    } catch (error) {
      if (left === 0) throw error;
      await tab.waitForTimeout(100);
    }
  }
}

async function takePage(browser: Browser, html: string, shot: Shot): Promise<Uint8Array> {
  const { width, height, scale = 1, colorScheme = 'light' } = shot;
  const tab = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
  });
  await tab.setContent(html);
  const bytes = await shoot(tab);
  await tab.close();
  return bytes;
}

function renderExample(): string {
  const file = readFileSync(join(root, 'docs/examples/scorecard.json'), 'utf8');
  const { candidate, notes, plan, ratings } = parseScorecard(JSON.parse(file), {
    bank: backendBank,
  });
  const score = scoreInterview(ratings, plan);
  return renderScorecard(score, decide(score), { format: 'html', candidate, notes });
}

const REPORT = { width: 760, height: 745, scale: 1.25 };

/** The start of an interview in the playground, as a link to it. */
function linkStart(): string {
  const fields = {
    bank: `${backendBank.id}@${backendBank.version}`,
    questions: Object.keys(START).join('.'),
    ratings: Object.values(START).join('.'),
  };
  return `playground/index.html#${new URLSearchParams(fields)}`;
}

/** Takes the part of the playground in which a question is rated. */
async function takeScorecard(browser: Browser, origin: string, shot: Shot): Promise<Uint8Array> {
  const tab = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    deviceScaleFactor: shot.scale as number,
    colorScheme: shot.colorScheme as 'light',
  });
  await tab.goto(`${origin}/${linkStart()}`);
  await tab.getByRole('button', { name: 'Close' }).click();
  const { x, y } = (await tab.locator('#card').boundingBox()) as { x: number; y: number };
  const { width, height } = REPORT;
  const bytes = await shoot(tab, { clip: { x: x - 12, y: y - 12, width, height } });
  await tab.close();
  return bytes;
}

/** Takes the pictures of a built site into its folder, and draws its plots as SVG, by name. */
export async function takePictures(folder: string): Promise<ReadonlyMap<string, string>> {
  const server = serveFolder(folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  try {
    const take = async (name: string, bytes: Promise<Uint8Array>) =>
      save(join(folder, 'images', `${name}.png`), await bytes);
    for (const colorScheme of SCHEMES) {
      const shot = { ...REPORT, colorScheme };
      await take(`report-${colorScheme}`, takePage(browser, renderExample(), shot));
      // Tall enough that nothing is laid over the question.
      const size = { width: 784, height: 2400, scale: 1.25, colorScheme };
      await take(`scorecard-${colorScheme}`, takeScorecard(browser, origin, size));
    }
    await take('card', takePage(browser, renderCard(), { width: 1200, height: 630 }));
    return await drawPlots(browser);
  } finally {
    await browser.close();
    server.close();
  }
}

/** What docs/build/plots.js draws. */
interface Plots {
  readonly consistency: readonly Line[];
  readonly ratios: readonly Ratio[];
}

interface Line {
  readonly cut: string;
  readonly reliability: number;
  readonly consistency: number;
}

interface Ratio {
  readonly what: string;
  readonly ratio: number;
  readonly limit: number;
}

/** How many standard deviations the cut lies from the mean. */
const CUTS: readonly (readonly [distance: number, name: string])[] = [
  [0, 'cut at the mean'],
  [1, '1 standard deviation away'],
  [2, '2 standard deviations away'],
];

function listConsistency(): readonly Line[] {
  return CUTS.flatMap(([distance, cut]) =>
    Array.from({ length: 81 }, (_, at) => {
      const reliability = (20 + at) / 100;
      const { consistency } = decisionConsistency({ reliability, mean: 0, sd: 1, cut: distance });
      return { cut, reliability, consistency };
    }),
  );
}

/** The rows of the tables of a page that have a ratio and its limit. */
export function listRatios(markdown: string): readonly Ratio[] {
  const tables = markdown.matchAll(/(?:^\|.*\|\n)+/gm);
  return [...tables].flatMap(([table]) => {
    const [head = [], , ...rows] = table.trim().split('\n').map(splitRow);
    const [ratio, limit] = ['ratio', 'limit'].map((name) => head.indexOf(name));
    return rows.flatMap((cells) => {
      const row = {
        what: cells[0] as string,
        ratio: Number.parseFloat(cells[ratio as number] ?? ''),
        limit: Number.parseFloat(cells[limit as number] ?? ''),
      };
      return row.ratio > 0 && row.limit > 0 ? [row] : [];
    });
  });
}

function splitRow(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.replaceAll('`', '').trim());
}

async function drawPlots(browser: Browser): Promise<ReadonlyMap<string, string>> {
  const measured = join(root, 'docs/performance.md');
  const plots: Plots = {
    consistency: listConsistency(),
    ratios: existsSync(measured) ? listRatios(readFileSync(measured, 'utf8')) : [],
  };
  const { outputFiles } = await build({
    entryPoints: [join(root, 'docs/build/plots.js')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const tab = await browser.newPage();
  await tab.addScriptTag({ content: outputFiles[0]?.text as string });
  const drawn = await tab.evaluate<[string, string][]>(
    `Object.entries(${JSON.stringify(plots)}).map(([name, data]) => [name, drawPlot(name, data)])`,
  );
  return new Map(drawn);
}

if (import.meta.main) {
  const browser = await launchBrowser();
  try {
    const bytes = await takePage(browser, renderExample(), REPORT);
    save(join(root, 'docs/images/report.png'), bytes);
  } finally {
    await browser.close();
  }
}
