import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Plugin } from "rolldown";
import { fetchedTool } from "./fetched-tool.ts";
import { root } from "./published-packages.ts";

const library = "@polyglot-sql/sdk";

/**
 * Polyglot, which parses all dialects of SQL. Its WebAssembly is 23 MB, three quarters of which translate and
 * format statements. Binaryen takes out what cannot be reached from the parser.
 */
export const sqlParser = {
  library,
  /** Puts the parser alone where the library, built in, looks for its WebAssembly. */
  withoutRest(): Plugin {
    return {
      name: "sql-parser-without-rest",
      writeBundle({ dir }) {
        if (dir === undefined) throw new Error("The build has no folder.");
        const folder = join(dir, "libraries", library, "dist");
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, "polyglot_sql.wasm"), parserAlone());
      },
    };
  },
};

/** What `packages/metrics` calls of the library, and with what the library passes values in and out. */
const called = ["parse_value", "validate_with_options"];
const plumbing = /^(?:memory$|__wbindgen_)/;

/** What Rust's compiler takes for granted of WebAssembly. */
const features = [
  "--enable-bulk-memory",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];

/** It takes half a minute, so the result is kept. */
function parserAlone(): Buffer {
  const metrics = createRequire(join(root, "packages/metrics/package.json"));
  const whole = metrics.resolve(`${library}/polyglot_sql.wasm`);
  const content = readFileSync(whole);
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(content)).map(({ name }) => name);
  const kept = exported.filter((name) => called.includes(name) || plumbing.test(name));
  const binaryen = fetchedTool("binaryen", "wasm-metadce");
  const key = createHash("sha256")
    .update(content)
    .update(`${kept} ${features} ${binaryen.version}`)
    .digest("hex");
  const cached = join(root, "node_modules/.cache/aegis-pack", `${key}.wasm`);
  if (!existsSync(cached)) {
    mkdirSync(dirname(cached), { recursive: true });
    const graph = join(tmpdir(), `aegis-${key}-${process.pid}.json`);
    writeFileSync(graph, JSON.stringify(reachable(kept)));
    const made = `${cached}.${process.pid}`;
    binaryen.run([whole, ...features, "--graph-file", graph, "--output", made]);
    rmSync(graph);
    // Binaryen knows proposals that Node does not.
    new WebAssembly.Module(readFileSync(made));
    renameSync(made, cached);
  }
  return readFileSync(cached);
}

/** In the form of wasm-metadce: a root that reaches the exports to keep. */
function reachable(names: readonly string[]): readonly object[] {
  return [{ name: "root", root: true, reaches: names }, ...names.map((name) => ({ name, export: name }))];
}
