/**
 * One question of a scorecard: what to ask, what to listen for, and what to rate.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Outline, Rating } from '../model.ts';
import type { Words } from '../words/words.ts';
import { type Shown, showProse } from './names.ts';

/** A question as it stands in a scorecard. */
export interface QuestionState {
  readonly id: string;
  /** The place among the questions that are asked, from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly rating: Rating<Outline> | undefined;
  readonly note: string;
  readonly heard: readonly number[];
  readonly weight: number;
  readonly isCritical: boolean;
  readonly isFixed: boolean;
}

/** What a person can do with a question. */
export interface QuestionActions {
  rate(id: string, rating: Rating<Outline> | null): void;
  note(id: string, text: string): void;
  hear(id: string, heard: readonly number[]): void;
  /** Makes a question the current one. */
  look(id: string): void;
}

/** Shows a question. */
export function showQuestion(
  state: QuestionState,
  { names, words, act }: { names: Shown; words: Words; act: QuestionActions },
): TemplateResult {
  const { id, at, of, note, isFixed } = state;
  const { title, prompt, number, level, section, ...prose } = names.prose.get(id) as NonNullable<
    ReturnType<Shown['prose']['get']>
  >;
  const about = [
    words.element.place(at + 1, of),
    names.levels.get(level),
    names.sections.get(section),
  ];
  return html`<article
    class="question"
    part="question"
    tabindex="-1"
    aria-labelledby="title-${at}"
    @focusin=${() => act.look(id)}
  >
    <p class="about">${about.join(' · ')} ${showMarks(state, words)}</p>
    <h2 id="title-${at}" part="title">${number}. ${names.questions.get(id)?.title ?? id}</h2>
    ${prompt === undefined ? nothing : html`<p class="prompt" part="prompt">${showProse(prompt)}</p>`}
    ${
      prose.cue === undefined
        ? nothing
        : html`<p class="cue"><b>${words.kit.cue}${words.colon}</b> ${showProse(prose.cue)}</p>`
    }
    <div class="halves">
      ${showRatings(state, { names, words, act })}
      <div class="aids">
        ${showKeyPoints(prose, state, { words, act })}
        ${showFolded(words.kit.misconceptions, prose.misconceptions)}
        ${showFolded(words.kit.followUps, prose.followUps)}
        <label class="notes"
          >${words.report.notes}
          <textarea
            part="notes"
            rows="4"
            dir="auto"
            .value=${note}
            ?readonly=${isFixed}
            @input=${({ target }: InputEvent) => act.note(id, (target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>
      </div>
    </div>
  </article>`;
}

/** Shows what sets a question apart from the others. */
export function showMarks(
  { isCritical, weight }: Pick<QuestionState, 'isCritical' | 'weight'>,
  words: Words,
): readonly TemplateResult[] {
  return [
    ...(isCritical ? [words.report.criticalMark] : []),
    ...(weight > 1 ? [words.kit.weight(weight)] : []),
  ].map((mark) => html`<span class="mark" part="mark">${mark}</span> `);
}

function showRatings(
  { id, at, rating, isFixed }: QuestionState,
  { names, words, act }: { names: Shown; words: Words; act: QuestionActions },
): TemplateResult {
  const anchors = names.prose.get(id)?.anchors as Readonly<Record<number, string>> | undefined;
  const show = (value: Rating<Outline>, content: unknown) => html`<button
    type="button"
    class="rating"
    part=${value === rating ? 'rating chosen' : 'rating'}
    aria-pressed=${value === rating}
    ?disabled=${isFixed}
    @click=${() => act.rate(id, value === rating ? null : value)}
  >
    ${content}
  </button>`;
  return html`<div class="ratings" part="ratings" role="group" aria-labelledby="title-${at}">
    ${[...names.labels]
      .map(([score, label]) => {
        const anchor = anchors?.[score];
        return show(
          score,
          html`<b class="score">${score}</b><b>${label}</b>${
            anchor === undefined ? nothing : html`<span class="anchor">${showProse(anchor)}</span>`
          }`,
        );
      })
      .reverse()}
    ${show('skipped', words.element.skip)}
  </div>`;
}

function showKeyPoints(
  {
    keyPoints = [],
    coreKeyPoints = keyPoints.length,
  }: { readonly keyPoints?: readonly string[] | undefined; coreKeyPoints?: number | undefined },
  { id, heard, isFixed }: QuestionState,
  { words, act }: { words: Words; act: QuestionActions },
): readonly TemplateResult[] {
  const points = keyPoints.map((point, at) => ({ point, at }));
  return [
    [words.kit.keyPoints, points.slice(0, coreKeyPoints)] as const,
    [words.kit.furtherKeyPoints, points.slice(coreKeyPoints)] as const,
  ]
    .filter(([, some]) => some.length > 0)
    .map(
      ([title, some]) => html`<fieldset part="key-points">
        <legend>${title}</legend>
        ${some.map(
          ({ point, at }) => html`<label class="point"
            ><input
              type="checkbox"
              .checked=${heard.includes(at)}
              ?disabled=${isFixed}
              @change=${() =>
                act.hear(
                  id,
                  heard.includes(at)
                    ? heard.filter((one) => one !== at)
                    : [...heard, at].sort((a, b) => a - b),
                )}
            /><span>${showProse(point)}</span></label
          >`,
        )}
      </fieldset>`,
    );
}

function showFolded(title: string, items: readonly string[] = []): TemplateResult | typeof nothing {
  return items.length > 0
    ? html`<details part="probes">
        <summary>${title}</summary>
        <ul>
          ${items.map((item) => html`<li>${showProse(item)}</li>`)}
        </ul>
      </details>`
    : nothing;
}
