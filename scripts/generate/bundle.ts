import { stringifyYaml } from "@redocly/openapi-core";
import { bannerHash } from "./banner.ts";
import type { Document } from "./document.ts";

/** The document as one YAML file. */
export function bundleYaml(document: Document): string {
  return bannerHash + stringifyYaml(document, { noRefs: true, lineWidth: -1 });
}

/** The document as one JSON file. */
export function bundleJson(document: Document): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
