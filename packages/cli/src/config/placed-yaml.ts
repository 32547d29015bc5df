import { CommandError } from "@aegis/terminal";
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { ConfigProblem } from "./config-problem.ts";

/** A YAML file that can say where each of its keys is. */
export type PlacedYaml = {
  readonly value: unknown;
  /** An error that names file, line and key. */
  problem(path: readonly string[], says: string): CommandError;
  /** The same for the first of several problems, in the order of the file. */
  firstProblem(problems: readonly ConfigProblem[]): CommandError;
};

/** @throws CommandError for what is not YAML, with the line */
export function parsePlaced(text: string, name: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [error] = document.errors;
  if (error !== undefined)
    throw new CommandError(`${name}:${lineAt(error.pos[0])}: ${error.message.replace(/\.*$/, ".")}`);
  const offsetOf = (path: readonly string[]) => placeOf(document.contents, path);
  const problem = (path: readonly string[], says: string) =>
    new CommandError(`${name}:${lineAt(offsetOf(path))}: ${keyOf(path)} ${says}`);
  return {
    value: document.toJS() ?? {},
    problem,
    firstProblem(problems) {
      const [first] = problems.toSorted((one, other) => offsetOf(one.path) - offsetOf(other.path));
      if (first === undefined) throw new RangeError("there is no problem");
      return problem(first.path, first.says);
    },
  };
}

/** Where a key begins, or as much of its path as there is. */
function placeOf(contents: Node | null, path: readonly string[]): number {
  let node: Node | Pair | null = contents;
  let place = 0;
  for (const part of path) {
    const next: Node | Pair | undefined = within(node, part);
    if (next === undefined) break;
    node = isPair(next) ? valueNodeOf(next) : next;
    place = startOf(isPair(next) ? keyNodeOf(next) : next) ?? place;
  }
  return place;
}

function within(node: Node | Pair | null, part: string): Node | Pair | undefined {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === part);
  const item = isSeq(node) ? node.items[Number(part)] : undefined;
  return isNodeLike(item) ? item : undefined;
}

function valueNodeOf({ value }: Pair): Node | null {
  return isNodeLike(value) ? value : null;
}

function keyNodeOf({ key }: Pair): Node | null {
  return isNodeLike(key) ? key : null;
}

function isNodeLike(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

function startOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}

/** Such as `suites[0].metrics.bleu`. */
function keyOf(path: readonly string[]): string {
  const text = path.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join("");
  return text === "" ? "the file" : text.replace(/^\./, "");
}
