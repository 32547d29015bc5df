import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** Where the script and the style of the docs are; neither is ever loaded by this process. */
const browser = join(import.meta.dirname, "browser");

/** The script of the docs as one module without imports, small. */
export async function bundledScript(): Promise<string> {
  await using bundle = await rolldown({ input: join(browser, "main.ts"), platform: "browser" });
  const { output } = await bundle.generate({ format: "iife", minify: true, codeSplitting: false });
  // Inside of an element script, where this would end it.
  return output[0].code.replaceAll("</script", "<\\/script");
}

/** The style of what the script adds. */
export async function style(): Promise<string> {
  return readFile(join(browser, "style.css"), "utf8");
}
