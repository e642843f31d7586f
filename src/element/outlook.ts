/**
 * Where an interview stands: the outcome, why, and what would turn it. In the sentences of the reports.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Facts } from '../report/facts.ts';
import { describeFirmness, describeReason, describeVerdict, drawBar } from '../report/result.ts';

/** Shows where an interview stands. */
export function showOutlook(facts: Facts): TemplateResult {
  const { score, decision, words } = facts;
  const { outcome, threshold, reasons } = decision;
  return html`<aside class="outlook" part="outlook" aria-label=${words.element.outlook}>
    <p class="outcome ${outcome}" part="outcome">${words.outcomes[outcome]}</p>
    ${score.weight > 0 ? showBar(facts, threshold.average) : nothing}
    <p>${describeVerdict(facts)}</p>
    ${showList(reasons.map((reason) => describeReason(reason, facts)))}
    ${showList(score.questions.length > 0 ? describeFirmness(facts) : [])}
  </aside>`;
}

function showBar(facts: Facts, cut: number): TemplateResult {
  const { words, score } = facts;
  const { share, cutShare, placement } = drawBar(score, cut, {
    label: words.report.overall,
    detail: '',
    facts,
  });
  // Something is rated, so there is an average.
  const reachable = facts.decision.reachable as NonNullable<typeof facts.decision.reachable>;
  const [lowest, highest] = [score.scale[0] as number, score.scale.at(-1) as number];
  const place = (figure: number) => (figure - lowest) / (highest - lowest);
  return html`<p class="average" part="average">
      <b>${placement.figure}</b> <span>${words.report.cut(placement.cut)}</span>
    </p>
    <div
      class="bar ${placement.side}"
      part="bar"
      aria-hidden="true"
      .style=${`--share:${share};--cut:${cutShare};--from:${place(reachable.lowest)};--to:${place(reachable.highest)}`}
    >
      <i class="reach"></i><i class="fill"></i><i class="cut"></i>
    </div>`;
}

/** Shows sentences as a list. */
export function showList(sentences: readonly string[]): TemplateResult | typeof nothing {
  return sentences.length > 0
    ? html`<ul class="sentences">
        ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>`
    : nothing;
}
