import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const DOC = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** Reads the rows of the table with these headings: the names in each cell. */
function readTable(...headings: string[]): string[][][] {
  const [, body = ''] = DOC.split(`| ${headings.join(' | ')} |\n`);
  const rows = body.split('\n').slice(1);
  return rows.slice(0, rows.indexOf('')).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)),
  );
}

/**
 * Each part may import the parts of earlier stages, and itself. A part is a folder or file of `src`, or
 * a file of `src/engine`. Parts of one stage do not see each other.
 */
const STAGES = readTable('stage', 'parts').map(([, parts = []]) => parts);

const BESIDE = readTable('part', 'sees only', 'seen only by');

/** Parts that see less, or stand beside the stages. */
const EXCEPTIONS: Record<string, readonly string[]> = Object.fromEntries(
  BESIDE.map(([[part = ''] = [], sees = []]) => [part, sees]),
);

/** Parts beside the stages, and who may import them. */
const SIDE_PARTS: Record<string, readonly string[]> = Object.fromEntries(
  BESIDE.flatMap(([[part = ''] = [], , users = []]) => (users.length > 0 ? [[part, users]] : [])),
);

/** What only the command may know: time, place, chance, and the machine it runs on. */
const HOST = new Set([
  'Date',
  'Intl',
  'process',
  'performance',
  'navigator',
  'globalThis',
  'window',
  'document',
  'console',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'require',
  'fetch',
]);

interface Module {
  /** From the root of the project. */
  readonly path: string;
  readonly part: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly Import[];
}

interface Import {
  readonly specifier: string;
  /** From the root of the project; `undefined` for a package. */
  readonly path: string | undefined;
  /** Whether anything of it is left when the types are gone. */
  readonly value: boolean;
}

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function nameOfPart(path: string): string {
  const [folder, ...rest] = path.split('/');
  if (folder === 'data') return 'data';
  // The modules of the engine are parts of their own.
  const [name = ''] = rest[0] === 'engine' ? rest.slice(1) : rest;
  return name.replace(/\.ts$/, '');
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : node.exportClause;
  const hasDefault = ts.isImportDeclaration(node) && node.importClause?.name !== undefined;
  return (
    !hasDefault &&
    bindings !== undefined &&
    (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function readModule(path: string): Module {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];

  function add(specifier: string, value: boolean): void {
    const target = /^\.{1,2}\//.test(specifier)
      ? relative(ROOT, resolve(ROOT, dirname(path), specifier)).replaceAll('\\', '/')
      : undefined;
    imports.push({ specifier, path: target, value });
  }

  visit(source, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const { moduleSpecifier } = node;
      if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) {
        add(moduleSpecifier.text, !isTypeOnly(node));
      }
    } else if (ts.isImportTypeNode(node)) {
      const { argument } = node;
      if (ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal)) {
        add(argument.literal.text, false);
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      add(argument && ts.isStringLiteral(argument) ? argument.text : '(computed)', true);
    }
  });
  return { path, part: nameOfPart(path), source, imports };
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

const modules = [...listFiles('src'), ...listFiles('data')].map(readModule);
const byPath = new Map(modules.map((module) => [module.path, module]));

function listAllowed(part: string): readonly string[] {
  const stage = STAGES.findIndex((parts) => parts.includes(part));
  const earlier = stage < 0 ? [] : STAGES.slice(0, stage).flat();
  const beside = Object.entries(SIDE_PARTS).flatMap(([side, users]) =>
    users.includes(part) ? [side] : [],
  );
  return [part, ...(EXCEPTIONS[part] ?? [...earlier, ...beside])];
}

/** Every `module → import` that breaks a rule. */
function listOffenses(breaks: (module: Module, target: Import) => boolean): string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter((target) => breaks(module, target))
      .map(({ specifier }) => `${module.path} → ${specifier}`),
  );
}

/** All modules that one module needs, directly or not. */
function listNeeded(path: string, follow: (target: Import) => boolean): Set<string> {
  const needed = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const target of byPath.get(next)?.imports ?? []) {
      if (target.path === undefined || needed.has(target.path) || !follow(target)) continue;
      needed.add(target.path);
      open.push(target.path);
    }
  }
  return needed;
}

