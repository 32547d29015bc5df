import type { Exchange } from "./exchange.ts";

/** What holds for every response of a kind, whatever the server stores. */
export type AnswerInvariant = {
  /** For reports, in kebab case. */
  readonly name: string;
  /** What the document promises, as a sentence. */
  readonly says: string;
  /** Whether the public pages of the API say so, or `openapi/decisions.md` does. */
  readonly source: "documented" | "decided";
  /** What is wrong with a response, a sentence each. Empty for one that the promise is not about. */
  readonly find: (exchange: Exchange) => readonly string[];
};
