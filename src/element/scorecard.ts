/**
 * `<interview-scorecard>`: one interviewer's scorecard as a form.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Outline, QuestionBank, Rating, Scorecard } from '../model.ts';
import { openScorecard, type ScorecardSession } from '../scorecard/session.ts';
import { describeIssue } from '../words/describe.ts';
import type { Words } from '../words/words.ts';
import {
  createFormElement,
  type ElementClass,
  type FormElement,
  SHARED_PROPERTIES,
} from './form-element.ts';
import {
  collectShownFacts,
  findWeight,
  listAsked,
  nameQuestion,
  readShown,
  type Shown,
} from './names.ts';
import { showList, showOutlook } from './outlook.ts';
import { type QuestionActions, showMarks, showQuestion } from './question-view.ts';
import { scorecardStyle } from './scorecard-style.ts';

/** The key points that were ticked, by question id: their places in the list, from 0. */
export type HeardKeyPoints = Readonly<Record<string, readonly number[]>>;

/** What the events of a scorecard bring along. */
export interface ScorecardDetail {
  /** The scorecard after the change. `JSON.stringify` writes it as every other part takes it. */
  readonly session: ScorecardSession<Outline>;
  readonly heard: HeardKeyPoints;
}

/** The events of a scorecard, by name. */
export interface ScorecardEvents {
  /** Something was rated, noted, ticked or taken back. */
  change: CustomEvent<ScorecardDetail>;
  /** The last question of the plan was rated or skipped. */
  complete: CustomEvent<ScorecardDetail>;
}

/**
 * `<interview-scorecard>`: one interviewer's scorecard as a form.
 *
 * In a `<form>` it sends its scorecard as JSON under its `name`, and with `required` it keeps the form from being sent
 * while a question of the plan is not rated.
 */
export interface InterviewScorecard extends FormElement {
  /**
   * The scorecard as plain data. To set it opens a stored one, whatever it is: what cannot be read is not opened, and
   * the element says why. As an attribute: JSON.
   */
  get value(): Scorecard<Outline>;
  set value(stored: unknown);
  /** The scorecard being filled in. */
  readonly session: ScorecardSession<Outline>;
  /** The key points that were ticked. They help to rate, and are no part of the scorecard: keep them where you keep it. */
  heard: HeardKeyPoints;
  /** The id of the question that is shown, or worked on. */
  question: string;
  /** `'one'`, the default, shows one question at a time, `'all'` all of them. */
  view: string;
  /** Keeps the form from being sent while a question of the plan is not rated. */
  required: boolean;
  /** Hides average, verdict and what would turn it. */
  hideOutlook: boolean;
  /** Takes the last change back. */
  undo(): void;
  /** Makes the change again that was taken back last. */
  redo(): void;
  /** Listens to an event of the element. */
  addEventListener<Name extends keyof ScorecardEvents>(
    type: Name,
    listener: (this: InterviewScorecard, event: ScorecardEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** Listens to any other event. */
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

const PROPERTIES = {
  ...SHARED_PROPERTIES,
  value: 'data',
  heard: 'data',
  question: 'text',
  view: 'text',
  required: 'flag',
  hideOutlook: 'flag',
} as const;

/** A scorecard at one moment, with what was ticked. */
interface Moment {
  readonly session: ScorecardSession<Outline>;
  readonly heard: HeardKeyPoints;
}

/** Makes the class of `<interview-scorecard>`. */
export function createScorecard(): ElementClass<InterviewScorecard> {
  class ScorecardElement
    extends createFormElement(PROPERTIES, scorecardStyle)
    implements QuestionActions
  {
    declare readonly bank: QuestionBank | undefined;
    declare readonly plan: FormElement['plan'];
    declare readonly threshold: FormElement['threshold'];
    declare question: string;
    declare readonly view: string;
    declare readonly required: boolean;
    declare readonly hideOutlook: boolean;

    /** What was done, oldest first, and where in it we are. Nothing before the scorecard is opened. */
    #moments: readonly Moment[] = [];
    #at = 0;
    /** Which text the last moment is about: typing on is no step of its own. */
    #typing: string | undefined;
    #said = '';

    get session(): ScorecardSession<Outline> {
      return this.#moment.session;
    }

    get #moment(): Moment {
      if (this.#moments.length === 0) {
        const { bank, plan, threshold } = this;
        const session = openScorecard<Outline>(this.given.get('value'), { bank, plan, threshold });
        const heard = (this.given.get('heard') ?? {}) as HeardKeyPoints;
        this.#moments = [{ session, heard }];
        this.#at = 0;
      }
      return this.#moments[this.#at] as Moment;
    }

    get value(): Scorecard<Outline> {
      return this.session.toJSON();
    }
    set value(stored: unknown) {
      const isSame =
        this.#moments.length > 0 && JSON.stringify(stored) === JSON.stringify(this.session);
      if (isSame) return;
      this.given.set('value', stored ?? undefined);
      this.#open();
    }

    get heard(): HeardKeyPoints {
      return this.#moment.heard;
    }
    set heard(heard: HeardKeyPoints | undefined) {
      if (JSON.stringify(heard ?? {}) === JSON.stringify(this.heard)) return;
      this.#keep();
      this.given.set('heard', heard ?? undefined);
      this.#open();
    }

    /** Opens the scorecard again against another bank, plan or threshold. */
    override take(): void {
      this.#keep();
      this.#open();
    }

    #keep(): void {
      if (this.#moments.length === 0) return;
      const { session, heard } = this.#moment;
      // What could not be read stays as it was stored.
      if (session.issues.length === 0) this.given.set('value', session.toJSON());
      this.given.set('heard', heard);
    }

    #open(): void {
      this.#moments = [];
      this.#typing = undefined;
      this.ask();
    }

    write(): string {
      return JSON.stringify(this.session);
    }

    restore(text: string): void {
      this.value = JSON.parse(text);
    }

    override focus(options?: FocusOptions): void {
      this.root.querySelector<HTMLElement>('article')?.focus(options);
    }

    rate(id: string, rating: Rating<Outline> | null): void {
      const { words } = this;
      const shown =
        rating === null
          ? words.element.notRated
          : rating === 'skipped'
            ? words.report.skipped
            : rating;
      this.#said = `${nameQuestion(id, readShown(this))}${words.colon} ${shown}`;
      this.#change({ session: this.session.rate(id, rating) });
    }

    note(id: string, text: string): void {
      this.#change({ session: this.session.note(id, text), typing: id });
    }

    hear(id: string, heard: readonly number[]): void {
      this.#change({ heard: { ...this.heard, [id]: heard } });
    }

    look(id: string): void {
      if (id !== this.question) this.question = id;
    }

    undo(): void {
      this.#go(this.#at - 1);
    }

    redo(): void {
      this.#go(this.#at + 1);
    }

    /** Goes on from a moment. What a person can do here is never refused. */
    #change({
      session = this.session,
      heard = this.heard,
      typing,
    }: Partial<Moment> & { typing?: string }): void {
      const before = this.#moments.slice(0, this.#at + 1);
      const isSame = typing !== undefined && typing === this.#typing;
      this.#moments = [...(isSame ? before.slice(0, -1) : before), { session, heard }];
      this.#typing = typing;
      this.#go(this.#moments.length - 1);
    }

