import { oneLine } from "./one-line.ts";

/** A text of ours, or a name, that is only text: no markup, link, mention, reference or end of a cell. */
export function plain(text: string, most: number): string {
  return oneLine(text, most).replaceAll(/[@#]|:(?=\/\/)|www\.|GH-|[&<\\`*_{}[\]()+!|~]/gi, (found) =>
    isSought.test(found) ? `${found}${invisible}` : `&#${found.codePointAt(0)};`,
  );
}

/** What GitHub looks for in a text that has been rendered, so that an entity in its place does not help. */
const isSought = /^(?:[@#:]|www\.|GH-)$/i;

/** A text that a model wrote, as code: nothing in it is a link, a mention or a reference. */
export function code(text: string, most: number): string {
  const line = oneLine(text, most)
    // A backslash before the one that keeps the cell together would end it.
    .replaceAll("\\|", "\\\u200b|")
    .replaceAll("|", "\\|");
  if (line === "") return "";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** Has no width. */
const invisible = "&#8203;";
