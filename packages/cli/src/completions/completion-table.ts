import type { CommandNode, ValueNode } from "@aegis/terminal";

/** What a shell offers after one command, in a form that any shell can look up. */
export type CompletionEntry = {
  /** The words before it: `` for the root, `runs get`. */
  readonly path: string;
  readonly commands: readonly OfferedWord[];
  readonly flags: readonly OfferedWord[];
  readonly values: readonly OfferedValue[];
};

/** A word, and what it means. */
export type OfferedWord = { readonly word: string; readonly says: string };

/** What is offered for the value of a flag, or for arguments if `flag` is empty. */
export type OfferedValue = {
  readonly flag: string;
  readonly words: readonly string[];
  /** `at`: the name of a file after an `@`. */
  readonly files: "none" | "files" | "folders" | "at";
};

/** An entry for each command, the root first. */
export function completionTable(root: CommandNode): readonly CompletionEntry[] {
  return entriesOf(root, []);
}

function entriesOf(node: CommandNode, path: readonly string[]): readonly CompletionEntry[] {
  const entry: CompletionEntry = {
    path: path.join(" "),
    commands: node.commands.map(({ name, summary }) => ({ word: name, says: brief(summary) })),
    flags: node.flags.map(({ flag, summary }) => ({ word: flag, says: brief(summary) })),
    values: [
      ...node.flags.flatMap(({ flag, value }) => (value === undefined ? [] : [offer(flag, value)])),
      ...argumentsOf(node),
    ],
  };
  return [entry, ...node.commands.flatMap((each) => entriesOf(each, [...path, each.name]))];
}

/** All arguments are offered the same: shells are not told how many stand there already. */
function argumentsOf({ values }: CommandNode): readonly OfferedValue[] {
  const [first] = values.map((value) => offer("", value));
  return first === undefined ? [] : [{ ...first, words: values.flatMap((each) => offer("", each).words) }];
}

function offer(flag: string, { placeholder, words }: ValueNode): OfferedValue {
  const own = placeholder.split("|").filter((each) => each === "null" || each === "true" || each === "false");
  return { flag, words: [...words, ...own], files: filesFor(placeholder) };
}

function filesFor(placeholder: string): OfferedValue["files"] {
  if (/^folder$/.test(placeholder)) return "folders";
  if (/^json/.test(placeholder)) return "at";
  return /^(file|path|config|run|before|after)$/.test(placeholder) ? "files" : "none";
}

/** One sentence in one line, without what is put in parentheses behind it. */
function brief(text: string): string {
  const [sentence = ""] = text.replaceAll(/\s+/g, " ").split(/(?<=[.!?]) |; | \(/);
  return sentence.replace(/\.$/, "");
}
