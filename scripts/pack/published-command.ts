/**
 * The program behind a command of a published package, made of the `bin.mjs` that the workspace uses: it
 * starts `main.js` beside it, and tells users of an old Node nothing of checkouts.
 *
 * @throws Error if the text is not such a program
 */
export function publishedCommand(source: string): string {
  const published = source
    .replace('"./src/main.ts"', '"./main.js"')
    .replace(/ In a checkout, any Node will do: [^\\]+/, "")
    .replace("main.ts,", "main.js,");
  if (/checkout|\.ts\b/.test(published)) throw new Error("A bin.mjs does not look like the others.");
  return published;
}
