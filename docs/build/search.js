/**
 * The list of typedoc's search makes an option of each line, with a link in it that screen readers
 * cannot reach. Here the link itself is the option, and the arrow keys go from link to link.
 */
const field = document.getElementById('tsd-search-input');
const results = document.getElementById('tsd-search-results');

function makeOptions() {
  for (const line of results.querySelectorAll('li[role="option"]')) {
    const link = line.querySelector('a');
    link.id = line.id;
    link.role = 'option';
    link.ariaSelected = 'false';
    line.removeAttribute('id');
    line.removeAttribute('aria-selected');
    line.role = 'none';
  }
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
  else if (key === 'Enter') options[at]?.click();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

new MutationObserver(makeOptions).observe(results, { childList: true });
// Before typedoc's own keys.
field.addEventListener('keydown', pressKey, { capture: true });

// The playground's link to search leads here.
if (location.hash === '#tsd-search') {
  addEventListener('load', () => document.getElementById('tsd-search-trigger').click());
}

const menuButton = document.getElementById('site-menu-button');
const menu = document.getElementById('site-menu');
const page = document.documentElement;

/** Opens or closes the menu. What lies behind it is out of reach as long as it is open. */
function toggleMenu(isOpen) {
  page.classList.toggle('has-menu', isOpen);
  menuButton.ariaExpanded = String(isOpen);
  for (const behind of document.querySelectorAll('.col-content, .title')) {
    if (!behind.contains(menu)) behind.inert = isOpen;
  }
  if (isOpen) menu.querySelector('a, summary, select')?.focus();
}

menuButton.addEventListener('click', () => toggleMenu(!page.classList.contains('has-menu')));
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !page.classList.contains('has-menu')) return;
  toggleMenu(false);
  menuButton.focus();
});
document.querySelector('.overlay').addEventListener('click', () => toggleMenu(false));
// The menu is for narrow windows; a link to a part of this page leads behind it.
addEventListener('resize', () => {
  if (innerWidth > 770) toggleMenu(false);
});
menu.addEventListener('click', ({ target }) => {
  if (target.closest('a[href^="#"]')) toggleMenu(false);
});

const THEMES = ['os', 'light', 'dark'];
const themeButton = document.getElementById('shell-theme');
const themeSelect = document.getElementById('tsd-theme');

function nameTheme() {
  const { theme } = page.dataset;
  themeButton.textContent = `Theme: ${theme === 'os' ? 'system' : theme}`;
}

themeButton.hidden = false;
nameTheme();
themeSelect.addEventListener('change', nameTheme);
themeButton.addEventListener('click', () => {
  themeSelect.value = THEMES[(THEMES.indexOf(page.dataset.theme) + 1) % THEMES.length];
  themeSelect.dispatchEvent(new Event('change'));
});
