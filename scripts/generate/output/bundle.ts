import { stringifyYaml } from "@redocly/openapi-core";
import type { Document } from "../document/document.ts";
import { bannerHash } from "./banner.ts";

/**
 * The document as one YAML file.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#reference-object
 */
export function bundleYaml(document: Document): string {
  return bannerHash + stringifyYaml(document, { noRefs: true, lineWidth: -1 });
}

/** The document as one JSON file. */
export function bundleJson(document: Document): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
