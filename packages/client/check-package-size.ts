import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** What a browser would load. */
export type Bundle = {
  /** Bytes of the entry and of all that it loads at once, minified and gzipped. */
  readonly size: number;
  /** What is left to be found elsewhere. */
  readonly outside: readonly string[];
};

/** Bundles an entry as an application would. */
export async function bundled(entry: string): Promise<Bundle> {
  // The parser of CSV is loaded with the first row, by an application's bundler as well.
  const bundle = await rolldown({
    input: entry,
    external: ["#csv-parser"],
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
