/**
 * The look of `<interview-debrief>`, after what both elements share.
 *
 * @module
 */

/** The look of `<interview-debrief>`. */
export const debriefStyle = `.layout{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.97em}
th,td{text-align:start;vertical-align:top;padding:.6rem .7rem;border-block-end:1px solid var(--_line);min-width:7rem}
tbody th{font-weight:600;min-width:11rem}
thead th{color:var(--_muted);font-size:.88em}
tr.apart th,tr.apart td{background:var(--_raised)}
.figure{font-size:1.25em;font-weight:700;font-variant-numeric:tabular-nums}
.figure.none{font-size:1em;font-weight:400;color:var(--_muted)}
.figure.low{color:var(--_bad)}
.figure.high{color:var(--_good)}
.note{margin:.3rem 0 0;white-space:pre-line;overflow-wrap:anywhere;font-size:.92em;max-width:24rem}
.range{font-weight:700}
td.agreed{min-width:13rem}
summary{padding-block:.2rem}
form label{display:block;margin-block:.4rem}
textarea{min-height:3.5rem}
.buttons{display:flex;gap:.5rem;margin-block-start:.5rem}
.blind{border:1px dashed var(--_line);border-radius:var(--_radius);padding:1rem}
.count{display:flex;gap:.6rem;align-items:center;margin-block:1rem}
.count input{width:1.1rem;height:1.1rem;accent-color:var(--_accent)}
@container (min-width:62rem){.layout{grid-template-columns:minmax(0,1fr) 18rem}.outlook{align-self:start;position:sticky;top:calc(var(--_top) + .5rem);grid-column:2;grid-row:1 / span 2}}
@media print{.scroll{overflow:visible}form,.buttons{display:none}}
`;
