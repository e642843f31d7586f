/**
 * The start page of the site: what the library does, shown, then the README.
 *
 * @module
 */
import { backendBank } from '../../data/backend/index.ts';
import { escapeHtml } from '../../src/report/markup.ts';
import { judge, START } from './verdict.ts';

function renderSlider([id, rating]: [string, number]): string {
  const question = backendBank.questions.find((one) => one.id === id);
  if (!question) throw new Error(`The bank has no ${id}`);
  const name = `<label for="rate-${id}">${escapeHtml(question.title)}</label>`;
  return `<div class="rate">${name}<input type="range" id="rate-${id}" data-id="${id}" min="1" max="5" value="${rating}"><output for="rate-${id}">${rating}</output></div>`;
}

function listItems(texts: readonly string[]): string {
  return texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
}

function renderHero(install: string): string {
  const { outcome, heading, reasons, turn } = judge(START);
  return `<section class="hero">
<h1 id="structured-interview">Interview decisions that explain themselves</h1>
<p>structured-interview is a backend interview of ${backendBank.questions.length} questions as typed data, and an exact engine that turns ratings into a decision, with the reasons and with what would change it.</p>
<div class="ways">
<div><h2>You interview</h2><p>Ask, rate and see the verdict in the browser. Nothing is sent anywhere.</p><p><a class="action" href="playground/index.html">Run an interview</a></p><p><a href="questions/index.html">Read the questions</a> or <a href="practice/index.html">practice rating</a>.</p></div>
<div><h2>You build</h2>${install}<p><a class="action" href="guides/01-score-an-interview.html">Read the first guide</a></p><p>Look up the <a href="modules/structured-interview.html">API</a> or the <a href="cli.html">command</a>.</p></div>
</div>
</section>
<section class="live" aria-labelledby="live-title">
<h2 id="live-title">Move a rating</h2>
<div class="live-parts">
<div>${Object.entries(START).map(renderSlider).join('\n')}</div>
<div id="live-verdict" data-outcome="${outcome}">
<p class="outcome" role="status">${escapeHtml(heading)}</p>
<ul class="reasons">${listItems(reasons)}</ul>
<p class="turn">${escapeHtml(turn)}</p>
</div>
</div>
</section>`;
}

/** A picture for each setting of the colors; the style of the site shows one. */
function showPicture(name: string, text: string, [width, height]: readonly number[]): string {
  return ['light', 'dark']
    .map(
      (scheme) =>
        `<img class="${scheme}" src="images/${name}-${scheme}.png" alt="${text}" width="${width}" height="${height}" loading="lazy">`,
    )
    .join('');
}

/** Puts the start of the site in place of the README's, from its title to its first heading. */
export function renderLanding(html: string): string {
  const install = /<pre><code[^>]*class="sh">[\s\S]*?<\/pre>/.exec(html)?.[0];
  const example = cutSection(html, 'an-example');
  const why = html.indexOf('<h2 id="why-use-it"');
  const title = html.indexOf('<h1 ');
  const picture = /<p><img [\s\S]*?<\/p>/.exec(html)?.[0];
  if (!install || !example || !picture || why === -1 || title === -1 || title > why) {
    throw new Error('The README must have a picture, an install line and an example');
  }
  const rest = html.slice(why).replace(example, '');
  return `${html.slice(0, title)}${renderHero(install)}\n${example}<section class="shown">
<h2 id="what-you-see">What interviewers see</h2>
<div class="shots">
<figure>${showPicture('scorecard', 'A question of the scorecard with five ratings, each with the anchor that describes it; 4 is chosen', [760, 745])}<figcaption>The scorecard: a question, and what an answer at each rating sounds like</figcaption></figure>
<figure>${showPicture('report', 'A report: the verdict with its reasons, what was asked, and averages by section beside the cut', [760, 745])}<figcaption>The report: the verdict, its reasons and what would change it</figcaption></figure>
</div>
</section>\n${rest}`;
}

/** A section of the second level, with its heading. */
function cutSection(html: string, id: string): string | undefined {
  return new RegExp(`<h2 id="${id}"[\\s\\S]*?(?=<h2 )`).exec(html)?.[0];
}
