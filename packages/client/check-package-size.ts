/**
 * Checks what a browser would load of the client installed in a folder: its size, and that it needs no Node.
 */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** Bytes of the main entry with openapi-fetch, minified and gzipped. */
const largest = 10_000;
/** Bytes of all that is loaded on demand: rows of CSV, uploads, waiting, names of metrics. */
const largestOnDemand = 6_000;

const [, , folder = ""] = process.argv;
const { atOnce, onDemand, outside } = await bundled(join(folder, "dist/index.js"));
console.log(`size: ${atOnce} of ${largest} bytes, minified and gzipped, openapi-fetch included`);
console.log(`size: ${onDemand} of ${largestOnDemand} bytes on demand`);
if (atOnce > largest)
  stop(`The client is ${atOnce - largest} bytes too large; load on demand what few programs need.`);
if (onDemand > largestOnDemand)
  stop(`What is loaded on demand is ${onDemand - largestOnDemand} bytes too large.`);
if (outside.length > 0)
  stop(`A browser does not have ${outside.join(", ")}; what needs Node belongs in src/node.ts.`);

/**
 * Bundles an entry as an application would.
 *
 * @returns the bytes of the entry with all that it loads at once, those of the rest, and the imports that
 * were left as they are
 */
async function bundled(entry: string) {
  const bundle = await rolldown({ input: entry, platform: "browser", logLevel: "silent" });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  const chunks = new Map(output.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each]] : [])));
  const first = new Set([output[0].fileName]);
  for (const name of first) for (const next of chunks.get(name)?.imports ?? []) first.add(next);
  const sizeOf = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? "").length, 0);
  const imported = [...chunks.values()].flatMap(({ imports, dynamicImports }) => [
    ...imports,
    ...dynamicImports,
  ]);
  return {
    atOnce: sizeOf(first),
    onDemand: sizeOf([...chunks.keys()].filter((name) => !first.has(name))),
    outside: [...new Set(imported)].filter((name) => !chunks.has(name)),
  };
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
