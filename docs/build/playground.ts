/**
 * Builds the playground and the practice page into the site, from the package as it is published.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from './pages.ts';
import { renderHeader, renderMeta } from './shell.ts';

/**
 * Leaves out what Observable Plot brings along for maps, color schemes, times, legends and tips: the
 * page draws none of them, and they are much of the code of the plot.
 */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onLoad }) {
    const filter =
      /[\\/](d3-(geo|scale-chromatic|time-format)[\\/].*|plot[\\/]src[\\/](legends[\\/]\w+|marks[\\/]tip))\.m?js$/;
    onLoad({ filter }, async ({ path }) => {
      const names = Object.keys(await import(pathToFileURL(path).href));
      const lines = names.map((name) => `export const ${name} = leaveOut;`);
      return { contents: ['function leaveOut() {}', ...lines].join('\n') };
    });
  },
};

/** What a question of the page has none of. */
const NOT_SHOWN = new Set([
  'answers',
  'misconceptions',
  'references',
  'corrections',
  'coreKeyPoints',
]);

/** Puts the bank into the page as data, without what the page does not show. */
const pageBank: Plugin = {
  name: 'page-bank',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]docs[\\/]playground[\\/]page-bank\.ts$/ }, async () => {
      const { backendBank } = await import(pathToFileURL(join(root, 'dist/index.mjs')).href);
      const json = JSON.stringify(backendBank, (key, value) =>
        NOT_SHOWN.has(key) ? undefined : value,
      );
      return { contents: `export const pageBank = JSON.parse(${JSON.stringify(json)});` };
    });
  },
};

const SHOWN = {
  playground: {
    title: 'Playground',
    description: 'Rate an interview and watch the verdict. Everything stays in this browser.',
  },
  practice: {
    title: 'Practice rating',
    description: 'Rate spoken answers whose scores are known, and see how you rate.',
  },
};

/** Writes the page, its style, its script and its worker into a folder. */
export async function buildPlayground(folder: string): Promise<void> {
  await buildPage('playground', folder);
  await buildWorker(folder);
}

/** Writes a page of `docs`, its style and its script into a folder. */
export async function buildPage(name: 'playground' | 'practice', folder: string): Promise<void> {
  const source = join(root, 'docs', name);
  if (!existsSync(join(root, 'dist/index.mjs'))) {
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('The package could not be built');
  }
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: {
      [name]: join(source, 'main.ts'),
      style: join(source, 'style.css'),
    },
    outdir: folder,
    bundle: true,
    minify: true,
    // A classic script, so that a copy of the site works from a disk too.
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    // The paths in tsconfig.json lead to the sources; the page takes the built package.
    tsconfigRaw: {},
    plugins: [leaveOut, pageBank],
  });
  const html = readFileSync(join(source, 'index.html'), 'utf8');
  writeFileSync(
    join(folder, 'index.html'),
    html
      .replace('<p><a href="../index.html">structured-interview</a></p>', renderHeader('../'))
      .replace('<link rel="icon" href="data:,">', renderMeta('../', SHOWN[name])),
  );
}

function digest(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** Writes the worker that keeps these files for pages without a network. */
export async function buildWorker(folder: string): Promise<void> {
  const paths = { './': 'index.html', 'playground.js': 'playground.js', 'style.css': 'style.css' };
  const files = Object.fromEntries(
    Object.entries(paths).map(([address, path]) => [
      address,
      `sha256-${digest(readFileSync(join(folder, path)))}`,
    ]),
  );
  const list = JSON.stringify(files);
  await build({
    entryPoints: [join(root, 'docs/playground/worker.ts')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { FILES: list, BUILD: JSON.stringify(digest(list).slice(0, 16)) },
    tsconfigRaw: {},
  });
}
