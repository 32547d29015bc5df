import type { Break } from "./breaks/break.ts";
import { operationBreaks } from "./breaks/operations.ts";
import { responseBreaks } from "./breaks/responses.ts";
import { schemaBreaks } from "./breaks/schemas.ts";
import { wordingBreaks } from "./breaks/wording.ts";

/** At least one row for each rule, and one for each branch of a rule. */
export const breaks: readonly Break[] = [
  ...operationBreaks,
  ...responseBreaks,
  ...schemaBreaks,
  ...wordingBreaks,
];
