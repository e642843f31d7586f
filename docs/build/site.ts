/**
 * Builds the site: `npm run docs`.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyPages, generated, root, writeFiles } from './pages.ts';
import { renderQuestionPages } from './questions.ts';

rmSync(generated, { recursive: true, force: true });
writeFiles(generated, renderQuestionPages());
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typedoc/bin/typedoc'), '--logLevel', 'Warn'],
  { cwd: root, stdio: 'inherit' },
);
if (status === 0) copyPages(join(root, 'site'));
else process.exitCode = 1;
