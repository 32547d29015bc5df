import type { PromptfooAssertion } from "@aegis/metrics/command";
import type { TestVariables } from "./test-variables.ts";

/** An output of a promptfoo file, and what is asserted of it. */
export type PromptfooCase = {
  /** Its key in the file, such as `["tests", "3"]`. */
  readonly path: readonly string[];
  readonly variables: TestVariables;
  /** As it was sent to the model, if that is known. */
  readonly prompt: string | null;
  readonly output: string;
  readonly assertions: readonly PlacedAssertion[];
};

/** An assertion as it is written, and its key in the file. */
export type PlacedAssertion = {
  readonly path: readonly string[];
  /** Its value as promptfoo has filled it in, if the file says that. */
  readonly filledIn?: string | undefined;
  readonly assertion: PromptfooAssertion & Readonly<Record<string, unknown>>;
};

/** Something that is not imported, and why. */
export type ImportNote = {
  readonly path: readonly string[];
  /** Words that follow the key. */
  readonly says: string;
};

/** What a file holds. */
export type PromptfooCases = {
  readonly cases: readonly PromptfooCase[];
  readonly notes: readonly ImportNote[];
};
