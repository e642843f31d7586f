/**
 * Making and finding elements. Text only ever becomes text.
 *
 * @module
 */

type Content = string | Node;

/** Makes an element with attributes and content. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Makes a button that does something when pressed. */
export function makeButton(
  label: string,
  act: (event: MouseEvent) => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const button = makeElement('button', { type: 'button', ...attributes }, label);
  button.addEventListener('click', (event) => {
    if (button.getAttribute('aria-disabled') !== 'true') act(event);
  });
  return button;
}

/** Puts a button in or out of use. It keeps the focus, which a disabled one would lose. */
export function setEnabled(button: HTMLButtonElement, enabled: boolean): void {
  button.setAttribute('aria-disabled', String(!enabled));
}

/** Hands a text to the reader as a file. */
export function download(name: string, { text, type }: { text: string; type: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  makeElement('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Finds an element of the page by its id. */
export function findElement<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element ${id}`);
  return element as Kind;
}

/** Writes prose of the bank: what stands between backticks is code. */
export function writeProse(prose: string): Content[] {
  return prose.split('`').map((part, at) => (at % 2 === 1 ? makeElement('code', {}, part) : part));
}

/** Makes a list of prose. */
export function makeList(items: readonly string[]): HTMLUListElement {
  return makeElement('ul', {}, ...items.map((item) => makeElement('li', {}, ...writeProse(item))));
}

/**
 * Sets a text, and leaves the element alone if it stands there already: a live region would repeat
 * it, and the page would be laid out again.
 */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Makes the items of a list, or the paragraphs of another element, say these texts, and leaves alone
 * what says so already.
 */
export function setTexts(parent: HTMLElement, texts: readonly string[]): void {
  while (parent.children.length > texts.length) parent.lastElementChild?.remove();
  const name = parent instanceof HTMLUListElement ? 'li' : 'p';
  for (const [at, text] of texts.entries()) {
    setText(parent.children[at] ?? parent.appendChild(makeElement(name)), text);
  }
}
