/**
 * HTML in which whatever is put into a template is escaped.
 *
 * @module
 */
import { cleanLine, cleanText, splitCode } from './characters.ts';

/** Markup that is safe as it stands. Nothing outside of this file makes it of text. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

/** What may stand in a template. Text becomes one line of text, a list all its items. */
export type Content = Markup | string | number | readonly Content[];

/** Makes markup of a template. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(
    parts.reduce((text, part, at) => text + write(contents[at - 1] as Content) + part),
  );
}

function write(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(write).join('');
  return escapeHtml(cleanLine(String(content)));
}

/** Keeps the line breaks of a text. */
export function keepLines(text: string): Markup {
  return new Markup(escapeHtml(cleanText(text).trim()));
}

/** Marks the inline code of prose. */
export function markCode(prose: string): Markup {
  return new Markup(
    splitCode(cleanLine(prose), escapeHtml, (code) => `<code>${escapeHtml(code)}</code>`),
  );
}

/** Takes a style sheet of ours as it is. */
export function trustStyle(style: string): Markup {
  return new Markup(style);
}

/** Escapes text for an element or an attribute in quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
