import { echoed } from "./answers/echoed.ts";
import { fieldErrors } from "./answers/field-errors.ts";
import { pageMeta } from "./answers/page-meta.ts";
import { sameId } from "./answers/same-id.ts";
import { timeOrder, timestamps } from "./answers/times.ts";
import { uniqueIds } from "./answers/unique-ids.ts";
import type { Exchange } from "./exchange.ts";
import { allow } from "./headers/allow.ts";
import { contentType } from "./headers/content-type.ts";
import { documentedHeaders } from "./headers/documented-headers.ts";
import { etag } from "./headers/etag.ts";
import { fileName } from "./headers/file-name.ts";
import { noBody } from "./headers/no-body.ts";
import { requestId } from "./headers/request-id.ts";
import { retryAfter } from "./headers/retry-after.ts";
import type { AnswerInvariant } from "./invariant.ts";
import { ownInvariants } from "./own-invariants.ts";

/** What holds for every response, whatever the server stores. */
export const answerInvariants: readonly AnswerInvariant[] = [
  pageMeta,
  uniqueIds,
  sameId,
  echoed,
  timestamps,
  timeOrder,
  fieldErrors,
  documentedHeaders,
  contentType,
  fileName,
  retryAfter,
  allow,
  noBody,
  etag,
  requestId,
  ...ownInvariants,
];

/** What is wrong with a response, each with the name of the invariant that it breaks. */
export function brokenInvariants(exchange: Exchange, onlyDocumented = false): string[] {
  return answerInvariants
    .filter(({ source }) => !onlyDocumented || source === "documented")
    .flatMap(({ name, find }) => find(exchange).map((finding) => `${name}: ${finding}`));
}
