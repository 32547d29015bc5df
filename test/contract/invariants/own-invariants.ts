import { belonging } from "./answers/belonging.ts";
import { counts } from "./answers/counts.ts";
import { csvForm } from "./answers/csv-form.ts";
import { estimates } from "./answers/estimates.ts";
import { means } from "./answers/means.ts";
import { newestFirst } from "./answers/newest-first.ts";
import { reportLines } from "./answers/report-lines.ts";
import { rowOrder } from "./answers/row-order.ts";
import { running } from "./answers/running.ts";
import { success } from "./answers/success.ts";
import { totalCost } from "./answers/total-cost.ts";
import { verdicts } from "./answers/verdicts.ts";
import { waitingHeaders } from "./headers/waiting-headers.ts";
import type { AnswerInvariant } from "./invariant.ts";

/** What holds for every response of this API, and would not be asked of another one. */
export const ownInvariants: readonly AnswerInvariant[] = [
  belonging,
  counts,
  csvForm,
  estimates,
  means,
  newestFirst,
  reportLines,
  rowOrder,
  running,
  success,
  totalCost,
  verdicts,
  waitingHeaders,
];
