/**
 * Where the dialects differ. Nothing else knows of any of them.
 *
 * @module
 */

/** The databases whose SQL can be written. */
export const DIALECT_NAMES = [
  'postgresql',
  'duckdb',
  'sqlite',
  'mysql',
  'sqlserver',
  'spark',
  'trino',
  'bigquery',
  'snowflake',
] as const;

/** A database whose SQL can be written. MariaDB and MySQL read the same statements. */
export type Dialect = (typeof DIALECT_NAMES)[number];

/** How a database writes what every statement needs. */
export interface DialectRules {
  /** Quotes the name of a table or column. */
  readonly quoteName: (name: string) => string;
  /** Quotes a text. */
  readonly quoteText: (text: string) => string;
  /**
   * Makes a text that equals another only if every byte does. Some databases take `a` for `A`, or ignore spaces at the
   * end.
   */
  readonly compareBytes: (expression: string) => string;
  /** A condition that holds where a flag is set; a flag that is NULL is not set. */
  readonly isSet: (column: string) => string;
  /** Divides integers that divide without a rest. */
  readonly divide: (dividend: string, divisor: string) => string;
  /** The rows of a common table expression. */
  readonly writeRows: (columns: readonly string[], rows: readonly (readonly string[])[]) => string;
  /** To which type a sum is cast, so that it is an integer of 64 bits. */
  readonly integer: string;
  /** The type of a double. */
  readonly double: string;
  /** What tables are made of. */
  readonly schema: SchemaRules;
}

/** Types of columns, and what a table can hold fast to. */
export interface SchemaRules {
  /** A text of which every byte counts. */
  readonly text: string;
  readonly integer: string;
  readonly bigInteger: string;
  readonly flag: string;
  /** The values of a flag. */
  readonly flags: readonly [no: string, yes: string];
  /** Whether keys can be declared, and what stands behind one that is not enforced. `undefined`: not at all. */
  readonly keys: string | undefined;
  /** Whether conditions are checked. */
  readonly checks: boolean;
  /** What stands behind a column that may not be NULL. */
  readonly notNull: string;
  /** What stands behind the columns of a table. */
  readonly ending: string;
}

/** Text that every database and every tool before it reads alike: no quotes, escapes or variables. */
const PLAIN = /^[ !#%&(-[\]-~]*$/;

function quoteStandardName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoteWithTicks(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

function quoteStandardText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Quotes a text for databases that read a backslash as the start of an escape. */
function quoteEscaped(text: string): string {
  return `'${text.replace(/[\\']/g, (letter) => `\\${letter}`)}'`;
}

/** Writes the bytes of a text in UTF-8, so that no setting of the database can read it another way. */
function writeHex(text: string): string {
  const bytes = encodeURIComponent(text).replace(
    /%(..)|[^%]/g,
    (letter, byte: string | undefined) => (byte ?? letter.charCodeAt(0).toString(16)).toLowerCase(),
  );
  return `X'${bytes}'`;
}

function listRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `(${row.join(', ')})`).join(',\n  ');
}

/** `VALUES` in a subquery, for databases that take it nowhere else. */
function writeSubquery(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `SELECT * FROM (VALUES\n  ${listRows(rows)}\n  ) AS listed (${columns.join(', ')})`;
}

/** One `SELECT` a row: MariaDB and MySQL have no form of `VALUES` in common. */
function writeUnion(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => `SELECT ${row.map((value, at) => `${value} AS ${columns[at]}`).join(', ')}`)
    .join('\n  UNION ALL ');
}

/** An array of structs, the first of which names the fields. */
function writeStructs(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const [first = [], ...rest] = rows;
  const named = first.map((value, at) => `${value} AS ${columns[at]}`).join(', ');
  const others = rest.map((row) => `,\n  (${row.join(', ')})`).join('');
  return `SELECT * FROM UNNEST([STRUCT(${named})${others}])`;
}

const ENFORCED: Pick<SchemaRules, 'keys' | 'checks' | 'notNull' | 'ending'> = {
  keys: '',
  checks: true,
  notNull: ' NOT NULL',
  ending: '',
};

const STANDARD: DialectRules = {
  quoteName: quoteStandardName,
  quoteText: quoteStandardText,
  compareBytes: (expression) => expression,
  isSet: (column) => `COALESCE(${column}, FALSE)`,
  divide: (dividend, divisor) => `${dividend} / ${divisor}`,
  writeRows: writeSubquery,
  integer: 'BIGINT',
  double: 'DOUBLE',
  schema: {
    ...ENFORCED,
    text: 'VARCHAR',
    integer: 'INTEGER',
    bigInteger: 'BIGINT',
    flag: 'BOOLEAN',
    flags: ['FALSE', 'TRUE'],
  },
};

