/**
 * Pages for the folders of the site that have none: somebody shortens an address, and finds what is there.
 *
 * @module
 */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { renderFrame } from './source.ts';

/** A page for each folder without one, by path, with a link to each page in it. */
export function listFolders(site: string): [path: string, page: string][] {
  const pages = globSync('*/**/*.html', { cwd: site }).map((path) => path.replaceAll('\\', '/'));
  const folders = [...new Set(pages.map((path) => posix.dirname(path)))];
  return folders
    .filter((folder) => !pages.includes(`${folder}/index.html`))
    .map((folder) => {
      const links = pages
        .filter((path) => posix.dirname(path) === folder)
        .sort()
        .map((path) => `<li><a href="${posix.basename(path)}">${readTitle(site, path)}</a></li>`);
      const list = `<ul>\n${links.join('\n')}\n</ul>`;
      const path = `${folder}/index.html`;
      return [path, renderFrame(nameFolder(folder), path, list)];
    });
}

/** A folder as a title: `questions/sections` is `Questions/sections`. */
function nameFolder(folder: string): string {
  return `${folder.charAt(0).toUpperCase()}${folder.slice(1)}`;
}

/** The title as it stands in the page, without the name of the site. */
function readTitle(site: string, path: string): string {
  const text = readFileSync(posix.join(site, path), 'utf8');
  const [, title] = /<title>(.+?)( \| structured-interview)?<\/title>/.exec(text) ?? [];
  if (!title) throw new Error(`${path} has no title`);
  return title;
}
