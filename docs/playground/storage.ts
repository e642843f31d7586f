/**
 * Texts that this browser keeps for the page. What it does not take, or not at all, the page holds
 * itself for as long as it is open.
 *
 * @module
 */

export const PREFIX = 'structured-interview/playground/';

const held = new Map<string, string>();

/** A browser may forbid all use of its storage, and throws at each. */
function attempt<Result>(use: () => Result, otherwise: Result): Result {
  try {
    return use();
  } catch {
    return otherwise;
  }
}

/** Reads a text; `null` when there is none. */
export function readText(name: string): string | null {
  return held.get(name) ?? attempt(() => localStorage.getItem(PREFIX + name), null);
}

export function keepText(name: string, text: string): void {
  held.set(name, text);
  attempt(() => {
    localStorage.setItem(PREFIX + name, text);
    held.delete(name);
  }, undefined);
}

/** Checks whether the browser took all texts. */
export function isAllKept(): boolean {
  return held.size === 0;
}

export function dropText(name: string): void {
  held.delete(name);
  attempt(() => localStorage.removeItem(PREFIX + name), undefined);
}

/** Lists the names of all texts. */
export function listNames(): readonly string[] {
  const keys = attempt(() => Object.keys(localStorage), []);
  const names = keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  return [...new Set([...names, ...held.keys()])].sort();
}

/** Reads what this tab remembers, also after a reload. */
export function readTab(): string | null {
  return attempt(() => sessionStorage.getItem(PREFIX), null);
}

/** Has this tab remember a text. */
export function markTab(text: string): void {
  attempt(() => sessionStorage.setItem(PREFIX, text), undefined);
}
