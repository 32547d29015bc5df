import { metrics } from "@aegis/metrics";
import { argumentsTable, bySource, metricsTable, scoreRules } from "../output/metrics.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { modelsTable } from "../read/models.ts";
import type { Source } from "../read/source.ts";
import { exampleKey } from "../read/world.ts";
import { type Document, operationsOf } from "./document.ts";
import { composeIntroduction } from "./introduction.ts";
import { sampleCall } from "./sample-call.ts";
import { sampleLanguages } from "./sample-languages.ts";

/**
 * The document as it is published: the first page with its tables filled in, and code samples on every
 * operation.
 *
 * @throws BrokenDocument if the first page lacks a marker, or an operation an example.
 * @see https://spec.openapis.org/oas/v3.1.1.html#info-object
 * @see https://spec.openapis.org/oas/v3.1.1.html#specification-extensions
 */
export function finishedDocument({ document, decisions, models, world }: Source): Document {
  const { info } = document;
  if (info === undefined) throw new BrokenDocument("The document has no info; name its title and version.");
  const { documented, extensions } = bySource(metrics);
  const finished = structuredClone(document);
  finished.info = {
    ...info,
    description: composeIntroduction(info.description ?? "", {
      models: modelsTable(models),
      metrics: metricsTable(documented),
      scores: scoreRules(documented),
      extensions: [metricsTable(extensions), argumentsTable(extensions), scoreRules(extensions)].join("\n\n"),
      decisions,
    }),
  };
  for (const operation of operationsOf(finished)) {
    const call = sampleCall(finished, operation, exampleKey(world));
    operation.node["x-codeSamples"] = sampleLanguages.map(({ lang, label, write }) => ({
      lang,
      label,
      source: write(call),
    }));
  }
  return finished;
}