/** All differences between the dialects. */
export const DIALECTS: Readonly<Record<Dialect, DialectRules>> = {
  postgresql: {
    ...STANDARD,
    // E'…' reads a backslash the same whatever standard_conforming_strings says.
    quoteText: (text) => (PLAIN.test(text) ? `'${text}'` : `E${quoteEscaped(text)}`),
    compareBytes: (expression) => `CAST(${expression} AS TEXT) COLLATE "C"`,
    double: 'DOUBLE PRECISION',
    schema: { ...STANDARD.schema, text: 'TEXT COLLATE "C"' },
  },
  duckdb: {
    ...STANDARD,
    divide: (dividend, divisor) => `${dividend} // ${divisor}`,
  },
  sqlite: {
    ...STANDARD,
    compareBytes: (expression) => `${expression} COLLATE BINARY`,
    isSet: (column) => `COALESCE(${column}, 0) <> 0`,
    writeRows: (columns, rows) => {
      const named = columns.map((column, at) => `column${at + 1} AS ${column}`).join(', ');
      return `SELECT ${named} FROM (VALUES\n  ${listRows(rows)}\n  )`;
    },
    integer: 'INTEGER',
    double: 'REAL',
    schema: {
      ...STANDARD.schema,
      text: 'TEXT',
      bigInteger: 'INTEGER',
      flag: 'INTEGER',
      flags: ['0', '1'],
      ending: ' STRICT',
    },
  },
  mysql: {
    ...STANDARD,
    quoteName: quoteWithTicks,
    // Whether a backslash escapes depends on sql_mode; bytes do not.
    quoteText: (text) =>
      PLAIN.test(text) ? `'${text}'` : `CONVERT(${writeHex(text)} USING utf8mb4)`,
    compareBytes: (expression) => `CAST(CONVERT(${expression} USING utf8mb4) AS BINARY)`,
    isSet: (column) => `COALESCE(${column}, 0) <> 0`,
    divide: (dividend, divisor) => `${dividend} DIV ${divisor}`,
    writeRows: writeUnion,
    integer: 'SIGNED',
    schema: {
      ...STANDARD.schema,
      text: 'VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
    },
  },
  sqlserver: {
    ...STANDARD,
    quoteName: (name) => `[${name.replaceAll(']', ']]')}]`,
    // A backslash at the end of a line would join it to the next, and sqlcmd puts variables in for $(…).
    quoteText: (text) =>
      `N${quoteStandardText(text).replace(/\\(?=[\r\n])|\$(?=\()/g, "$&' + N'")}`,
    compareBytes: (expression) => `CAST(CAST(${expression} AS NVARCHAR(4000)) AS VARBINARY(8000))`,
    isSet: (column) => `COALESCE(${column}, 0) <> 0`,
    double: 'FLOAT(53)',
    schema: {
      ...STANDARD.schema,
      text: 'NVARCHAR(150) COLLATE Latin1_General_100_BIN2',
      flag: 'BIT',
      flags: ['0', '1'],
    },
  },
  spark: {
    ...STANDARD,
    quoteName: quoteWithTicks,
    // Whether a backslash escapes depends on spark.sql.parser.escapedStringLiterals; bytes do not.
    quoteText: (text) => (PLAIN.test(text) ? `'${text}'` : `CAST(${writeHex(text)} AS STRING)`),
    divide: (dividend, divisor) => `${dividend} DIV ${divisor}`,
    schema: {
      ...STANDARD.schema,
      text: 'STRING',
      keys: undefined,
      checks: false,
      ending: ' USING parquet',
    },
  },
  trino: {
    ...STANDARD,
    schema: { ...STANDARD.schema, keys: undefined, checks: false, notNull: '' },
  },
  bigquery: {
    ...STANDARD,
    quoteName: (name) => `\`${name.replace(/[\\`]/g, (letter) => `\\${letter}`)}\``,
    quoteText: (text) => quoteEscaped(text).replaceAll('\n', '\\n').replaceAll('\r', '\\r'),
    divide: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
    writeRows: writeStructs,
    integer: 'INT64',
    double: 'FLOAT64',
    schema: {
      ...STANDARD.schema,
      text: 'STRING',
      integer: 'INT64',
      bigInteger: 'INT64',
      flag: 'BOOL',
      keys: ' NOT ENFORCED',
      checks: false,
    },
  },
  snowflake: {
    ...STANDARD,
    quoteText: quoteEscaped,
    divide: (dividend, divisor) => `CAST(${dividend} / ${divisor} AS BIGINT)`,
    schema: { ...STANDARD.schema, checks: false },
  },
};
