/**
 * What the elements have in common: properties and attributes, rendering into a shadow tree, and the form they stand in.
 *
 * @module
 */
import { render, type TemplateResult } from 'lit-html';
import type { HireThreshold, InterviewPlan, Outline, QuestionBank } from '../model.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { NO_TITLES } from './names.ts';
import { sharedStyle } from './style.ts';

/**
 * How a property stands in an attribute: data as JSON, text as it is, a flag by being there. What is `'object'` is a
 * property only.
 */
export type PropertyKind = 'object' | 'data' | 'text' | 'flag';

/** What both elements are given. */
export const SHARED_PROPERTIES = {
  bank: 'object',
  words: 'object',
  plan: 'data',
  threshold: 'data',
  name: 'text',
  readonly: 'flag',
} as const satisfies Readonly<Record<string, PropertyKind>>;

/**
 * What both elements are given and offer.
 */
export interface FormElement extends HTMLElement {
  /** The bank that the questions come from, with what of their prose is to be shown. By default the backend bank, without its prose and its titles. */
  bank: QuestionBank | undefined;
  /** The words of a language. English by default, without the titles of the backend bank: `bank` brings those along. */
  words: Words;
  /** The plan of the interview. As an attribute: JSON. */
  plan: InterviewPlan<Outline> | undefined;
  /** The threshold of the decision, by default the bank's. As an attribute: JSON. */
  threshold: HireThreshold | undefined;
  /** The name of the field in a form. */
  name: string;
  /** Shows everything and takes no change. */
  readonly: boolean;
  /** The form that the element belongs to. */
  readonly form: HTMLFormElement | null;
  /** What keeps the form from being sent. */
  readonly validity: ValidityState;
  /** The same in a sentence. */
  readonly validationMessage: string;
  /** Whether the form asks the element at all. */
  readonly willValidate: boolean;
  /** Checks whether the form may be sent. */
  checkValidity(): boolean;
  /** Checks it, and shows the person what is wrong. */
  reportValidity(): boolean;
}

/** What makes an element: its class, once there is a DOM. */
export interface ElementClass<E extends HTMLElement> {
  new (): E;
}

/** English as far as the elements speak it. */
const ENGLISH = { ...english, bank: NO_TITLES } as unknown as Words;

/** Writes the name of a property as the one of its attribute. */
function nameAttribute(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Makes the class that an element is derived from. A class of elements cannot exist before there is a DOM, so it is made
 * when the elements are defined.
 */
export function createFormElement(
  properties: Readonly<Record<string, PropertyKind>>,
  style: string,
) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sharedStyle + style);
  const names = new Map(
    Object.entries(properties).flatMap(([name, kind]) =>
      kind === 'object' ? [] : [[nameAttribute(name), name] as const],
    ),
  );

  abstract class Rendered extends HTMLElement {
    static readonly formAssociated = true;
    static readonly observedAttributes = [...names.keys()];

    readonly given = new Map<string, unknown>();
    readonly internals = this.attachInternals();
    readonly root = this.attachShadow({ mode: 'open' });
    isDisabled = false;
    isAsked = false;

    constructor() {
      super();
      this.root.adoptedStyleSheets = [sheet];
      // Unlike `change`, `input` would be heard outside.
      this.root.addEventListener('input', (event) => event.stopPropagation());
    }

    /** Takes notice of other data. */
    take(): void {}
    /** Draws the element as it is now. */
    abstract compose(words: Words): TemplateResult;
    /** What a form sends. */
    abstract write(): string;
    /** Takes what a form has kept. */
    abstract restore(text: string): void;

    connectedCallback(): void {
      for (const name of Object.keys(properties)) {
        const own = Object.getOwnPropertyDescriptor(this, name);
        // It was set before the element was defined, and hides the one that takes notice.
        if (own && Reflect.deleteProperty(this, name)) Reflect.set(this, name, own.value);
      }
      this.ask();
    }

    attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
      const name = names.get(attribute) as string;
      if (properties[name] === 'data') {
        Reflect.set(this, name, text === null ? undefined : JSON.parse(text));
      }
      this.ask();
    }

    formDisabledCallback(isDisabled: boolean): void {
      this.isDisabled = isDisabled;
      this.ask();
    }

    formResetCallback(): void {
      this.restore(this.getAttribute('value') ?? 'null');
    }

    formStateRestoreCallback(state: string): void {
      this.restore(state);
    }

    /** Asks to be drawn, once for all that is set meanwhile. */
    ask(): void {
      if (this.isAsked || !this.isConnected) return;
      this.isAsked = true;
      queueMicrotask(() => this.update());
    }

    update(): void {
      this.isAsked = false;
      render(this.compose(this.words), this.root);
      this.internals.setFormValue(this.write());
    }

    announce(type: string, detail: object): void {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
    }

    get words(): Words {
      return (this.given.get('words') as Words | undefined) ?? ENGLISH;
    }
    set words(words: Words | undefined) {
      this.given.set('words', words);
      this.ask();
    }

    get isFixed(): boolean {
      return this.isDisabled || this.hasAttribute('readonly');
    }
    get form() {
      return this.internals.form;
    }
    get validity() {
      return this.internals.validity;
    }
    get validationMessage() {
      return this.internals.validationMessage;
    }
    get willValidate() {
      return this.internals.willValidate;
    }
    checkValidity(): boolean {
      return this.internals.checkValidity();
    }
    reportValidity(): boolean {
      return this.internals.reportValidity();
    }
  }

  for (const [name, kind] of Object.entries(properties)) {
    if (name in Rendered.prototype) continue;
    const attribute = nameAttribute(name);
    Object.defineProperty(Rendered.prototype, name, {
      get(this: Rendered) {
        if (kind === 'text') return this.getAttribute(attribute) ?? '';
        return kind === 'flag' ? this.hasAttribute(attribute) : this.given.get(name);
      },
      set(this: Rendered, value: unknown) {
        if (kind === 'text') this.setAttribute(attribute, `${value}`);
        else if (kind === 'flag') this.toggleAttribute(attribute, Boolean(value));
        else {
          this.given.set(name, value ?? undefined);
          this.take();
          this.ask();
        }
      },
    });
  }
  return Rendered;
}
