/** A line of a benchmark's table. One with a limit must stay at or below it. */
export interface Row {
  readonly what: string;
  readonly limit?: number | undefined;
  readonly [figure: string]: unknown;
}

/** The figure of a row that is held against its limit: the first of these that it has. */
const FIGURES = ['ratio', 'growth, MiB', 'median'];

/** Lists the rows that are over their limits. A row with a limit and no figure is over it, too. */
export function listExcesses(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const figure = FIGURES.map((name) => row[name]).find((value) => value !== undefined);
    return row.limit === undefined || Number(figure) <= row.limit
      ? []
      : [`${row.what}: ${figure}, limit ${row.limit}`];
  });
}
