/**
 * The looks of every HTML report.
 *
 * @module
 */

/**
 * The style sheet of HTML reports, for a page that holds one as a part.
 *
 * All its classes begin with `si-`. Colors are custom properties of `.si-report` that a page can set
 * (`--si-text`, `--si-soft`, `--si-line`, `--si-track`, `--si-bar`, `--si-short`, and `--si-good`, `--si-bad`,
 * `--si-open`, each with a `-page` behind it); they follow `color-scheme`.
 *
 * @example Give the style sheet to a page with a strict policy
 * ```ts
 * import { reportStyle } from 'structured-interview/report';
 *
 * // Serve it as a file, or put it into a constructable style sheet: new CSSStyleSheet().replaceSync(reportStyle).
 * reportStyle.includes('.si-verdict'); // => true
 * ```
 */
export const reportStyle = `
:where(.si-report, .si-page) {
  --si-page: light-dark(#fff, #15181c); --si-text: light-dark(#1b1f24, #e7eaee);
  --si-soft: light-dark(#545c66, #a7b0ba); --si-line: light-dark(#cfd5dc, #3b424a);
  --si-track: light-dark(#e3e7ec, #2b3138);
  --si-bar: light-dark(#2b62a8, #7fb2f0); --si-short: light-dark(#a3222a, #ffa19b);
  --si-good: light-dark(#11693c, #7ee2a8); --si-good-page: light-dark(#e6f4eb, #14301f);
  --si-bad: light-dark(#a3222a, #ffa19b); --si-bad-page: light-dark(#fbeaea, #3a1a1a);
  --si-open: light-dark(#654c00, #f1d677); --si-open-page: light-dark(#fcf3d2, #332b0d);
}
:root:has(> .si-page) { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
.si-page { margin: 0; background: var(--si-page); }
.si-page > .si-report { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; box-sizing: border-box; }
.si-page > .si-report:has(.si-question) { max-width: 64rem; }
.si-report {
  color: var(--si-text); overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, "Segoe UI", "Open Sans", Roboto, Helvetica, Arial, sans-serif;
}
.si-report *, .si-report ::before { box-sizing: border-box; }
.si-report :is(h1, h2, h3, h4) { font-size: 1rem; line-height: 1.3; margin: 1rem 0 .25rem; }
.si-report section > :first-child { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
.si-report .si-title { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
.si-report p, .si-report ul { margin: 0 0 .75rem; }
.si-report ul { padding-inline-start: 1.25rem; }
.si-report li { margin: .2rem 0; }
.si-report code { font: .92em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.si-report table { width: 100%; border-collapse: collapse; font-size: .95rem; margin-bottom: .75rem; }
.si-report :is(th, td) { padding: .45rem 0; padding-inline-end: .75rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--si-line); }
.si-report :is(th, td):last-child { padding-inline-end: 0; }
.si-report thead th { color: var(--si-soft); font-size: .85rem; font-weight: 600; overflow-wrap: normal; }
.si-report tbody th { font-weight: 400; }
.si-report .si-number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.si-report dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1.25rem 0 0; }
.si-report dt { color: var(--si-soft); }
.si-report dd { margin: 0; }
.si-report figure { margin: 0 0 1rem; }
.si-report blockquote { margin: 0 0 .75rem; padding-inline-start: .9rem; border-inline-start: 3px solid var(--si-line); white-space: pre-line; }
.si-verdict { border-inline-start: .4rem solid var(--si-open); background: var(--si-open-page); padding: .9rem 1rem; margin: 0 0 1.25rem; break-inside: avoid; }
.si-verdict strong { display: block; font-size: 1.6rem; line-height: 1.2; color: var(--si-open); }
.si-report .si-verdict p { margin: .25rem 0 0; }
.si-verdict.si-conditional-offer { border-color: var(--si-good); background: var(--si-good-page); }
.si-verdict.si-conditional-offer strong { color: var(--si-good); }
.si-verdict.si-no-offer { border-color: var(--si-bad); background: var(--si-bad-page); }
.si-verdict.si-no-offer strong { color: var(--si-bad); }
.si-chart { display: block; direction: ltr; overflow: visible; font-size: 14px; }
.si-chart .si-narrow { display: none; }
.si-chart text { fill: var(--si-text); }
.si-chart .si-axis { fill: var(--si-soft); font-size: 12px; }
.si-chart .si-figure { font-weight: 600; font-variant-numeric: tabular-nums; }
.si-chart .si-track { fill: var(--si-track); }
.si-chart :is(.si-above, .si-on) { fill: var(--si-bar); }
.si-chart .si-below { fill: var(--si-short); }
.si-chart .si-cut { stroke: var(--si-text); stroke-width: 2; }
.si-tally { width: 30%; }
.si-tally svg { display: block; width: 100%; min-width: 3rem; height: 12px; }
.si-tally rect { fill: var(--si-bar); }
.si-counts th:first-child { min-width: 7.5rem; }
.si-averages td:last-child { min-width: 6rem; }
.si-scroll { overflow-x: auto; }
.si-questions :is(th, td) { min-width: 3.5rem; }
.si-questions :is(th, td):nth-child(2) { min-width: 9rem; }
.si-foot { margin-top: 2.5rem; border-top: 1px solid var(--si-line); padding-top: .75rem; font-size: .85rem; color: var(--si-soft); }
.si-form { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 0 0 1rem; }
.si-form label { flex: 1 1 12rem; color: var(--si-soft); font-size: .85rem; }
.si-form input, .si-room { display: block; width: 100%; font: inherit; color: var(--si-text); background: transparent; }
.si-form input { font-size: 1rem; border: 0; border-bottom: 1px solid var(--si-soft); border-radius: 0; padding: .35rem 0; }
.si-prompts { padding-inline-start: 2rem; margin: 0; }
.si-report .si-prompts li { margin: 0 0 2rem; padding-inline-start: .5rem; font-size: 1.15rem; break-inside: avoid; }
.si-question { border: 1px solid var(--si-line); border-radius: .5rem; padding: 1rem; margin: 0 0 1.5rem; break-inside: avoid; }
.si-report .si-question > :first-child { margin: 0 0 .35rem; }
.si-report .si-tags { font-size: .85rem; margin-bottom: .5rem; color: var(--si-soft); }
.si-critical { border: 1px solid; border-radius: .25rem; padding: 0 .35em; color: var(--si-bad); background: var(--si-bad-page); }
.si-columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
.si-columns > div { display: flex; flex-direction: column; min-width: 0; }
.si-report .si-columns :is(h3, h4) { margin: .25rem 0; }
.si-report .si-ticks { list-style: none; padding: 0; }
.si-ticks li { padding-inline-start: 1.6rem; break-inside: avoid; }
.si-ticks input { width: 1.05em; height: 1.05em; margin: 0; margin-inline-start: -1.6rem; margin-inline-end: .45rem; vertical-align: -.1em; accent-color: var(--si-bar); }
.si-room { flex: 1; min-height: 6rem; field-sizing: content; resize: vertical; padding: .4rem; border: 1px dashed var(--si-soft); border-radius: .25rem; }
@media (max-width: 44rem) {
  .si-columns { grid-template-columns: 1fr; }
  .si-chart { font-size: 13px; }
  .si-chart .si-narrow { display: inline; }
  .si-chart .si-wide, .si-tally { display: none; }
}
@media (max-width: 30rem) {
  .si-report dl { grid-template-columns: 1fr; gap: 0; }
  .si-report dd { margin-bottom: .5rem; }
}
@media print {
  :root:has(> .si-page) { color-scheme: light; }
  :where(.si-report, .si-page) {
    --si-text: #000; --si-soft: #3d444c; --si-line: #9aa2ab;
    --si-good-page: #fff; --si-bad-page: #fff; --si-open-page: #fff;
  }
  .si-page > .si-report, .si-page > .si-report:has(.si-question) { max-width: none; padding: 0; }
  .si-report :is(h1, h2, h3, h4) { break-after: avoid; }
  .si-report :is(tr, figure, blockquote) { break-inside: avoid; }
  .si-report:has(.si-question) { font-size: 9pt; line-height: 1.3; }
  .si-report:has(.si-question) :is(p, ul) { margin: 0 0 .5em; }
  .si-report:has(.si-question) li { margin: .1em 0; }
  .si-report .si-question > :first-child { font-size: 1.2em; }
  .si-report .si-columns :is(h3, h4) { font-size: 1em; margin: .4em 0 .2em; }
  .si-report .si-tags { font-size: .9em; }
  .si-question { display: flex; flex-direction: column; padding: 3mm 4mm; margin: 0 0 4mm; }
  .si-columns { flex: 1; grid-template-columns: 1fr 1fr; gap: 0 6mm; }
  .si-room { min-height: 20mm; }
  .si-page .si-anchored { min-height: 94vh; }
  .si-page .si-form + p + .si-anchored { min-height: 80vh; }
}
`;
