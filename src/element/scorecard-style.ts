/**
 * The look of `<interview-scorecard>`, after what both elements share.
 *
 * @module
 */

/** The look of `<interview-scorecard>`. */
export const scorecardStyle = `.layout{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.rail{position:sticky;top:var(--_top);z-index:1;background:var(--_surface);overflow-x:auto;border-block-end:1px solid var(--_line);padding-block:.4rem}
.rail ol{display:flex;gap:.35rem;padding:2px;list-style:none}
.rail li{margin:0}
.rail button{display:flex;align-items:center;gap:.4rem;width:100%;text-align:start;padding:.25rem .5rem;border-color:transparent;background:none}
.rail button[aria-current]{background:var(--_raised);border-color:var(--_accent)}
.rail .name{display:none;flex:1;min-width:0}
.number{color:var(--_muted);font-variant-numeric:tabular-nums}
.given{display:inline-grid;place-items:center;flex:none;width:1.7rem;height:1.7rem;border-radius:.4rem;font-weight:700;border:2px dashed var(--_edge)}
.given.rated{border:0;background:var(--_accent);color:var(--_on-accent)}
.given.skipped{border-style:solid}
.middle{min-width:0}
.question{scroll-margin-top:calc(var(--_top) + 4.5rem);outline-offset:6px}
.question+.question{border-block-start:1px solid var(--_line);margin-block-start:2rem;padding-block-start:1.5rem}
.about{color:var(--_muted);font-size:.9em;margin-block-end:.3rem}
.prompt{font-size:1.1em}
.cue{color:var(--_muted)}
.cue b{color:var(--_text)}
.halves{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.ratings{display:grid;gap:.4rem;align-content:start}
.rating{display:grid;grid-template-columns:2rem minmax(0,1fr);text-align:start;column-gap:.5rem;align-items:baseline}
.rating:last-child{display:block;text-align:center}
.rating .score{font-size:1.1em;text-align:center;border-radius:.4rem;padding-block:.1rem}
.rating .anchor{grid-column:2;font-size:.94em;color:var(--_muted)}
.rating[aria-pressed=true]{border-color:var(--_accent);background:color-mix(in srgb,var(--_accent) 12%,var(--_surface));box-shadow:inset 0 0 0 1px var(--_accent)}
.rating[aria-pressed=true] .anchor{color:inherit}
.rating[aria-pressed=true] .score{background:var(--_accent);color:var(--_on-accent)}
fieldset{border:0;margin:0 0 .8rem;padding:0;min-width:0}
legend,.notes,summary{font-weight:700}
legend{padding:0}
.point{display:flex;gap:.6rem;padding-block:.25rem;align-items:baseline}
.point input{flex:none;width:1.1rem;height:1.1rem;accent-color:var(--_accent);translate:0 .15rem}
details{border-block-start:1px solid var(--_line);padding-block:.45rem}
.notes{display:block;border-block-start:1px solid var(--_line);padding-block-start:.5rem}
.notes textarea{font-weight:400;margin-block-start:.3rem}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;margin-block:1rem .5rem}
.gap{flex:1}
.keys{color:var(--_muted);font-size:.85em}
@media (hover:none){.keys{display:none}}
@container (min-width:44rem){
.layout{grid-template-columns:14rem minmax(0,1fr)}
.rail{align-self:start;max-height:calc(100vh - var(--_top));overflow:hidden auto;border:0}
.rail ol{display:block}
.rail .name{display:block}
.outlook{grid-column:2}}
@container (min-width:56rem){.halves{grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:1.5rem}}
@container (min-width:70rem){
.wide .layout{grid-template-columns:14rem minmax(0,1fr) 17rem;gap:1.5rem}
.wide .outlook{grid-column:3;align-self:start;position:sticky;top:calc(var(--_top) + .5rem);max-height:calc(100vh - var(--_top) - 1rem);overflow:auto}}
@media (prefers-reduced-motion:no-preference){.bar i{transition:width .15s,inset-inline-start .15s}}
@media print{.rail,.tools,.keys,.aids details:not([open]){display:none}.layout,.halves{display:block!important}
.rating[aria-pressed=true]{print-color-adjust:exact;outline:2px solid}}
`;
