/**
 * From a report without a format to one with.
 *
 * @module
 */
import type { Sheet } from './sheet.ts';
import { renderSheetHtml } from './sheet-html.ts';
import { renderSheetMarkdown } from './sheet-markdown.ts';
import { renderSheetText, type TextStyle } from './sheet-text.ts';

/**
 * Writes a report in a format.
 *
 * @internal
 */
export function renderSheet(
  sheet: Sheet,
  { format, style }: { format: 'markdown' | 'html' | 'text'; style: TextStyle },
): string {
  switch (format) {
    case 'markdown':
      return renderSheetMarkdown(sheet);
    case 'html':
      return renderSheetHtml(sheet);
    case 'text':
      return renderSheetText(sheet, style);
  }
}
