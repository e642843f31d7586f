/**
 * The scripts of the pages that typedoc makes.
 *
 * @module
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './pages.ts';

/** Writes the script of all pages and that of the start page. */
export async function buildScripts(folder: string): Promise<void> {
  await build({
    entryPoints: ['shell', 'live'].map((name) => join(root, `docs/build/${name}.js`)),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
}
