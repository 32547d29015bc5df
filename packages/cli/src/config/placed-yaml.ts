import { CommandError } from "@aegis/terminal";
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLParseError,
  type YAMLWarning,
} from "yaml";
import type { ConfigProblem } from "./config-problem.ts";

/** A YAML file that can say where each of its keys is. */
export type PlacedYaml = {
  readonly value: unknown;
  /** An error that names file, line and key. */
  problem(path: readonly string[], says: string): CommandError;
  /** The same for the first of several problems, in the order of the file. */
  firstProblem(problems: readonly ConfigProblem[]): CommandError;
};

/**
 * @param hasDates whether a date that is not in quotes is a Date, as it is in YAML 1.1
 * @throws CommandError for what is not YAML, with the line
 */
export function parsePlaced(text: string, name: string, hasDates = false): PlacedYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const document = parsed(text, lines, name, hasDates);
  const [problemOfText] = [...document.errors, ...document.warnings];
  if (problemOfText !== undefined)
    throw new CommandError(`${name}:${lineAt(problemOfText.pos[0])}: ${wordsFor(problemOfText)}`);
  const offsetOf = (path: readonly string[]) => placeOf(document.contents, path);
  const problem = (path: readonly string[], says: string) =>
    new CommandError(`${name}:${lineAt(offsetOf(path))}: ${keyOf(path)} ${says}`);
  return {
    value: jsOf(document, (offset, says) => new CommandError(`${name}:${lineAt(offset)}: ${says}`)) ?? {},
    problem,
    firstProblem(problems) {
      const [first] = problems.toSorted((one, other) => offsetOf(one.path) - offsetOf(other.path));
      if (first === undefined) throw new RangeError("there is no problem");
      return problem(first.path, first.says);
    },
  };
}

/** @throws CommandError for what the parser cannot bear, such as ten thousand brackets */
function parsed(text: string, lineCounter: LineCounter, name: string, hasDates: boolean): Document {
  const customTags = hasDates ? ["timestamp" as const] : [];
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      merge: true,
      customTags,
      logLevel: "error",
    });
  } catch (error) {
    throw new CommandError(
      `${name} is not a configuration: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

function wordsFor({ code, message }: YAMLParseError | YAMLWarning): string {
  if (code === "MULTIPLE_DOCS") return "a configuration is one document, without --- in it.";
  return message.replace(/[.:]*$/, ".");
}

/** @throws what `broken` makes of an alias without an anchor, or of aliases that would fill the memory */
function jsOf(document: Document, broken: (offset: number, says: string) => CommandError): unknown {
  const anchors = new Set<string>();
  visit(document, {
    Node: (_, { anchor }: { readonly anchor?: string }) => void (anchor === undefined || anchors.add(anchor)),
    Alias(_, { source, range }) {
      if (!anchors.has(source))
        throw broken(range?.[0] ?? 0, `*${source} is used, but no &${source} stands before it.`);
    },
  });
  try {
    const value: unknown = document.toJS();
    // Refuses a value that is within itself.
    JSON.stringify(value);
    return value;
  } catch (error) {
    if (error instanceof TypeError) throw broken(0, "an anchor stands around an alias of itself.");
    throw broken(0, `${error instanceof Error ? error.message : error}.`);
  }
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
