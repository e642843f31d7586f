/**
 * `<interview-debrief>`: the scorecards of several interviewers side by side, and what they agree on.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit-html';
import { decide } from '../decision.ts';
import type { Issue } from '../errors.ts';
import type { Decision, Outline, QuestionBank } from '../model.ts';
import type { Disagreement } from '../panel/agreement.ts';
import {
  type Consensus,
  type Panel,
  type PanelQuestion,
  type PanelRater,
  scorePanel,
} from '../panel/panel.ts';
import { composeRaters, describeAgreement } from '../report/panel.ts';
import { showRating } from '../report/result.ts';
import { openScorecard, type ScorecardSession } from '../scorecard/session.ts';
import { describeIssue } from '../words/describe.ts';
import type { Words } from '../words/words.ts';
import { debriefStyle } from './debrief-style.ts';
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
import { showMarks } from './question-view.ts';

/** What was agreed on, by question id. */
export type Agreed = Readonly<Record<string, Consensus<Outline>>>;

/** What the event of a debrief brings along. */
export interface DebriefDetail {
  /** What was agreed on, by question id. */
  readonly consensus: Agreed;
  readonly useConsensus: boolean;
  /** What the scorecards come to with it. */
  readonly panel: Panel<Outline>;
  readonly decision: Decision<Outline>;
}

/** The events of a debrief, by name. */
export interface DebriefEvents {
  /** A rating was agreed on or taken back, or it was chosen whether such ratings count. */
  change: CustomEvent<DebriefDetail>;
}

/**
 * `<interview-debrief>`: the scorecards of several interviewers side by side, and what they agree on.
 *
 * In a `<form>` it sends what was agreed on as JSON under its `name`.
 */
export interface InterviewDebrief extends FormElement {
  /** The scorecard of each rater, by the rater's name. As an attribute: JSON. */
  scorecards: Readonly<Record<string, unknown>>;
  /** Who looks: an interviewer, who sees nothing of the others before submitting. Empty for anybody else. */
  rater: string;
  /** Who has submitted. By default those who have rated or skipped every question of the plan. As an attribute: JSON. */
  submitted: readonly string[] | undefined;
  /** What was agreed on after talk, by question id. As an attribute: JSON. */
  consensus: Agreed;
  /** Whether the agreed ratings count in the score. */
  useConsensus: boolean;
  /** Listens to an event of the element. */
  addEventListener<Name extends keyof DebriefEvents>(
    type: Name,
    listener: (this: InterviewDebrief, event: DebriefEvents[Name]) => void,
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
  scorecards: 'data',
  submitted: 'data',
  consensus: 'data',
  rater: 'text',
  useConsensus: 'flag',
} as const;

/** The scorecards as they are looked at. */
interface Cards {
  /** The raters whose scorecards are shown. */
  readonly shown: ReadonlyMap<string, ScorecardSession<Outline>>;
  readonly waiting: readonly string[];
  readonly unreadable: readonly (readonly [rater: string, issues: readonly Issue[]])[];
  readonly isBlind: boolean;
}

interface Result {
  readonly panel: Panel<Outline>;
  readonly decision: Decision<Outline>;
}

/** Makes the class of `<interview-debrief>`. */
export function createDebrief(): ElementClass<InterviewDebrief> {
  class DebriefElement extends createFormElement(PROPERTIES, debriefStyle) {
    declare readonly bank: QuestionBank | undefined;
    declare readonly plan: FormElement['plan'];
    declare readonly threshold: FormElement['threshold'];
    declare readonly scorecards: InterviewDebrief['scorecards'] | undefined;
    declare readonly submitted: readonly string[] | undefined;
    declare readonly rater: string;
    declare useConsensus: boolean;

    /** The question of which no reason was given. */
    #unreasoned: string | undefined;

    get consensus(): Agreed {
      return (this.given.get('consensus') ?? {}) as Agreed;
    }
    set consensus(consensus: Agreed | undefined) {
      this.given.set('consensus', consensus ?? undefined);
      this.ask();
    }

    write(): string {
      return JSON.stringify(this.consensus);
    }

    restore(text: string): void {
      this.consensus = JSON.parse(text);
    }

    override formResetCallback(): void {
      this.restore(this.getAttribute('consensus') ?? 'null');
    }

    #readCards(): Cards {
      const { bank, threshold } = this;
      const entries = Object.entries(this.scorecards ?? {});
      const plan =
        this.plan ?? (entries[0]?.[1] as { plan?: FormElement['plan'] } | undefined)?.plan;
      const opened = entries.map(
        ([rater, card]) =>
          [rater, openScorecard<Outline>(card, { bank, plan, threshold })] as const,
      );
      const readable = opened.filter(([, { issues }]) => issues.length === 0);
      const isSubmitted = ([rater, { score }]: (typeof opened)[number]) =>
        this.submitted ? this.submitted.includes(rater) : score.missing.length === 0;
      const submitted = readable.filter(isSubmitted);
      const isBlind = this.rater !== '' && !submitted.some(([rater]) => rater === this.rater);
      return {
        shown: new Map(isBlind ? [] : submitted),
        waiting: readable.filter((one) => !isSubmitted(one)).map(([rater]) => rater),
        unreadable: isBlind
          ? []
          : opened.flatMap(([rater, { issues }]) =>
              issues.length > 0 ? [[rater, issues] as const] : [],
            ),
        isBlind,
      };
    }

    #score(shown: Cards['shown']): Result {
      const { bank, threshold, useConsensus, consensus } = this;
      const sessions = [...shown.values()];
      const isRated = (id: string) =>
        sessions.some(
          ({ ratings }) => typeof (ratings as Record<string, unknown>)[id] === 'number',
        );
      const panel = scorePanel<Outline>(
        Object.fromEntries([...shown].map(([rater, { ratings }]) => [rater, ratings])),
        sessions[0]?.plan,
        {
          bank: bank as Outline,
          threshold,
          useConsensus,
          // A question that nobody who is shown has rated has nothing to agree on.
          consensus: Object.fromEntries(Object.entries(consensus).filter(([id]) => isRated(id))),
        },
      );
      return { panel, decision: decide(panel.score, threshold) };
    }

