/**
 * What all pages of the site share: the links of the header, the icon, and what a link to a page shows of it.
 *
 * @module
 */
import { escapeHtml } from '../../src/report/markup.ts';

const LINKS: readonly (readonly [name: string, place: string])[] = [
  ['Guides', 'guides/index.html'],
  ['Questions', 'questions/index.html'],
  ['Playground', 'playground/index.html'],
  ['API', 'modules/structured-interview.html'],
];

/** A tick on a scale: as data, since the pages that work offline ask for no other file. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f5fa8"/><path d="M6 22h20M12 19v6M18 19v6" stroke="#bcd6f5" stroke-width="2"/><path d="m9 11 5 5 9-10" fill="none" stroke="#fff" stroke-width="3.5"/></svg>',
)}`;

/** The links of the header, for a page from which `up` leads to the root of the site. */
export function renderLinks(up: string): string {
  return LINKS.map(([name, place]) => `<a href="${up}${place}">${name}</a>`).join('\n');
}

/** The header of a page that typedoc does not make. */
export function renderHeader(up: string): string {
  return `<nav class="shell" aria-label="Site">
<a class="home" href="${up}index.html">structured-interview</a>
${renderLinks(up)}
<a href="${up}index.html#tsd-search">Search</a>
<button type="button" id="shell-theme" hidden></button>
</nav>`;
}

/**
 * Where the site will stand: `SITE_URL` in the environment of the build. The card of a shared link must be named in
 * full; without the address it is named from the page.
 */
const SITE = process.env.SITE_URL?.replace(/\/*$/, '/');

/** Icon, description, and what a shared link shows, for a page from which `up` leads to the root of the site. */
export function renderMeta(
  up: string,
  { title, description }: Readonly<Record<'title' | 'description', string>>,
): string {
  const fields = {
    'og:type': 'website',
    'og:site_name': 'structured-interview',
    'og:title': title,
    'og:description': description,
    'og:image': `${SITE ?? up}images/card.png`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt':
      'A verdict: three ratings, their average beside the cut, and the change that would reverse it',
  };
  const shared = Object.entries(fields).map(
    ([name, text]) => `<meta property="${name}" content="${escapeHtml(text)}">`,
  );
  return [
    `<link rel="icon" href="${ICON}">`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...shared,
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('\n');
}
