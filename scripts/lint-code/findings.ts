import ts from "typescript";
import { wideComment } from "./wide-comment.ts";

/** A problem and its position. */
export type Finding = { readonly file: string; readonly line: number; readonly problem: string };

/**
 * Finds comments of a TypeScript or JavaScript file that are too wide, and literals that are spread although
 * their properties could be written out.
 */
export function findingsIn(file: string, text: string): Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [...wideComments(source), ...spreadLiterals(source)];
  return found
    .map(({ at, problem }) => ({ file, line: source.getLineAndCharacterOfPosition(at).line + 1, problem }))
    .toSorted((one, other) => one.line - other.line);
}

type Place = { readonly at: number; readonly problem: string };

function* wideComments(source: ts.SourceFile): Generator<Place> {
  for (const { pos, end } of commentsOf(source)) {
    for (const start of lineStarts(source.text, pos, end)) {
      const line = source.text.slice(source.text.lastIndexOf("\n", start - 1) + 1).split("\n", 1)[0] ?? "";
      const problem = wideComment(line);
      if (problem !== undefined) yield { at: start, problem };
    }
  }
}

function* lineStarts(text: string, pos: number, end: number): Generator<number> {
  yield pos;
  for (let at = text.indexOf("\n", pos); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) yield at + 1;
}

function* spreadLiterals(node: ts.Node): Generator<Place> {
  const isLiteral = ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression);
  if (isLiteral) yield { at: node.getStart(), problem: "A literal is spread; write its properties out." };
  for (const child of node.getChildren()) yield* spreadLiterals(child);
}

/** Every comment, once. A string or a template that looks like a comment is not one. */
function commentsOf(source: ts.SourceFile): readonly ts.CommentRange[] {
  const found = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(source) === 0) {
      const leading = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
      const trailing = ts.getTrailingCommentRanges(source.text, node.end) ?? [];
      for (const range of [...leading, ...trailing]) found.set(range.pos, range);
    }
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...found.values()];
}
