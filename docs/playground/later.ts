/**
 * Work that can wait until a change is seen.
 *
 * @module
 */

/**
 * Makes work wait for the next paint. Asking again before then changes nothing, and a page that is
 * hidden or closed does the work first.
 */
export function postpone(work: () => void): { ask(): void; isAsked(): boolean } {
  let asked = false;
  const run = () => {
    if (!asked) return;
    asked = false;
    work();
  };
  addEventListener('pagehide', run);
  document.addEventListener('visibilitychange', run);
  return {
    isAsked: () => asked,
    ask() {
      if (asked) return;
      asked = true;
      // A hidden page is not painted.
      if (document.hidden) run();
      else requestAnimationFrame(() => setTimeout(run));
    },
  };
}
