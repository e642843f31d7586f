/**
 * The search dialog. typedoc makes the dialog and opens it; what is found, and the keys, are ours. Each line of the list
 * is a link that is also an option, and the arrow keys go from link to link.
 */
import { prepareSearch } from './search.ts';

const field = document.getElementById('tsd-search-input');
const results = document.getElementById('tsd-search-results');
const status = document.getElementById('tsd-search-status');
const { base } = document.documentElement.dataset;
let search;

/** Loads the pages when they are first needed, as a script: a copy of the site works from a disk too. */
function load() {
  search ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}assets/pages.js`;
    script.onload = () => resolve(prepareSearch(globalThis.searchPages));
    script.onerror = reject;
    document.head.append(script);
  });
  return search;
}

function makePart(className, ...content) {
  const part = document.createElement('span');
  part.className = className;
  part.append(...content);
  return part;
}

function mark(word) {
  const part = document.createElement('mark');
  part.textContent = word;
  return part;
}

function makeOption({ path, title, heading, kind, snippet }, at) {
  const link = document.createElement('a');
  link.id = `search-option-${at}`;
  link.role = 'option';
  link.ariaSelected = 'false';
  link.tabIndex = -1;
  link.href = `${base}${path}`;
  link.append(
    makePart('name', heading === '' ? title : `${title} · ${heading}`),
    makePart('kind', kind),
    makePart('snippet', ...snippet.map((piece, at) => (at % 2 === 1 ? mark(piece) : piece))),
  );
  const line = document.createElement('li');
  line.role = 'none';
  line.append(link);
  return line;
}

async function show() {
  const words = field.value.trim();
  let found = [];
  try {
    found = words === '' ? [] : (await load())(words);
  } catch {
    status.textContent = 'The search could not be loaded.';
    return;
  }
  if (words !== field.value.trim()) return;
  field.removeAttribute('aria-activedescendant');
  results.replaceChildren(...found.map(makeOption));
  results.scrollTop = 0;
  status.textContent = words === '' || found.length > 0 ? '' : `Nothing found for “${words}”.`;
}

function moveBy(step, options, at) {
  const from = at === -1 && step === -1 ? 0 : at;
  const next = options.at((from + step) % options.length);
  if (at !== -1) options[at].ariaSelected = 'false';
  next.ariaSelected = 'true';
  next.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', next.id);
}

function pressKey(event) {
  const options = [...results.querySelectorAll('a[role="option"]')];
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (options.length === 0 || ctrlKey || metaKey || altKey || shiftKey) return;
  const at = options.findIndex(({ id }) => id === field.getAttribute('aria-activedescendant'));
  if (key === 'ArrowDown') moveBy(1, options, at);
  else if (key === 'ArrowUp') moveBy(-1, options, at);
  else if (key === 'Enter') options[Math.max(at, 0)].click();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Makes the dialog search. */
export function setUpSearch() {
  field.addEventListener('focus', () => load().catch(() => {}));
  field.addEventListener('input', show);
  // Before typedoc's own keys.
  field.addEventListener('keydown', pressKey, { capture: true });

  // The playground's link to search leads here.
  if (location.hash === '#tsd-search') {
    addEventListener('load', () => document.getElementById('tsd-search-trigger').click());
  }
}
