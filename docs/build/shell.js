/**
 * The menu of narrow windows, the switch for the colors, and the search, on the pages that typedoc makes.
 */
import { setUpSearch } from './search-dialog.js';

setUpSearch();

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
