import { operations } from "../../../openapi-document.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** What HTTP adds to the methods of the document. */
const ofHttp = ["HEAD", "OPTIONS"];

/** A 405 says what else the URL can do. */
export const allow: AnswerInvariant = {
  name: "allow",
  says: "Allow of a 405 lists the methods that the URL has, and no other.",
  source: "decided",
  find({ operation, response }) {
    if (response.status !== 405) return [];
    const given = (response.headers.get("Allow") ?? "").split(",").map((method) => method.trim());
    const documented = operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
    const missing = documented.filter((method) => !given.includes(method));
    const invented = given.filter((method) => !documented.includes(method) && !ofHttp.includes(method));
    return [
      ...missing.map((method) => `Allow lacks ${method}.`),
      ...invented.map((method) => `Allow has "${method}", which the URL does not have.`),
    ];
  },
};
