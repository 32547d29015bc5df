import { defineConfig } from "tsdown";
import { asEsModule } from "../../scripts/pack/as-es-module.ts";
import { assumeCommonJs } from "../../scripts/pack/assume-common-js.ts";
import { nodeBuild } from "../../scripts/pack/node-build.ts";
import { scoringLibraries } from "../../scripts/pack/scoring-libraries.ts";

/**
 * All is built in: Prism would bring a hundred packages, and one that reports home when it is installed. The
 * mock checks the arguments of metrics, and scores nothing, so that it needs no parser of what they score.
 */
export default defineConfig(
  nodeBuild(import.meta.dirname, {
    builtIn: "all",
    // Kerberos is a proxy's way to log in, which the HTTP client in Prism offers.
    neverReached: [...scoringLibraries, "kerberos"],
    plugins: [asEsModule(["jsonc-parser"]), assumeCommonJs(["uri-template-lite"])],
  }),
);