describe('imports', () => {
  test('are read from the files', () => {
    const found = modules.flatMap(({ imports }) => imports);
    expect(modules.length).toBeGreaterThan(15);
    expect(found.length).toBeGreaterThan(50);
    expect(byPath.get('src/scoring.ts')?.imports).toContainEqual({
      specifier: './engine/interview.ts',
      path: 'src/engine/interview.ts',
      value: true,
    });
    expect(byPath.get('src/scoring.ts')?.imports).toContainEqual({
      specifier: './model.ts',
      path: 'src/model.ts',
      value: false,
    });
  });

  test('name files that exist', () => {
    expect(listOffenses((_, { path }) => path !== undefined && !byPath.has(path))).toEqual([]);
  });

  test('every part of the table exists', () => {
    const parts = new Set([...modules.map(({ part }) => part)]);
    expect(STAGES.length).toBeGreaterThan(10);
    expect(BESIDE.length).toBeGreaterThan(3);
    expect(
      [...STAGES.flat(), ...Object.keys(EXCEPTIONS)].filter((part) => !parts.has(part)),
    ).toEqual([]);
  });

  test('every part has its place in the table', () => {
    const known = new Set([
      ...STAGES.flat(),
      ...Object.keys(EXCEPTIONS),
      ...Object.keys(SIDE_PARTS),
    ]);
    expect(modules.filter(({ part }) => !known.has(part)).map(({ path }) => path)).toEqual([]);
  });

  test('go one way only', () => {
    expect(
      listOffenses(
        ({ part }, { path, value }) =>
          path !== undefined &&
          !listAllowed(part).includes(nameOfPart(path)) &&
          // The ids of the backend bank are the default of all types that follow a bank.
          (value || path !== 'data/backend/outline.ts'),
      ),
    ).toEqual([]);
  });

  test('name an index.ts only where it is the bank', () => {
    expect(
      listOffenses(
        (_, { path }) => path?.endsWith('/index.ts') === true && path !== 'data/backend/index.ts',
      ),
    ).toEqual([]);
  });

  test('form no cycle, not even of types', () => {
    const cyclic = modules.filter(({ path }) => listNeeded(path, () => true).has(path));
    expect(cyclic.map(({ path }) => path)).toEqual([]);
  });

  test('of zod are in schema only', () => {
    expect(
      listOffenses(({ part }, { specifier }) => /^zod($|\/)/.test(specifier) && part !== 'schema'),
    ).toEqual([]);
  });

  test('of node: are in cli only, and by that name', () => {
    expect(
      listOffenses(({ part }, { specifier }) => specifier.startsWith('node:') && part !== 'cli'),
    ).toEqual([]);
    const builtin =
      /^(assert|buffer|child_process|crypto|fs|os|path|process|stream|url|util|vm)(\/|$)/;
    expect(listOffenses((_, { specifier }) => builtin.test(specifier))).toEqual([]);
  });

  test('of packages are none in what scores and decides', () => {
    const stage = STAGES.findIndex((parts) => parts.includes('decision'));
    const core = ['index', ...STAGES.slice(0, stage + 1).flat()];
    expect(listOffenses(({ part }, { path }) => path === undefined && core.includes(part))).toEqual(
      [],
    );
  });

  test('are static, so that a bundler sees them', () => {
    expect(
      listOffenses(({ part }, { specifier }) => specifier === '(computed)' && part !== 'cli'),
    ).toEqual([]);
  });

  test.each(['src/scoring.ts', 'src/decision.ts'])('%s needs no prose', (path) => {
    const needed = [...listNeeded(path, ({ value }) => value)];
    expect(needed.filter((one) => one.startsWith('data/'))).toEqual(
      path === 'src/scoring.ts' || needed.includes('src/scoring.ts')
        ? ['data/backend/outline.ts']
        : [],
    );
  });
});

test('the calibration answers are carried by calibration alone', () => {
  const users = listOffenses(
    (_, { path, value }) => value && path === 'data/backend/calibration/collection.ts',
  );
  expect(users).toEqual([
    'src/calibration/answers.ts → ../../data/backend/calibration/collection.ts',
  ]);
  const heavy = modules.filter(({ path }) =>
    listNeeded(path, ({ value }) => value).has('data/backend/calibration/collection.ts'),
  );
  expect(heavy.filter(({ part }) => !['calibration', 'cli'].includes(part))).toEqual([]);
});

describe('importing has no effect', () => {
  test('the top of a module only declares', () => {
    const declares = [
      ts.isImportDeclaration,
      ts.isExportDeclaration,
      ts.isFunctionDeclaration,
      ts.isClassDeclaration,
      ts.isInterfaceDeclaration,
      ts.isTypeAliasDeclaration,
      ts.isVariableStatement,
      // `declare global`, which is gone at run time.
      ts.isModuleDeclaration,
    ];
    const offenses = modules
      .filter(({ path }) => path !== 'src/cli/main.ts')
      .flatMap(({ path, source }) =>
        source.statements
          .filter((statement) => !declares.some((is) => is(statement)))
          .map((statement) => `${path}: ${statement.getText().slice(0, 60)}`),
      );
    expect(offenses).toEqual([]);
  });

  test('what is called at the top of a module is marked as pure', () => {
    const offenses: string[] = [];
    for (const { path, source } of modules) {
      if (path.startsWith('src/cli/')) continue;
      const look = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return;
        if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
          const before = source.text.slice(node.getFullStart(), node.getStart());
          const mark = '/* @__PURE__ */';
          if (
            !before.includes(mark) &&
            !source.text.slice(0, node.getStart()).trimEnd().endsWith(mark)
          ) {
            offenses.push(`${path}: ${node.getText().slice(0, 60)}`);
          }
          return;
        }
        ts.forEachChild(node, look);
      };
      for (const statement of source.statements) {
        if (ts.isVariableStatement(statement)) look(statement);
      }
    }
    expect(offenses).toEqual([]);
  });
});

test('only the command reads clock, locale, chance or machine', () => {
  const offenses: string[] = [];
  for (const { path, part, source } of modules) {
    if (part === 'cli') continue;
    visit(source, (node) => {
      if (!ts.isIdentifier(node)) return;
      const { parent, text } = node;
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey = ts.isPropertyAssignment(parent) && parent.name === node;
      const isField =
        (ts.isPropertySignature(parent) && parent.name === node) ||
        (ts.isBindingElement(parent) && parent.propertyName === node);
      const banned = isMember
        ? text.startsWith('toLocale') ||
          text === 'localeCompare' ||
          (text === 'random' && parent.expression.getText() === 'Math')
        : !isKey && !isField && HOST.has(text);
      if (banned) offenses.push(`${path}: ${parent.getText().slice(0, 60)}`);
    });
  }
  expect(offenses).toEqual([]);
});
