/**
 * Checks what a browser would load of the client installed in a folder: its size, and that it needs no Node.
 */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** Bytes of the main entry with openapi-fetch, minified and gzipped. */
const largest = 10_000;
/** The CSV parser is loaded with the first row, by an application's bundler too. */
const onDemand = "#csv-parser";

const [, , folder = ""] = process.argv;
const { size, outside } = await bundled(join(folder, "dist/index.js"));
console.log(`size: ${size} of ${largest} bytes, minified and gzipped, openapi-fetch included`);
if (size > largest)
  stop(`The client is ${size - largest} bytes too large; load on demand what few programs need.`);
const strange = outside.filter((name) => name !== onDemand);
if (strange.length > 0)
  stop(`A browser does not have ${strange.join(", ")}; what needs Node belongs in src/node.ts.`);

/**
 * Bundles an entry as an application would.
 *
 * @returns the bytes of the entry and of all that it loads at once, and the imports that were left as they
 * are
 */
async function bundled(entry: string): Promise<{ size: number; outside: readonly string[] }> {
  const bundle = await rolldown({
    input: entry,
    external: [onDemand],
    platform: "browser",
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  const chunks = new Map(output.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each]] : [])));
  const atOnce = new Set([output[0].fileName]);
  for (const name of atOnce) for (const next of chunks.get(name)?.imports ?? []) atOnce.add(next);
  const sizes = [...atOnce].map((name) => gzipSync(chunks.get(name)?.code ?? "").length);
  const imported = [...chunks.values()].flatMap(({ imports, dynamicImports }) => [
    ...imports,
    ...dynamicImports,
  ]);
  return {
    size: sizes.reduce((sum, each) => sum + each, 0),
    outside: [...new Set(imported)].filter((name) => !chunks.has(name)),
  };
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
