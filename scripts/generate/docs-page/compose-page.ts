import type { PageData } from "./page-data.ts";

/** What is added to the page of Redoc. */
type Additions = { readonly script: string; readonly css: string; readonly data: PageData };

/** What the page may load and call: nothing that is not in it, and the server that it comes from. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "worker-src blob: data:",
  "connect-src 'self'",
];

/** Puts everything into one page, the script after that of Redoc. */
export function composePage(redoc: string, { script, css, data }: Additions): string {
  const head = `  <meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`;
  // Where `<` could end the element.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  const end = [
    `<script type="application/json" id="aegis-data">${json}</script>`,
    // As a module, so that it runs after the page has been read.
    `<script type="module">${script}</script>`,
  ].join("\n");
  return redoc
    .replace("<head>", () => `<head>\n${head}`)
    .replace("</head>", () => `<style>${css}</style>\n</head>`)
    .replace(/<\/body>\s*<\/html>\s*$/, (closing) => `${end}\n${closing}`);
}
