import { readFileSync } from "node:fs";
import type { OperationId } from "@aegis/generated/routes";
import { generatedFile } from "./generated-file.ts";

/**
 * An operation as a tool of the Model Context Protocol: also what commands and other programs that are made
 * from the document at run time go by.
 */
export type OperationTool = {
  readonly name: OperationId;
  readonly title: string;
  readonly description: string;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
  };
  /** The field of the form that holds a file; undefined if the operation takes none. */
  readonly file?: string;
  /**
   * Where each argument goes, by its name: a part of the request; the text of its file, or the path that it
   * is read from; how much of the answer is given back, or the path that it is written to.
   */
  readonly places: Readonly<
    Record<string, "path" | "query" | "body" | "text" | "source" | "answer" | "target">
  >;
  /** JSON Schema of an object with the arguments. */
  readonly inputSchema: {
    readonly type: "object";
    readonly required: string[];
    readonly properties: { [name: string]: { [keyword: string]: Json } };
  };
};

/** Lists that can be changed, as the types of the protocol have them. */
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** A tool for each operation, in the order of the document. Node only. */
export const operationTools: readonly OperationTool[] = JSON.parse(
  readFileSync(generatedFile("mcp/tools.json"), "utf8"),
);
