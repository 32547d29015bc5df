import { idInPath } from "../answers/same-id.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** A download is an attachment that is named after its id. */
export const fileName: AnswerInvariant = {
  name: "file-name",
  says: "A download is an attachment, named as the document says, with the id of what was asked for.",
  source: "documented",
  find(exchange) {
    const { operation, response, told } = exchange;
    const example = operation.responses[response.status]?.headers?.["Content-Disposition"]?.example;
    if (typeof example !== "string") return [];
    const given = response.headers.get("Content-Disposition") ?? "";
    const id = told ? "\\d+" : String(idInPath(exchange));
    const expected = fileNameOf(example)?.replace(/\d+/, id) ?? "";
    const found = fileNameOf(given);
    return found !== undefined && new RegExp(`^${expected}$`).test(found)
      ? []
      : [`The Content-Disposition is "${given}", not like ${example} with the id ${id}.`];
  },
};

/** By RFC 6266; undefined unless it is an attachment with one name. */
function fileNameOf(disposition: string): string | undefined {
  const [, quoted, token] =
    /^attachment;\s*filename=(?:"([^"]*)"|([\w.-]+))\s*(?:;\s*filename\*=UTF-8''[\w.%-]+)?$/i.exec(
      disposition,
    ) ?? [];
  return quoted ?? token;
}
