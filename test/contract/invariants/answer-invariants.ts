import { belonging } from "./answers/belonging.ts";
import { counts } from "./answers/counts.ts";
import { csvForm } from "./answers/csv-form.ts";
import { echoed } from "./answers/echoed.ts";
import { fieldErrors } from "./answers/field-errors.ts";
import { means } from "./answers/means.ts";
import { newestFirst } from "./answers/newest-first.ts";
import { pageMeta } from "./answers/page-meta.ts";
import { reportLines } from "./answers/report-lines.ts";
import { rowOrder } from "./answers/row-order.ts";
import { running } from "./answers/running.ts";
import { sameId } from "./answers/same-id.ts";
import { success } from "./answers/success.ts";
import { timeOrder, timestamps } from "./answers/times.ts";
import { totalCost } from "./answers/total-cost.ts";
import { uniqueIds } from "./answers/unique-ids.ts";
import { verdicts } from "./answers/verdicts.ts";
import type { Exchange } from "./exchange.ts";
import { allow } from "./headers/allow.ts";
import { contentType } from "./headers/content-type.ts";
import { documentedHeaders } from "./headers/documented-headers.ts";
import { etag } from "./headers/etag.ts";
import { fileName } from "./headers/file-name.ts";
import { noBody } from "./headers/no-body.ts";
import { requestId } from "./headers/request-id.ts";
import { retryAfter } from "./headers/retry-after.ts";
import { waitingHeaders } from "./headers/waiting-headers.ts";
import type { AnswerInvariant } from "./invariant.ts";

/** What holds for every response, whatever the server stores. */
export const answerInvariants: readonly AnswerInvariant[] = [
  pageMeta,
  newestFirst,
  rowOrder,
  uniqueIds,
  sameId,
  belonging,
  echoed,
  verdicts,
  success,
  means,
  totalCost,
  counts,
  running,
  timestamps,
  timeOrder,
  fieldErrors,
  csvForm,
  reportLines,
  documentedHeaders,
  contentType,
  fileName,
  waitingHeaders,
  retryAfter,
  allow,
  noBody,
  etag,
  requestId,
];

/** What is wrong with a response, each with the name of the invariant that it breaks. */
export function brokenInvariants(exchange: Exchange, onlyDocumented = false): string[] {
  return answerInvariants
    .filter(({ source }) => !onlyDocumented || source === "documented")
    .flatMap(({ name, find }) => find(exchange).map((finding) => `${name}: ${finding}`));
}
