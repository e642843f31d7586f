/**
 * Writes the version of package.json into src/version.ts: a part of `npm run version`.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const file = resolve(root, 'src/version.ts');
const text = readFileSync(file, 'utf8');
writeFileSync(file, text.replace(/version = '[^']*'/, `version = '${version}'`));
