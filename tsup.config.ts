import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { buildJsonSchemas } from './src/schema/json-schema.ts';

/**
 * Ships the prose of the questions and the calibration answers as JSON text. JavaScript engines skip over a string, where an object
 * literal of that size must be parsed at each start.
 */
const textsAsJson: Plugin = {
  name: 'texts-as-json',
  setup({ onLoad }) {
    const filter = /data[\\/]backend[\\/](?:prose|calibration[\\/]collection)\.ts$/;
    onLoad({ filter }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        format: 'esm',
        write: false,
      });
      const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
      const module = await import(`data:text/javascript;base64,${code}`);
      const [[name, collect]] = Object.entries(module) as [[string, () => object]];
      const texts = Object.entries(collect()).map(([id, prose]) => [id, writeParsed(prose)]);
      // One function and one string a question: engines skip many small strings faster than a large one.
      const functions = texts.map(([, text], at) => `function read${at}() { return ${text}; }`);
      const fields = texts.map(([id], at) => `${JSON.stringify(id)}: read${at}()`);
      return {
        contents: `${functions.join('\n')}
          export function ${name}() { return { ${fields.join(', ')} }; }`,
      };
    });
  },
};

/** Writes code that parses a value from JSON text. */
function writeParsed(value: unknown): string {
  // In ASCII the engine keeps one byte for each character. Without apostrophes esbuild prints a plain
  // string, where a template literal would be read twice.
  const json = JSON.stringify(value).replace(
    /[^\0-\x7f]|'/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `JSON.parse(${JSON.stringify(json)})`;
}

/**
 * Makes the template engine of the elements load everywhere and do nothing at import: its build for servers, which looks for a
 * DOM before it takes one, without the random name of its marks and the note of its version in a global.
 */
const quietTemplates: Plugin = {
  name: 'quiet-templates',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lit-html$/ }, () => ({
      path: resolve('node_modules/lit-html/node/lit-html.js'),
    }));
    onLoad({ filter: /lit-html[\\/]node[\\/]lit-html\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const edits = [
        ['Math.random().toFixed(9).slice(2)', '"template"'],
        [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\)/, ''],
        [/,?\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
      ] as const;
      return {
        contents: edits.reduce((text, [from, to]) => {
          const next = text.replace(from, to);
          if (next === text) throw new Error(`lit-html has changed: ${from} is not in it`);
          return next;
        }, code),
      };
    });
  },
};

/** Takes the line breaks and indents out of the templates and styles of the elements. */
const tightTemplates: Plugin = {
  name: 'tight-templates',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]element[\\/].*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const contents = path.endsWith('style.ts')
        ? code.replace(/`[^`]*`/g, (text) => text.replaceAll('\n', ''))
        : code.replace(/\n\s+/g, '\n ');
      return { contents, loader: 'ts' };
    });
  },
};

/** Lists the packages that the build has put into its files, with their licenses. */
const licenses: Plugin = {
  name: 'licenses',
  setup({ initialOptions, onEnd }) {
    initialOptions.metafile = true;
    onEnd(async ({ metafile }) => {
      const roots = Object.keys(metafile?.inputs ?? {}).flatMap(
        (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
      );
      const texts = await Promise.all(
        [...new Set(roots)].sort().map(async (root) => {
          const about = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
          const [file] = (await readdir(root)).filter((one) => /^licen[cs]e/i.test(one));
          const text = file ? `\n${(await readFile(`${root}/${file}`, 'utf8')).trim()}\n` : '';
          return `${about.name} ${about.version} (${about.license})\n${text}`;
        }),
      );
      await mkdir('dist', { recursive: true });
      await writeFile('dist/THIRD_PARTY_LICENSES.txt', texts.join(`\n${'-'.repeat(72)}\n\n`));
    });
  },
};

/** Writes the JSON Schemas and the manifest of the elements, so that editors and other languages can read them. */
async function writeJson(): Promise<void> {
  await copyFile('src/element/custom-elements.json', 'dist/custom-elements.json');
  await mkdir('dist/schema', { recursive: true });
  for (const [name, schema] of Object.entries(buildJsonSchemas())) {
    await writeFile(`dist/schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** The modules whose exports are those of the main entry. */
const publicFiles = [...readFileSync('src/index.ts', 'utf8').matchAll(/from '(.+)';/g)].map(
  ([, path]) => resolve('src', path as string),
);

/** All that the main entry is made of: its own modules and those of the engine. */
const coreFiles = [
  ...publicFiles,
  // Constants stand in place where they are used.
  ...readdirSync('src/engine').flatMap((name) =>
    name === 'limits.ts' ? [] : [resolve('src/engine', name)],
  ),
];

/**
 * Makes the main entry export its whole core. The entries take what they need from that file, so that no function, no
 * error class and no memory of scores exists twice, and an app that imports the main entry reads two files.
 */
const exportCore: Plugin = {
  name: 'export-core',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]index\.ts$/ }, () => ({
      contents: coreFiles.map((file) => `export * from ${JSON.stringify(file)};`).join('\n'),
      resolveDir: 'src',
    }));
  },
};

/** Lets the entries take the modules of the core from the file that it is built into. */
function shareCore(file: string): Plugin {
  return {
    name: 'share-core',
    setup({ onResolve }) {
      onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
        const shared = coreFiles.includes(resolve(resolveDir, path));
        return shared ? { path: file, external: true, sideEffects: false } : null;
      });
    },
  };
}

const index = { index: 'src/index.ts' };

const entry = {
  batch: 'src/batch/index.ts',
  calibration: 'src/calibration/index.ts',
  csv: 'src/csv/index.ts',
  element: 'src/element/index.ts',
  guide: 'src/guide/index.ts',
  panel: 'src/panel/index.ts',
  plan: 'src/plan/index.ts',
  record: 'src/record/index.ts',
  report: 'src/report/index.ts',
  schema: 'src/schema/index.ts',
  scorecard: 'src/scorecard/index.ts',
  sql: 'src/sql/index.ts',
  stats: 'src/stats/index.ts',
  words: 'src/words/index.ts',
};

function describeBuild(format: 'esm' | 'cjs'): Options[] {
  const esm = format === 'esm';
  const js = esm ? '.mjs' : '.cjs';
  const common: Options = {
    format,
    target: 'es2022',
    treeshake: { moduleSideEffects: false },
    esbuildOptions(options) {
      // Puts constants in place, which makes an app that only scores smaller. Names stay readable.
      options.minifySyntax = true;
    },
    outExtension: () => ({ js, dts: esm ? '.d.ts' : '.d.cts' }),
  };
  return [
    { ...common, entry: { core: 'src/index.ts' }, esbuildPlugins: [exportCore, textsAsJson] },
    {
      ...common,
      entry: { ...index, ...entry, ...(esm && { cli: 'src/cli/main.ts' }) },
      platform: esm ? 'node' : 'neutral',
      splitting: true,
      dts: {
        entry: { ...index, ...entry },
        compilerOptions: { lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'] },
      },
      esbuildPlugins: [
        shareCore(`./core${js}`),
        textsAsJson,
        quietTemplates,
        tightTemplates,
        ...(esm ? [licenses] : []),
      ],
      onSuccess: writeJson,
    },
  ];
}

export default defineConfig([...describeBuild('esm'), ...describeBuild('cjs')]);
