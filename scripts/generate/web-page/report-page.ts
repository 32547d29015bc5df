import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** The sources of the page on which runs are looked at; none is ever loaded by this process. */
const page = join(import.meta.dirname, "../../../packages/web/src/page");

/**
 * The page of `aegis eval report` without its data, which is written after it. It holds all that it needs:
 * its policy allows this script and this style, by their hashes, and nothing else.
 */
export async function reportPage(): Promise<string> {
  const [script, css] = await Promise.all([bundledScript(), bundledStyle()]);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(css)}'`,
    "img-src data:",
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
<title>Evaluation report</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<style>${css}</style>
<script type="module">${script}</script>
</head>
<body>
<div id="app"><p class="opening">Reading the report …</p></div>
<noscript><p class="opening">This report needs JavaScript. It asks nothing of any server.</p></noscript>
`;
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="8" width="4" height="7" rx="1" fill="#c2574d"/><rect x="6" y="4" width="4" height="11" rx="1" fill="#2e9468"/><rect x="11" y="1" width="4" height="14" rx="1" fill="#2e9468"/></svg>';

async function bundledScript(): Promise<string> {
  await using bundle = await rolldown({
    input: join(page, "main.tsx"),
    platform: "browser",
    tsconfig: join(import.meta.dirname, "../../../tsconfig.json"),
  });
  const { output } = await bundle.generate({ format: "esm", minify: true, codeSplitting: false });
  // Inside of an element script, where this would end it.
  return output[0].code.replaceAll("</script", "<\\/script");
}

/** The parts of the style that its index names, without blanks that mean nothing. */
async function bundledStyle(): Promise<string> {
  const index = await readFile(join(page, "style/index.css"), "utf8");
  const parts = Array.from(index.matchAll(/@import "(.+)";/g), ([, part = ""]) =>
    readFile(join(page, "style", part), "utf8"),
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
