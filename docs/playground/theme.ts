/**
 * The colors that were chosen in the settings of the site.
 *
 * @module
 */

/** Where typedoc keeps the choice: `os`, `light` or `dark`. */
const KEY = 'tsd-theme';

/** Takes the choice, and follows it. */
export function followTheme(): void {
  const show = () => {
    let theme: string | null = null;
    try {
      theme = localStorage.getItem(KEY);
    } catch {
      // Without storage there is no choice.
    }
    document.documentElement.dataset.theme = theme ?? 'os';
  };
  show();
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) show();
  });
}
