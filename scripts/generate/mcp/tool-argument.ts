import type { Oas3_1Schema } from "@redocly/openapi-core";
import type { Operation } from "../document/document.ts";

/** An argument of a tool. */
export type ToolArgument = {
  readonly name: string;
  /**
   * Where it goes: a part of the request; the text of the file, or the path that it is read from; how much of
   * the answer is given back, or the path that it is written to.
   */
  readonly place: "path" | "query" | "body" | "text" | "source" | "answer" | "target";
  readonly required: boolean;
  readonly schema: Oas3_1Schema;
};

/** A file, which is given as a text or by its path. */
export function fileArguments(description = "The file."): ToolArgument[] {
  return [
    optional("csv_text", "text", {
      type: "string",
      description: `${description} As a text; give this or \`file_path\`.`,
    }),
    optional("file_path", "source", { type: "string", description: "The path of the file instead." }),
  ];
}

/** What is said of an answer that may be long: a list, or the rows of a CSV. */
export function answerArguments({ method, replies }: Operation): ToolArgument[] {
  const [body] = replies.find(({ status }) => status.startsWith("2"))?.bodies ?? [];
  if (body?.mediaType === "text/csv")
    return [
      optional("first_row", "answer", {
        type: "integer",
        minimum: 1,
        default: 1,
        description: "The first row to give back.",
      }),
      optional("save_to", "target", {
        type: "string",
        description:
          "A path to save all rows to, instead of giving them back. A file that is there is replaced.",
      }),
    ];
  if (method !== "get" || body === undefined) return [];
  return [
    optional("first_item", "answer", {
      type: "integer",
      minimum: 1,
      default: 1,
      description: "The first item to give back of the longest list, if an answer was cut.",
    }),
  ];
}

function optional(name: string, place: ToolArgument["place"], schema: Oas3_1Schema): ToolArgument {
  return { name, place, required: false, schema };
}
