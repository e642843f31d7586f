import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { addChecks, listBlocks } from './blocks.ts';

const root = resolve(import.meta.dirname, '../..');
const blocks = listBlocks(root);
const examples = blocks.filter(({ language }) => language === 'ts');

// Inside the project, so that the examples import the built package by its name.
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache/examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = new Map(
  examples.map((block, at) => {
    const file = join(folder, `example-${at}.ts`);
    const check = `import { deepStrictEqual } from 'node:assert/strict';
function __check(found: unknown, wanted: unknown, place: string): void {
  deepStrictEqual(found, wanted, \`\${place}: found \${JSON.stringify(found)}, the example says \${JSON.stringify(wanted)}\`);
}
`;
    writeFileSync(file, `${check}${addChecks(block.code, block.place)}\nexport {};\n`);
    return [block, file];
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
});
