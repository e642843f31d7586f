/**
 * What a link to the site shows where it is shared: a verdict, as the engine makes it.
 *
 * @module
 */
import { questionTitles } from '../../data/backend/titles.ts';
import { escapeHtml } from '../../src/report/markup.ts';
import { judge, START } from './verdict.ts';

const STYLE = `
body { background: #14263a; color: #fff; font: 30px/1.35 system-ui, sans-serif; margin: 0; padding: 64px 72px; box-sizing: border-box; width: 1200px; height: 630px; display: grid; grid-template-columns: 1fr 500px; gap: 56px; align-items: center; }
h1 { font-size: 58px; line-height: 1.12; margin: 0 0 28px; }
p { margin: 0; }
.name { color: #9cc4f3; font-weight: 700; margin-bottom: 20px; }
.verdict { background: #fff; color: #1b1f24; border-radius: 18px; padding: 30px 34px; font-size: 25px; border-left: 14px solid #1f8a50; }
.verdict b { font-size: 30px; }
li { display: flex; justify-content: space-between; gap: 20px; padding: 9px 0; border-bottom: 2px solid #dde3ea; }
ul { list-style: none; margin: 16px 0; padding: 0; }
`;

/** The page of which the picture is taken: 1200 × 630 pixels. */
export function renderCard(): string {
  const { heading, turn } = judge(START);
  const rows = Object.entries(START).map(
    ([id, rating]) =>
      `<li><span>${escapeHtml(questionTitles[id as keyof typeof START])}</span><b>${rating}</b></li>`,
  );
  return `<!DOCTYPE html><meta charset="utf-8"><style>${STYLE}</style>
<div><p class="name">structured-interview</p><h1>Interview decisions that explain themselves</h1><p>Questions as typed data, and an exact scoring engine.</p></div>
<div class="verdict"><p><b>${escapeHtml(heading)}</b></p><ul>${rows.join('')}</ul><p>${escapeHtml(turn)}</p></div>`;
}
