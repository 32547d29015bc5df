/** Lines, indented by four blanks for each level. An empty line stays empty. */
export function indented(lines: readonly string[], levels = 1): string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(4 * levels) + line));
}

/** A text as a docstring, wrapped so that it fits when it is indented. */
export function docstring(...paragraphs: readonly (string | readonly string[])[]): string[] {
  const texts = paragraphs.filter((paragraph) => paragraph.length > 0);
  const lines = texts.flatMap((paragraph, at) => [
    ...(at === 0 ? [] : [""]),
    ...(typeof paragraph === "string" ? wrapped(paragraph) : paragraph),
  ]);
  const [first = "", ...rest] = lines.map(escaped);
  return rest.length === 0 ? [`"""${first}"""`] : ['"""', first, ...rest, '"""'];
}

/** What each argument means, as Google's style has it. */
export function argumentLines(described: readonly (readonly [string, string])[]): string[] {
  if (described.length === 0) return [];
  return [
    "Args:",
    ...described.flatMap(([name, text]) => {
      const [first = "", ...rest] = wrapped(`${name}: ${text}`);
      return [...indented([first]), ...indented(rest, 2)];
    }),
  ];
}

/** Lines of a module after the imports that they need, of those that they may have. */
export function withImports(
  modules: Readonly<Record<string, readonly string[]>>,
  lines: readonly string[],
): string[] {
  const words = new Set(lines.join("\n").match(/\w+/g));
  const imports = Object.entries(modules).flatMap(([module, names]) => {
    const used = names.filter((name) => words.has(name));
    return used.length === 0 ? [] : [`from ${module} import ${used.join(", ")}`];
  });
  return ["from __future__ import annotations", "", ...imports, "", ...lines];
}

const width = 96;

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"""').replace(/"$/, '\\"');
}
