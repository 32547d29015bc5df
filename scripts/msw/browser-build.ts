import { createRequire } from "node:module";
import { join } from "node:path";
import { type OutputChunk, rolldown } from "rolldown";
import { assumeCommonJs } from "../pack/assume-common-js.ts";
import { scoringLibraries } from "../pack/scoring-libraries.ts";
import { filesEmbedded } from "./files-embedded.ts";
import { builtins, nodeReplaced } from "./node-replaced.ts";

const root = join(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);

/** Files that are read while the mock runs, from the folder of the project. */
const embedded = [
  "generated/{openapi,world}.json",
  "packages/mock/src/world/recorded-world.json",
  "packages/metrics/src/**/*.yaml",
];

/** Of what Prism imports, its ways to a proxy are out of reach as well. */
const neverReached = [...scoringLibraries, "http-proxy-agent", "https-proxy-agent"];

/**
 * Bundles the handlers for MSW for browsers: one ES module that imports `msw` alone. What the mock takes of
 * Node is replaced by packages, or by the modules in `builtins/`; what it never reaches is left out.
 *
 * @param input the module to bundle
 * @param isExternal what stays an import
 */
export async function browserBuild(
  input: string = join(root, "packages/mock/src/msw/index.ts"),
  isExternal: (id: string) => boolean = (id) => id === "msw",
): Promise<OutputChunk> {
  const bundle = await rolldown({
    input,
    platform: "browser",
    external: (id) => isExternal(id),
    shimMissingExports: true,
    resolve: {
      mainFields: ["browser", "module", "main"],
      // Prism invents in English only.
      alias: { "@faker-js/faker$": "@faker-js/faker/locale/en", pino: join(builtins, "pino.cjs") },
    },
    transform: {
      inject: {
        Buffer: [require.resolve("buffer/"), "Buffer"],
        process: [join(builtins, "process.ts"), "process"],
      },
    },
    checks: { circularDependency: false, eval: false },
    plugins: [
      nodeReplaced(neverReached),
      filesEmbedded(root, embedded),
      assumeCommonJs(["uri-template-lite"]),
    ],
    logLevel: "silent",
  });
  try {
    const { output } = await bundle.generate({ format: "esm", codeSplitting: false, minify: true });
    return output[0];
  } finally {
    await bundle.close();
  }
}
