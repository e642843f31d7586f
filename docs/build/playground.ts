/**
 * Builds the playground into the site, from the package as it is published.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from './pages.ts';

const source = join(root, 'docs/playground');

/**
 * Leaves out what Observable Plot brings along for maps and color schemes: the page draws neither,
 * and it is a fifth of the code of the plot.
 */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onLoad }) {
    const filter = /[\\/]node_modules[\\/](d3-geo|d3-scale-chromatic)[\\/].*\.m?js$/;
    onLoad({ filter }, async ({ path }) => {
      const names = Object.keys(await import(pathToFileURL(path).href));
      const lines = names.map((name) => `export const ${name} = leaveOut;`);
      return { contents: ['function leaveOut() {}', ...lines].join('\n') };
    });
  },
};

/** Writes the page, its style and its one script into a folder. */
export async function buildPlayground(folder: string): Promise<void> {
  if (!existsSync(join(root, 'dist/index.js'))) {
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
      playground: join(source, 'main.ts'),
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
    plugins: [leaveOut],
  });
  copyFileSync(join(source, 'index.html'), join(folder, 'index.html'));
}

/**
 * Mends the links to the playground: typedoc writes an address of its navigation as it is given,
 * and pages in folders need one that leads up first.
 */
export function linkPlayground(folder: string): void {
  for (const path of globSync('*/**/*.html', { cwd: folder })) {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    const up = '../'.repeat(path.split(/[\\/]/).length - 1);
    const mended = text.replaceAll('href="playground/', `href="${up}playground/`);
    if (mended !== text) writeFileSync(file, mended);
  }
}