    /** Goes to a moment, and tells. */
    #go(at: number): void {
      if (!this.#moments[at]) return;
      // A text that is typed on now is a step again.
      if (at < this.#at) this.#typing = undefined;
      const wasComplete = this.#wasComplete;
      this.#at = at;
      this.update();
      const { session, heard } = this.#moment;
      this.announce('change', { session, heard });
      if (isComplete(session) && !wasComplete) this.announce('complete', { session, heard });
    }

    #wasComplete = false;

    /** Finds which questions are asked, and which of them is shown. */
    #place(names: Shown) {
      const asked = listAsked(this.session.plan, names);
      return { asked, at: Math.max(asked.indexOf(this.question), 0) };
    }

    #move(places: number, { isFocused = false } = {}): void {
      const { asked, at } = this.#place(readShown(this));
      const id = asked[at + places];
      if (id === undefined) return;
      this.#said = '';
      this.question = id;
      this.update();
      this.#show({ isFocused });
    }

    /** Brings the current question into view. */
    #show({ isFocused }: { isFocused: boolean }): void {
      const current = this.root.querySelector<HTMLElement>('[aria-current]');
      if (this.root.activeElement?.matches('.rail *')) current?.focus();
      current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const articles = [...this.root.querySelectorAll<HTMLElement>('article')];
      const { at } = this.#place(readShown(this));
      const article = articles[articles.length > 1 ? at : 0] as HTMLElement;
      if (isFocused || articles.length > 1) article.focus({ preventScroll: true });
      if (article.getBoundingClientRect().top < 0 || articles.length > 1) {
        article.scrollIntoView({ block: 'start' });
      }
    }

    readonly #press = (event: KeyboardEvent): void => {
      const { key, altKey, shiftKey } = event;
      const isCommand = event.ctrlKey || event.metaKey;
      if (altKey || (event.target as Element).matches('textarea')) return;
      const lower = key.toLowerCase();
      const actions: Readonly<Record<string, (() => void) | undefined>> = isCommand
        ? { z: () => (shiftKey ? this.redo() : this.undo()), y: () => this.redo() }
        : { arrowdown: () => this.#move(1), arrowup: () => this.#move(-1) };
      const act = actions[lower] ?? (isCommand ? undefined : this.#findRating(lower));
      if (!act) return;
      event.preventDefault();
      act();
    };

    /** Finds what a key rates. */
    #findRating(key: string): (() => void) | undefined {
      const names = readShown(this);
      const point = [...names.labels.keys()].find((one) => `${one}` === key);
      const rating = { s: 'skipped', backspace: null, delete: null }[key] as
        | Rating
        | null
        | undefined;
      const value = point ?? rating;
      if (value === undefined || this.isFixed) return undefined;
      const { asked, at } = this.#place(names);
      return () => this.rate(asked[at] as string, value as Rating);
    }

    compose(words: Words): TemplateResult {
      const { session } = this;
      const { issues } = session;
      if (issues.length > 0) {
        return html`<div class="root unreadable" role="alert" lang=${words.language} dir=${words.direction}>
          <p><b>${words.element.unreadable}</b></p>
          ${showList(issues.map((issue) => describeIssue(issue, words)))}
        </div>`;
      }
      const names = readShown(this);
      const { asked, at } = this.#place(names);
      const isOpen = this.hideOutlook;
      return html`<div
        class="root ${isOpen ? '' : 'wide'}"
        lang=${words.language}
        dir=${words.direction}
        @keydown=${this.#press}
      >
        <div class="layout">
          ${this.#showRail(asked, at, { names, words })}
          <div class="middle">
            ${(this.view === 'all' ? asked : [asked[at] as string]).map((id) =>
              this.#showQuestion(id, asked, { names, words }),
            )}
            ${this.#showTools(asked, at, words)}
          </div>
          ${isOpen ? nothing : showOutlook(collectShownFacts(session, { names, words }))}
        </div>
        <p class="said" role="status">${this.#said}</p>
      </div>`;
    }

    override update(): void {
      super.update();
      this.#check();
    }

    /** Tells the form whether it may be sent. */
    #check(): void {
      const { element } = this.words;
      const { issues, score } = this.session;
      const missing = score.missing.length;
      if (issues.length > 0) {
        this.internals.setValidity({ badInput: true }, element.unreadable);
      } else if (this.required && missing > 0) {
        const anchor = this.root.querySelector('article') as HTMLElement;
        this.internals.setValidity({ valueMissing: true }, element.incomplete(missing), anchor);
      } else {
        this.internals.setValidity({});
      }
      this.#wasComplete = isComplete(this.session);
    }

    #showRail(
      asked: readonly string[],
      at: number,
      { names, words }: { names: Shown; words: Words },
    ): TemplateResult {
      const { ratings, score } = this.session;
      return html`<nav class="rail" part="rail" aria-label=${words.report.questions}>
        <ol>
          ${asked.map((id, place) => {
            const rating = (ratings as Readonly<Record<string, Rating>>)[id];
            const state =
              rating === undefined ? 'missing' : rating === 'skipped' ? 'skipped' : 'rated';
            const said =
              typeof rating === 'number'
                ? `${words.report.rating} ${rating}`
                : rating === undefined
                  ? words.element.notRated
                  : words.report.skipped;
            return html`<li>
              <button
                type="button"
                part=${place === at ? 'rail-item current' : 'rail-item'}
                aria-current=${place === at ? 'true' : nothing}
                @click=${() => this.#move(place - at, { isFocused: true })}
              >
                <span class="number">${names.questions.get(id)?.number}</span>
                <span class="name"
                  >${nameQuestion(id, names)}
                  ${showMarks({ isCritical: score.roleCritical.questions.includes(id as never), weight: findWeight(id, score) }, words)}</span
                >
                <span class="given ${state}" aria-hidden="true"
                  >${state === 'rated' ? rating : state === 'skipped' ? '–' : ''}</span
                >
                <span class="said">${said}</span>
              </button>
            </li>`;
          })}
        </ol>
      </nav>`;
    }

    #showQuestion(
      id: string,
      asked: readonly string[],
      { names, words }: { names: Shown; words: Words },
    ): TemplateResult {
      const { ratings, notes, score } = this.session;
      return showQuestion(
        {
          id,
          at: asked.indexOf(id),
          of: asked.length,
          rating: (ratings as Readonly<Record<string, Rating>>)[id],
          note: (notes as Readonly<Record<string, string>>)[id] ?? '',
          heard: this.heard[id] ?? [],
          weight: findWeight(id, score),
          isCritical: score.roleCritical.questions.includes(id as never),
          isFixed: this.isFixed,
        },
        { names, words, act: this },
      );
    }

    #showTools(asked: readonly string[], at: number, words: Words): TemplateResult {
      const { element } = words;
      const scale = [...readShown(this).labels.keys()];
      const tool = (label: string, isOn: boolean, act: () => void) => html`<button
        type="button"
        part="tool"
        aria-disabled=${!isOn}
        @click=${() => isOn && act()}
      >
        ${label}
      </button>`;
      return html`<div class="tools" part="tools">
          ${
            this.view === 'all'
              ? nothing
              : html`${tool(element.previous, at > 0, () => this.#move(-1, { isFocused: true }))}
                ${tool(element.next, at < asked.length - 1, () => this.#move(1, { isFocused: true }))}`
          }
          <span class="gap"></span>
          ${tool(element.undo, this.#at > 0, () => this.undo())}
          ${tool(element.redo, this.#at < this.#moments.length - 1, () => this.redo())}
        </div>
        <p class="keys" part="keys">${element.keys(scale[0] as number, scale.at(-1) as number)}</p>`;
    }
  }
  return ScorecardElement as unknown as ElementClass<InterviewScorecard>;
}

/** Checks whether every question of a plan is rated or skipped. */
function isComplete({ plan, score }: ScorecardSession<Outline>): boolean {
  return plan.questions !== undefined && plan.questions.length > 0 && score.missing.length === 0;
}
