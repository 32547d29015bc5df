import { rolldown } from "rolldown";

/** A bundle as an application for browsers has it. */
export type Bundled = {
  /** Its files by name; the first is the entry. */
  readonly files: ReadonlyMap<string, string>;
  /** The entry and all that it loads at once. */
  readonly atOnce: readonly string[];
  /** Imports that no browser can follow. */
  readonly outside: readonly string[];
};

/** Bundles a program of a project for browsers, minified. */
export async function bundleForBrowsers(entry: string, inOneFile = false): Promise<Bundled> {
  await using bundle = await rolldown({ input: entry, platform: "browser", logLevel: "silent" });
  const { output } = await bundle.generate({ format: "esm", minify: true, codeSplitting: !inOneFile });
  const chunks = new Map(output.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each]] : [])));
  const atOnce = new Set([output[0].fileName]);
  for (const name of atOnce)
    for (const next of chunks.get(name)?.imports ?? []) if (chunks.has(next)) atOnce.add(next);
  const imported = [...chunks.values()].flatMap(({ imports, dynamicImports }) => [
    ...imports,
    ...dynamicImports,
  ]);
  return {
    files: new Map([...chunks].map(([name, { code }]) => [name, code])),
    atOnce: [...atOnce],
    outside: [...new Set(imported)].filter((name) => !chunks.has(name)),
  };
}
