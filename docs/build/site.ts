/**
 * Builds the site: `npm run docs`, or `npm run docs -- FOLDER` to build it elsewhere than in `site/`.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backendBank } from '../../data/backend/index.ts';
import { listFolders } from './folders.ts';
import { copyPages, generated, root, writeFiles } from './pages.ts';
import { takePictures } from './pictures.ts';
import { buildPage, buildPlayground } from './playground.ts';
import { renderQuestionPages } from './questions.ts';
import { buildScripts } from './scripts.ts';
import { renderFrame } from './source.ts';

/** Where the README's links to folders of the project lead on the site. */
const PLACES: readonly [link: string, place: string][] = [
  ['](docs/', ']('],
  ['](data/backend)', '](questions/index.md)'],
  ['](src/index.ts)', '](modules/structured-interview.html)'],
];

const LOST =
  '<p>The address may have changed. Start again at <a href="index.html">the start page</a>, <a href="questions/index.html">the questions</a> or <a href="modules.html">the list of all pages</a>.</p>';

function renderReadme(): string {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  return PLACES.reduce((page, [link, place]) => page.replaceAll(link, place), text);
}

/** Puts the plots where a page has a comment with their name. */
function placePlots(plots: ReadonlyMap<string, string>): void {
  for (const path of ['method.html', 'performance.html']) {
    const file = join(folder, path);
    if (!existsSync(file)) continue;
    const page = readFileSync(file, 'utf8').replace(
      /<!-- plot: (\w+): ([^>]+) -->/g,
      (_, name, caption) => {
        const plot = plots.get(name);
        if (!plot) throw new Error(`${path} asks for a plot that is not drawn: ${name}`);
        return `<figure class="plotted">${plot.replace('<svg', `<svg aria-label="${caption}"`)}<figcaption>${caption}</figcaption></figure>`;
      },
    );
    writeFiles(folder, [[path, page]]);
  }
}

const folder = resolve(root, process.argv[2] ?? 'site');
const questions = renderQuestionPages();
writeFiles(generated, questions);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typedoc/bin/typedoc'), '--logLevel', 'Warn', '--out', folder],
  { cwd: root, stdio: 'inherit' },
);
if (status === 0) {
  copyPages(folder, {
    readme: 'README.md',
    nameEntry: (name) => `modules/${name.replace('/', '_')}.html`,
    questions: [
      {
        path: 'questions/index.md',
        title: 'Question guide',
        summary: 'All questions by level and section.',
      },
      ...backendBank.questions.map(({ id, number, title, prompt }) => ({
        path: `questions/${id}.md`,
        title: `${number}. ${title}`,
        summary: prompt,
      })),
    ],
  });
  writeFiles(folder, [...questions, ['README.md', renderReadme()]]);
  await buildPlayground(join(folder, 'playground'));
  await buildPage('practice', join(folder, 'practice'));
  await buildScripts(join(folder, 'assets'));
  // Ours is in its place.
  rmSync(join(folder, 'assets/search.js'));
  cpSync(join(root, 'docs/images'), join(folder, 'images'), { recursive: true });
  placePlots(await takePictures(folder));
  writeFiles(folder, [
    ...listFolders(folder),
    ['404.html', renderFrame('There is no such page', '404.html', LOST)],
  ]);
} else process.exitCode = 1;
