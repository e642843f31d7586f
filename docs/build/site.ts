/**
 * Builds the site: `npm run docs`, or `npm run docs -- FOLDER` to build it elsewhere than in `site/`.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyPages, generated, root, writeFiles } from './pages.ts';
import { buildPlayground } from './playground.ts';
import { renderQuestionPages } from './questions.ts';

const folder = resolve(root, process.argv[2] ?? 'site');
rmSync(generated, { recursive: true, force: true });
writeFiles(generated, renderQuestionPages());
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typedoc/bin/typedoc'), '--logLevel', 'Warn', '--out', folder],
  { cwd: root, stdio: 'inherit' },
);
if (status === 0) {
  copyPages(folder);
  await buildPlayground(join(folder, 'playground'));
} else process.exitCode = 1;
