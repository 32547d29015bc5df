import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type OutputChunk, rolldown } from "rolldown";

const root = join(import.meta.dirname, "../../..");

/** The sources of the pages on which runs are looked at; none is ever loaded by this process. */
const sources = join(root, "packages/web/src/page");

/** The programs of the pages, by their names in the folder of the sources. */
export const pagePrograms = { report: "main.tsx", runs: "served.tsx" } as const;

/** What one of the pages has of its own. */
type PageParts = {
  readonly program: (typeof pagePrograms)[keyof typeof pagePrograms];
  readonly title: string;
  /** Texts that replace files of `generated/`, by their names. */
  readonly generated: Readonly<Record<string, string>>;
  /** What it may do besides running its script and showing its style, as its policy says it. */
  readonly allowed: readonly string[];
  /** What is in the body, all that follows included. */
  readonly body: string;
};

/**
 * A page with all that it needs in it. Its policy allows this script and this style, by their hashes, and
 * nothing else but what is named.
 */
export async function builtPage({ program, title, generated, allowed, body }: PageParts): Promise<string> {
  const [{ code }, css] = await Promise.all([bundledProgram(program, generated), bundledStyle()]);
  // Inside of an element script, where this would end it.
  const script = code.replaceAll("</script", "<\\/script");
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(css)}'`,
    "img-src data:",
    ...allowed,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<style>${css}</style>
<script type="module">${script}</script>
</head>
<body>
${body}`;
}

/** The program of a page, as one script. */
export async function bundledProgram(
  program: PageParts["program"],
  generated: PageParts["generated"] = {},
): Promise<OutputChunk> {
  await using bundle = await rolldown({
    input: join(sources, program),
    platform: "browser",
    plugins: [
      {
        name: "generated-now",
        load: (id) => generated[relative(join(root, "generated"), id)] ?? null,
      },
    ],
    tsconfig: join(root, "tsconfig.json"),
  });
  const { output } = await bundle.generate({ format: "esm", minify: true, codeSplitting: false });
  return output[0];
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="8" width="4" height="7" rx="1" fill="#c2574d"/><rect x="6" y="4" width="4" height="11" rx="1" fill="#2e9468"/><rect x="11" y="1" width="4" height="14" rx="1" fill="#2e9468"/></svg>';

/** The parts of the style that its index names, without blanks that mean nothing. */
async function bundledStyle(): Promise<string> {
  const index = await readFile(join(sources, "style/index.css"), "utf8");
  const parts = Array.from(index.matchAll(/@import "(.+)";/g), ([, part = ""]) =>
    readFile(join(sources, "style", part), "utf8"),
  );
  return (await Promise.all(parts))
    .join("")
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
}

/** As a policy names what it allows. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
