import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { addChecks, type Block, isExcerpt, listBlocks } from './blocks.ts';

const root = resolve(import.meta.dirname, '../..');
const blocks = listBlocks(root);
const excerpts = blocks.filter(({ excerptOf }) => excerptOf);
const examples = blocks.filter(
  ({ language, name, excerptOf }) => language === 'ts' && !name && !excerptOf,
);
const named = blocks.filter(({ name }) => name);
const tests = blocks.filter(({ language }) => language === 'js');

// Inside the project, so that the examples import the built package by its name.
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache/examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the code of a block to a file; each page has a folder of its own. */
function write({ file: page }: Block, name: string, code: string): string {
  const file = join(folder, page.replaceAll('/', '-'), name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  return file;
}

for (const block of named) write(block, block.name as string, block.code);

const files = new Map(
  examples.map((block, at) => {
    const check = `import { deepStrictEqual } from 'node:assert/strict';
function __check(found: unknown, wanted: unknown, place: string): void {
  deepStrictEqual(found, wanted, \`\${place}: found \${JSON.stringify(found)}, the example says \${JSON.stringify(wanted)}\`);
}
`;
    const code = `${check}${addChecks(block.code, block.place)}\nexport {};\n`;
    return [block, write(block, `example-${at}.ts`, code)];
  }),
);

describe('examples in comments and pages', () => {
  test('there are examples', () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  test('compile', () => {
    const program = ts.createProgram([...files.values()], {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      allowJs: true,
      checkJs: true,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    });
    const faults = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const [block] = [...files].find(([, name]) => name === file?.fileName) ?? [];
      const code = start === undefined ? '' : file?.text.slice(start, start + 60);
      return `${block?.place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} (${code})`;
    });
    expect(faults).toEqual([]);
  });

  test.each([...files].map(([block, file]) => ({ ...block, file })))(
    '$place runs and says what it does',
    ({ file, output }) => {
      const printed = execFileSync(process.execPath, ['--no-warnings', file], {
        encoding: 'utf8',
        cwd: root,
      });
      if (output !== undefined) expect(printed).toBe(output);
    },
  );

  test.each(tests)('$place is a test, and holds', (block) => {
    const file = write(block, 'example.test.js', block.code);
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    // A configuration of its own: this project's asks for coverage.
    write(block, 'vitest.config.js', 'export default { test: { globals: true } };');
    const args = [vitest, 'run', '--root', dirname(file)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Tests +1 passed \(1\)/);
    expect(status).toBe(0);
  });

  test.each(excerpts)('$place stands in $excerptOf, which is tested', (block) => {
    const file = readFileSync(join(root, block.excerptOf as string), 'utf8');
    expect(isExcerpt(block, file)).toBe(true);
  });

  test('no block of code is left out', () => {
    const run = new Set([...examples, ...excerpts, ...named, ...tests]);
    const rest = blocks.filter((block) => !run.has(block)).map(({ language }) => language);
    expect(new Set(rest)).toEqual(new Set(['console', 'json', 'python', 'sh', 'sql', 'text']));
    for (const { language, code, place } of blocks) {
      if (language === 'json') expect(() => JSON.parse(code), place).not.toThrow();
    }
  });
});
