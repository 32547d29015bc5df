import type { AnswerInvariant } from "../invariant.ts";

/** What has no body has no type and no length. */
export const noBody: AnswerInvariant = {
  name: "no-body",
  says: "204 and 304 have no body.",
  source: "documented",
  find({ response: { status, text, headers } }) {
    if (status !== 204 && status !== 304) return [];
    const length = status === 204 ? Number(headers.get("Content-Length") ?? 0) : 0;
    return text === "" && length === 0 ? [] : [`There is a body, but ${status} has none.`];
  },
};
