import type { AnswerInvariant } from "../invariant.ts";

/** Bodies are UTF-8. */
export const contentType: AnswerInvariant = {
  name: "content-type",
  says: "Bodies are UTF-8; a charset that says otherwise is wrong.",
  source: "documented",
  find({ response }) {
    const given = response.headers.get("Content-Type") ?? "";
    const charset = /;\s*charset="?([^";\s]*)"?/i.exec(given)?.[1];
    return charset === undefined || charset.toLowerCase() === "utf-8"
      ? []
      : [`The Content-Type is "${given}", but bodies are UTF-8.`];
  },
};
