/**
 * The frame and the looks of every HTML report: one file that needs nothing else.
 *
 * @module
 */
import { cleanLine, escapeHtml } from './escaping.ts';

const THEME = `
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1b1f24; --soft: #545c66; --line: #cfd5dc; --track: #e3e7ec;
  --good: #11693c; --good-page: #e6f4eb; --bad: #a3222a; --bad-page: #fbeaea;
  --open: #654c00; --open-page: #fcf3d2; --bar: #2b62a8; --short: #a3222a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181c; --text: #e7eaee; --soft: #a7b0ba; --line: #3b424a; --track: #2b3138;
    --good: #7ee2a8; --good-page: #14301f; --bad: #ffa19b; --bad-page: #3a1a1a;
    --open: #f1d677; --open-page: #332b0d; --bar: #7fb2f0; --short: #ffa19b;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", "Open Sans", Roboto, Helvetica, Arial, sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: 0 0 .75rem; }
ul { margin: 0 0 .75rem; padding-left: 1.25rem; }
li { margin: .2rem 0; }
code { font: .92em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; margin-bottom: .75rem; }
th, td { padding: .45rem .75rem .45rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
thead th { color: var(--soft); font-size: .85rem; overflow-wrap: normal; }
tbody th { font-weight: 400; }
td:last-child, th:last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.soft, footer { color: var(--soft); }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .75rem; font-size: .85rem; }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --text: #000; --soft: #3d444c; --line: #9aa2ab; --track: #e3e7ec;
    --good: #11693c; --good-page: #fff; --bad: #a3222a; --bad-page: #fff;
    --open: #654c00; --open-page: #fff; --bar: #2b62a8; --short: #a3222a;
  }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, figure, blockquote { break-inside: avoid; }
}
`;

/**
 * Writes a whole page. A policy in its head forbids all scripts and all requests.
 *
 * @internal
 */
export function renderPage(title: string, body: string, { style }: { style: string }): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(cleanLine(title))}</title>
<style>${THEME}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
