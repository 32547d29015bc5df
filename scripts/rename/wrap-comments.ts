/** As wide as the checks of the code let a comment be. */
const widest = 110;

/** Source code in which the comments that a longer name has made too wide are wrapped. */
export function wrapComments(source: string): string {
  return source
    .split("\n")
    .flatMap((line) => (line.length > widest ? wrapped(line) : [line]))
    .join("\n");
}

function wrapped(line: string): string[] {
  const [, indent = "", only] = /^(\s*)\/\*\* (.*) \*\/$/.exec(line) ?? [];
  if (only !== undefined)
    return [`${indent}/**`, ...filled(`${indent} * `, `${indent} * `, only), `${indent} */`];
  // What follows an item of a list, or a tag, is indented.
  const [, start, item = "", text] = /^(\s*(?:\*|\/\/) )((?:- |@\w+ )?)(.*)$/.exec(line) ?? [];
  if (start === undefined || text === undefined) return [line];
  return filled(start + item, start + (item === "" ? "" : "  "), text);
}

/** Words in lines that are not too wide. A word that is too wide by itself is alone in its line. */
function filled(first: string, next: string, text: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(" ")) {
    const longer = line === first || line === next ? line + word : `${line} ${word}`;
    if (longer.length > widest && line !== first && line !== next) {
      lines.push(line);
      line = next + word;
    } else line = longer;
  }
  return [...lines, line];
}
