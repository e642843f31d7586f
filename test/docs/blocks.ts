import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** One fenced code block of a Markdown file or a TSDoc comment. */
export interface Block {
  /** File and line, such as `README.md:12`. */
  readonly place: string;
  readonly file: string;
  readonly language: string;
  /** The file that a first line such as `// bank.js` names; other blocks of the page import it. */
  readonly name: string | undefined;
  /** The file of an example project that a first line such as `// docs/examples/server/src/app.ts` names. */
  readonly excerptOf: string | undefined;
  readonly code: string;
  /** The output that stands behind the block, in a fence marked `text`. */
  readonly output: string | undefined;
}

function listFences(text: string, file: string, firstLine = 1): Block[] {
  const fences = [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)];
  return fences.map((fence, at) => {
    const next = fences[at + 1];
    const between = next ? text.slice(fence.index + fence[0].length, next.index) : '';
    const line = firstLine + text.slice(0, fence.index).split('\n').length - 1;
    return {
      place: `${file}:${line}`,
      file,
      name: /^\/\/ ([\w.-]+)\n/.exec(fence[2] as string)?.[1],
      excerptOf: /^(?:\/\/|<!--) (docs\/examples\/\S+)(?: -->)?\n/.exec(fence[2] as string)?.[1],
      language: fence[1] as string,
      code: fence[2] as string,
      output: next?.[1] === 'text' && between.trim() === '' ? next[2] : undefined,
    };
  });
}

/** Every fenced block of the README, the guides and the comments of the source. */
export function listBlocks(root: string): Block[] {
  const pages = ['README.md', 'data/README.md', ...globSync('docs/**/*.md', { cwd: root })];
  const sources = globSync('src/**/*.ts', { cwd: root });
  return [
    ...pages.sort().flatMap((file) => listFences(readFileSync(`${root}/${file}`, 'utf8'), file)),
    ...sources.sort().flatMap((file) => {
      const text = readFileSync(`${root}/${file}`, 'utf8');
      return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) =>
        listFences(
          comment[0].replace(/^[ \t]*\* ?/gm, ''),
          file,
          text.slice(0, comment.index).split('\n').length,
        ),
      );
    }),
  ];
}

/** Checks whether the lines of a block stand in a file, one after the other, however far they are indented there. */
export function isExcerpt({ code }: Block, file: string): boolean {
  const [, ...wanted] = code.trimEnd().split('\n');
  const lines = file.split('\n');
  return lines.some((_, at) => outdent(lines.slice(at, at + wanted.length)) === outdent(wanted));
}

/** Joins lines without the indentation that all of them share. */
function outdent(lines: readonly string[]): string {
  const widths = lines.flatMap((line) => (line.trim() ? [line.search(/\S/)] : []));
  return lines.map((line) => line.slice(Math.min(...widths))).join('\n');
}

/**
 * Turns each statement with a comment `// => VALUE` behind it into a check that the expression has
 * that value.
 */
export function addChecks(code: string, place: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ESNext, true);
  const edits: { start: number; end: number; text: string }[] = [];
  function visit(node: ts.Node): void {
    if (ts.isExpressionStatement(node)) {
      const [comment] = ts.getTrailingCommentRanges(code, node.end) ?? [];
      const wanted = comment && /^\/\/ => (.+)$/.exec(code.slice(comment.pos, comment.end))?.[1];
      if (wanted) {
        const start = node.getStart(source);
        const text = `__check(${node.expression.getText(source)}, ${wanted}, ${JSON.stringify(place)});`;
        edits.push({ start, end: node.end, text });
      }
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}