    compose(words: Words): TemplateResult {
      const cards = this.#readCards();
      const { shown, waiting, unreadable, isBlind } = cards;
      const names = readShown(this);
      return html`<div class="root" lang=${words.language} dir=${words.direction}>
        ${isBlind ? html`<p class="blind" part="blind">${words.element.blind}</p>` : nothing}
        ${waiting.length > 0 ? html`<p part="waiting">${words.element.waiting(waiting)}</p>` : nothing}
        ${unreadable.map(
          ([rater, issues]) => html`<div class="unreadable" role="alert">
            <p><b>${rater}${words.colon}</b> ${words.element.unreadable}</p>
            ${showList(issues.map((issue) => describeIssue(issue, words)))}
          </div>`,
        )}
        ${shown.size > 0 ? this.#showPanel(shown, { names, words }) : nothing}
      </div>`;
    }

    #showPanel(
      shown: Cards['shown'],
      { names, words }: { names: Shown; words: Words },
    ): TemplateResult {
      const result = this.#score(shown);
      const { panel, decision } = result;
      const facts = collectShownFacts({ score: panel.score, decision }, { names, words });
      const raters = panel.raters as readonly PanelRater<Outline>[];
      const panelFacts = { ...facts, panel, raters, notes: new Map() };
      const asked = listAsked(([...shown.values()][0] as ScorecardSession<Outline>).plan, names);
      const apart = new Map(panel.discuss.map((one) => [one.id as string, one]));
      const rows = new Map(panel.questions.map((row) => [row.id as string, row]));
      const order = [...apart.keys(), ...asked.filter((id) => rows.has(id) && !apart.has(id))];
      const severity = composeRaters(panelFacts) as { readonly sentences: readonly string[] };
      return html`<div class="layout">
        <div>
          <div class="scroll" tabindex="0" role="region" aria-label=${words.report.ratingsByRater}>
            <table part="grid">
              <thead>
                <tr>
                  <th scope="col">${words.report.question}</th>
                  ${raters.map(({ rater }) => html`<th scope="col">${rater}</th>`)}
                  <th scope="col">${words.report.score}</th>
                  <th scope="col">${words.element.apart}</th>
                  <th scope="col">${words.report.consensus}</th>
                </tr>
              </thead>
              <tbody>
                ${order.map((id) =>
                  this.#showRow(rows.get(id) as PanelQuestion<Outline>, {
                    apart: apart.get(id),
                    shown,
                    facts,
                    names,
                  }),
                )}
              </tbody>
            </table>
          </div>
          <label class="count"
            ><input
              type="checkbox"
              .checked=${this.useConsensus}
              ?disabled=${this.isFixed}
              @change=${() => {
                this.useConsensus = !this.useConsensus;
                this.#tell();
              }}
            />${words.element.countAgreed}</label
          >
          <h2>${words.report.raters}</h2>
          ${showList([...severity.sentences, describeAgreement(panelFacts)])}
        </div>
        ${showOutlook(facts)}
      </div>`;
    }

    #showRow(
      { id, ratings, range, consensus }: PanelQuestion<Outline>,
      {
        apart,
        shown,
        facts,
        names,
      }: {
        apart: Disagreement | undefined;
        shown: Cards['shown'];
        facts: ReturnType<typeof collectShownFacts>;
        names: Shown;
      },
    ): TemplateResult {
      const { words, score } = facts;
      const question = score.questions.find(
        (one) => one.id === id,
      ) as (typeof score.questions)[number];
      const unit = Math.min(...score.questions.map(({ weight }) => weight));
      return html`<tr class=${apart ? 'apart' : ''} part=${apart ? 'row apart' : 'row'}>
        <th scope="row">
          ${names.questions.get(id)?.number}. ${nameQuestion(id, names)}
          ${showMarks({ isCritical: score.roleCritical.questions.includes(id as never), weight: findWeight(id, score) / unit }, words)}
        </th>
        ${ratings.map(({ rater, rating }) => {
          const note = (shown.get(rater)?.notes as Readonly<Record<string, string>> | undefined)?.[
            id
          ];
          const kind =
            typeof rating !== 'number'
              ? 'none'
              : rating === apart?.lowest.rating
                ? 'low'
                : rating === apart?.highest.rating
                  ? 'high'
                  : '';
          return html`<td>
            <span class="figure ${kind}"
              >${typeof rating === 'number' ? rating : words.report[rating ?? 'missing']}</span
            >${note === undefined ? nothing : html`<p class="note" part="note" dir="auto">${note}</p>`}
          </td>`;
        })}
        <td><span class="figure">${showRating(question, facts)}</span></td>
        <td class="range">${range ?? ''}</td>
        <td class="agreed">${range === null ? nothing : this.#showConsensus(id, consensus, { words, names })}</td>
      </tr>`;
    }

    #showConsensus(
      id: string,
      consensus: Consensus<Outline> | null,
      { words, names }: { words: Words; names: Shown },
    ): TemplateResult {
      const { element, report } = words;
      const title = consensus
        ? `${consensus.rating}${words.colon} ${consensus.reason}`
        : element.agree;
      if (this.isFixed) return html`<p part="consensus">${consensus ? title : ''}</p>`;
      return html`<details part="consensus">
        <summary>${title}</summary>
        <form @submit=${(event: SubmitEvent) => this.#agree(id, event)} novalidate>
          <label
            >${report.rating}
            <select name="rating">
              <option value=""></option>
              ${[...names.labels]
                .map(
                  ([point, label]) =>
                    html`<option value=${point} ?selected=${consensus?.rating === point}>
                      ${point} ${label}
                    </option>`,
                )
                .reverse()}
            </select></label
          >
          <label
            >${element.reason}
            <textarea
              name="reason"
              rows="2"
              dir="auto"
              .value=${consensus?.reason ?? ''}
              aria-describedby="error-${id}"
            ></textarea>
          </label>
          <p class="error" id="error-${id}" role="alert">
            ${this.#unreasoned === id ? element.reasonMissing : ''}
          </p>
          <div class="buttons">
            <button part="tool">${element.save}</button>
            ${
              consensus
                ? html`<button type="button" part="tool" @click=${() => this.#withdraw(id)}>
                    ${element.remove}
                  </button>`
                : nothing
            }
          </div>
        </form>
      </details>`;
    }

    #agree(id: string, event: SubmitEvent): void {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const given = new FormData(form);
      const [rating, reason] = [`${given.get('rating')}`, `${given.get('reason')}`.trim()];
      const isWhole = rating !== '' && reason !== '';
      this.#unreasoned = isWhole ? undefined : id;
      if (!isWhole) {
        this.update();
        return;
      }
      (form.parentElement as HTMLDetailsElement).open = false;
      this.consensus = { ...this.consensus, [id]: { rating: Number(rating), reason } };
      this.#tell();
    }

    #withdraw(id: string): void {
      const { [id]: _, ...others } = this.consensus;
      this.consensus = others;
      this.#tell();
    }

    #tell(): void {
      this.update();
      const { consensus, useConsensus } = this;
      const { panel, decision } = this.#score(this.#readCards().shown);
      this.announce('change', { consensus, useConsensus, panel, decision });
    }
  }
  return DebriefElement as unknown as ElementClass<InterviewDebrief>;
}
