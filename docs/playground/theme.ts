/**
 * The colors that were chosen in the settings of the site.
 *
 * @module
 */

/** Where typedoc keeps the choice: `os`, `light` or `dark`. */
const KEY = 'tsd-theme';

const NAMES: Readonly<Record<string, string>> = { os: 'system', light: 'light', dark: 'dark' };

/** Takes the choice, follows it, and lets the button in the header change it. */
export function followTheme(): void {
  const button = document.getElementById('shell-theme');
  const show = () => {
    let theme: string | null = null;
    try {
      theme = localStorage.getItem(KEY);
    } catch {
      // Without storage there is no choice.
    }
    document.documentElement.dataset.theme = theme ?? 'os';
    if (button) button.textContent = `Theme: ${NAMES[theme ?? 'os']}`;
  };
  show();
  if (button) button.hidden = false;
  button?.addEventListener('click', () => {
    const themes = Object.keys(NAMES);
    const at = themes.indexOf(document.documentElement.dataset.theme ?? 'os');
    try {
      localStorage.setItem(KEY, themes[(at + 1) % themes.length] as string);
    } catch {
      // Without storage the system's colors stay.
    }
    show();
  });
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) show();
  });
}
