import type { AnswerInvariant } from "../invariant.ts";

/** A tag is written as HTTP has it. What it is good for is in the story of the same name. */
export const etag: AnswerInvariant = {
  name: "etag",
  says: "An ETag is a text in double quotes, with W/ in front if it is weak.",
  source: "decided",
  find({ response }) {
    const given = response.headers.get("ETag");
    return given === null || /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/.test(given)
      ? []
      : [`The ETag is ${given}, not a text in quotes.`];
  },
};
