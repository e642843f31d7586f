import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listBlocks } from './blocks.ts';

const root = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('commands that pages show print what they show', () => {
  const shown = listBlocks(root).filter(({ language }) => language === 'console');
  expect(shown.length).toBeGreaterThan(0);
  for (const { code, place } of shown) {
    const [line = '', ...output] = code.split('\n');
    const [, ...args] = line.replace('$ structured-interview ', '- ').split(' ');
    const printed = execFileSync(join(root, 'dist/cli.mjs'), args, {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed, place).toBe(output.join('\n'));
  }
});

test('npm start scores the scorecard of the README', () => {
  const printed = execFileSync('npm', ['start', '--silent'], { cwd: root, encoding: 'utf8' });
  expect(scripts.start).toContain('docs/examples/scorecard.json');
  expect(printed).toContain('Conditional offer. The average of 3.54 is 0.04 above the cut of 3.5.');
});

test('the page of the command has a section for each command', () => {
  const page = readFileSync(join(root, 'docs/cli.md'), 'utf8');
  const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title as string);
  const help = execFileSync(join(root, 'dist/cli.mjs'), ['help'], { encoding: 'utf8' });
  const [, list = ''] = help.split('[OPTIONS]\n\n');
  const commands = list
    .split('\n\n')[0]
    ?.split('\n')
    .map((line) => line.trim().split(/ {2,}/)[0] as string);
  expect(sections.filter((title) => title !== 'Exit codes').sort()).toEqual(commands?.sort());
});
