/**
 * Plain pages, outside of typedoc: source code, for the links of the reference.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../src/report/markup.ts';
import { root } from './pages.ts';
import { renderHeader, renderMeta } from './shell.ts';

const STYLE = `
:root { color-scheme: light dark; }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
body { background: light-dark(#fff, #16191d); color: light-dark(#1b1f24, #e6e8eb); font: 1rem/1.5 system-ui, sans-serif; margin: 1rem; }
${readFileSync(join(root, 'docs/build/shell.css'), 'utf8')}h1 { overflow-wrap: anywhere; }
a { color: light-dark(#1d5fa8, #8fbcf2); }
pre { counter-reset: line; font-size: 0.875rem; overflow-x: auto; }
pre span { counter-increment: line; }
pre span::before { content: counter(line); display: inline-block; opacity: 0.7; padding-right: 1rem; text-align: right; width: 3ch; }
pre span:target { background: light-dark(#fff3c4, #4a3f10); }
`;

const THEME = `{
  const button = document.getElementById('shell-theme');
  const { dataset } = document.documentElement;
  const themes = ['os', 'light', 'dark'];
  const show = () => { button.textContent = 'Theme: ' + (dataset.theme === 'os' ? 'system' : dataset.theme); };
  button.hidden = false;
  button.onclick = () => {
    dataset.theme = themes[(themes.indexOf(dataset.theme) + 1) % 3];
    try { localStorage.setItem('tsd-theme', dataset.theme); } catch {}
    show();
  };
  show();
}`;

/** The address of the page of a file, from the root of the site. */
export function nameSource(path: string): string {
  return `source/${path.replaceAll('/', '.')}.html`;
}

/** A page with a title, from markup that stands below it. */
export function renderFrame(title: string, address: string, content: string): string {
  const up = '../'.repeat(address.split('/').length - 1);
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | structured-interview</title>
${renderMeta(up, { title, description: `${title}: a page of structured-interview` })}
<style>${STYLE}</style>
<script>try { document.documentElement.dataset.theme = localStorage.getItem('tsd-theme') ?? 'os'; } catch {}</script>
<header>${renderHeader(up)}</header>
<main>
<h1>${title}</h1>
${content}
</main>
<script>${THEME}</script>
</html>
`;
}

/** The page of a file of the project, each line with an address of its own. */
export function renderSource(path: string): string {
  const lines = readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
  const code = lines.map((line, at) => `<span id="L${at + 1}">${escapeHtml(line)}</span>`);
  const content = `<pre tabindex="0"><code>${code.join('\n')}</code></pre>`;
  return renderFrame(path, nameSource(path), content);
}
