/**
 * Bars in characters.
 *
 * @module
 */
import type { Bar } from './document.ts';

/** How many characters a bar takes from the lowest score point to the highest. */
export const BAR_CELLS = 16;

/**
 * Draws a bar in two parts. The first touches the mark of the cut exactly when the average reaches the cut.
 */
export function drawCells({ share, cutShare, placement: { side } }: Bar): {
  filled: string;
  open: string;
} {
  const cut = Math.ceil(cutShare * BAR_CELLS);
  const cells = share * BAR_CELLS;
  if (side === 'below') {
    const full = Math.floor(cells);
    return {
      filled: '█'.repeat(full),
      open: `${'░'.repeat(cut - full)}┃${'░'.repeat(BAR_CELLS - cut)}`,
    };
  }
  const beyond = side === 'on' ? 0 : Math.max(Math.ceil(cells) - cut, 0);
  return {
    filled: `${'█'.repeat(cut)}┃${'█'.repeat(beyond)}`,
    open: '░'.repeat(BAR_CELLS - cut - beyond),
  };
}
