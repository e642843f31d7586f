/**
 * How the elements look. Pages change it through custom properties and parts.
 *
 * @module
 */

/** Colors, type and what both elements share. */
export const sharedStyle = `
:host{display:block;container-type:inline-size;
--_accent:var(--interview-accent,light-dark(#1f5fbf,#8ab8ff));
--_on-accent:var(--interview-on-accent,light-dark(#fff,#10151c));
--_text:var(--interview-text,light-dark(#1b2430,#e6ebf2));
--_muted:var(--interview-muted,light-dark(#55606e,#a3afbf));
--_surface:var(--interview-surface,light-dark(#fff,#15181c));
--_raised:var(--interview-raised,light-dark(#f4f6f9,#1f242b));
--_line:var(--interview-line,light-dark(#d3d9e2,#3a434f));
--_edge:light-dark(#7b8696,#7f8b9b);
--_good:var(--interview-good,light-dark(#14693a,#7fd6a2));
--_bad:var(--interview-bad,light-dark(#a3261f,#ff9d94));
--_radius:var(--interview-radius,.5rem);
--_top:var(--interview-top,0px);
color:var(--_text);background:var(--_surface);font:var(--interview-font,1rem/1.5 system-ui,sans-serif)}
:host([hidden]){display:none}
*,::before,::after{box-sizing:border-box}
h2{font-size:1.3em;line-height:1.25;margin:0 0 .5rem}
p{margin:0 0 .6rem}
ul,ol{margin:0;padding-inline-start:1.2rem}
li{margin-block:.25rem}
button,textarea,select{font:inherit;color:inherit}
button,summary,select,input{cursor:pointer}
button{background:var(--_surface);border:1px solid var(--_line);border-radius:var(--_radius);padding:.45rem .8rem;min-height:2.5rem}
button:hover{border-color:var(--_accent)}
button[disabled],button[aria-disabled=true]{color:var(--_muted);cursor:default;border-color:var(--_line)}
:focus-visible{outline:3px solid var(--_accent);outline-offset:2px}
code{font:.92em/1 ui-monospace,monospace;background:var(--_raised);border-radius:.25rem;padding:.05em .3em}
textarea,select{width:100%;background:var(--_surface);border:1px solid var(--_edge);border-radius:var(--_radius);padding:.5rem}
textarea{display:block;field-sizing:content;min-height:5.5rem;resize:vertical}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.mark{display:inline-block;font-size:.75rem;font-weight:600;line-height:1.4;border:1px solid;border-radius:1rem;padding:0 .5rem;color:var(--_accent)}
.error{color:var(--_bad);font-weight:600;margin:.4rem 0 0}
.error:empty{display:none}
.outlook{background:var(--_raised);border-radius:var(--_radius);padding:1rem;overflow-wrap:anywhere}
.outcome{font-size:1.15em;font-weight:700;margin:0 0 .5rem}
.outcome.conditional-offer{color:var(--_good)}
.outcome.no-offer{color:var(--_bad)}
.average{display:flex;align-items:baseline;gap:.6rem;margin:0}
.average b{font-size:2rem;line-height:1.1;font-variant-numeric:tabular-nums}
.average span{color:var(--_muted)}
.bar{position:relative;height:.75rem;margin:.5rem 0 1rem;border-radius:1rem;background:var(--_line)}
.bar i{position:absolute;inset-block:0;border-radius:1rem}
.bar .fill{inset-inline-start:0;width:calc(var(--share)*100%);background:var(--_bad)}
.bar.above .fill,.bar.on .fill{background:var(--_good)}
.bar .reach{inset-inline-start:calc(var(--from)*100%);width:calc((var(--to) - var(--from))*100%);background:var(--_edge);opacity:.5}
.bar .cut{inset-block:-.3rem;inset-inline-start:calc(var(--cut)*100%);width:3px;margin-inline-start:-1.5px;background:var(--_text);border-radius:0}
.sentences{padding:0;list-style:none;border-block-start:1px solid var(--_line);margin-block-start:.6rem;padding-block-start:.4rem;font-size:.94em}
.unreadable{border:2px solid var(--_bad);border-radius:var(--_radius);padding:1rem}
@media (forced-colors:active){
.bar{border:1px solid}.bar .fill{background:Highlight}.bar .reach{background:GrayText}.bar .cut{background:CanvasText}
.rating[aria-pressed=true],[aria-current],.given.rated{background:Highlight!important;color:HighlightText!important;forced-color-adjust:none}}
`;
