import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/**
 * Packs the built project and unpacks it into an empty folder as an install would, with zod, its one
 * dependency, beside it.
 */
export function installPacked(): { folder: string; tarball: string } {
  const folder = mkdtempSync(join(tmpdir(), 'structured-interview-'));
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const target = join(folder, 'node_modules/structured-interview');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', target, '--strip-components=1']);
  symlinkSync(join(root, 'node_modules/zod'), join(folder, 'node_modules/zod'));
  return { folder, tarball: join(folder, filename) };
}
