import { withServedLinks } from "../guide/contents.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import type { Source } from "../read/source.ts";
import { exampleKey } from "../read/world.ts";
import { type Document, type Operation, operationsOf } from "./document.ts";
import { sampleCall } from "./sample-call.ts";
import { sampleLanguages } from "./sample-languages.ts";

/**
 * The document as it is published: links of its description lead to the guide as it is served, every
 * operation has code samples, and one that the hosted service lacks says so in its description, which all
 * that is generated shows.
 *
 * @throws BrokenDocument if an operation lacks an example.
 * @see https://spec.openapis.org/oas/v3.1.1.html#info-object
 * @see https://spec.openapis.org/oas/v3.1.1.html#specification-extensions
 */
export function finishedDocument({ document, world }: Source): Document {
  const { info } = document;
  if (info === undefined) throw new BrokenDocument("The document has no info; name its title and version.");
  const finished = structuredClone(document);
  finished.info = { ...info, description: withServedLinks(info.description ?? "") };
  for (const operation of operationsOf(finished)) {
    const call = sampleCall(finished, operation, exampleKey(world));
    sayAvailability(operation);
    operation.node["x-codeSamples"] = sampleLanguages.map(({ lang, label, write }) => ({
      lang,
      label,
      source: write(call),
    }));
  }
  return finished;
}

function sayAvailability({ node }: Operation): void {
  if (node["x-availability"] !== "self-hosted") return;
  node.description = `${(node.description ?? "").trimEnd()} ${selfHosted}`.trimStart();
}

const selfHosted = "Self-hosted only: the hosted service does not have it.";
