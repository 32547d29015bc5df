import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { Document } from "../document/document.ts";
import { isFile } from "../document/sample-call.ts";
import { bannerComment } from "./banner.ts";

/**
 * The document's types: `paths`, `operations`, `components`, and each schema under its own name.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#components-object
 */
export async function types(document: Document): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(document), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    // A default is what the server assumes; no caller has to send the property.
    defaultNonNullable: false,
    // A file is read as a Blob. Without a schema of its own it would be a string.
    transform: (schema) => (isFile(schema) ? ts.factory.createTypeReferenceNode("Blob") : undefined),
    silent: true,
  });
  return bannerComment + astToString(nodes);
}
