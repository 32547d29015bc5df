import type { Break } from "./break.ts";
import { getRun } from "./places.ts";

/** What is wrong with an operation itself. */
export const operationBreaks: readonly Break[] = [
  {
    rule: "operation-id-verb-noun",
    change: [[[...getRun, "operationId"], "fetchRun"]],
    at: "paths /runs/{run_id} get operationId",
    says: 'Instead of "fetchRun", name the operation by verb and noun',
  },
  {
    rule: "operation-id-verb-noun",
    change: [[[...getRun, "operationId"], "get_run"]],
    at: "paths /runs/{run_id} get operationId",
    says: "in camelCase, such as listRuns",
  },
  {
    rule: "operation-id-verb-noun",
    change: [[[...getRun, "operationId"], "evaluateRun"]],
    at: "paths /runs/{run_id} get operationId",
    says: "evaluate stands alone",
  },
  {
    rule: "operation-availability",
    change: [[[...getRun, "x-availability"], "beta"]],
    at: "paths /runs/{run_id} get x-availability",
    says: "Write `x-availability: self-hosted`",
  },
  {
    rule: "operation-availability",
    change: [[[...getRun, "x-availability"], "self-hosted"]],
    at: "paths /runs/{run_id} get x-source",
    says: "with `x-source: decided`",
  },
  {
    rule: "operation-one-tag",
    change: [
      [
        [...getRun, "tags"],
        ["Runs", "Evaluations"],
      ],
    ],
    at: "paths /runs/{run_id} get tags",
    says: "Give the operation exactly one tag",
  },
  {
    rule: "operation-tag-defined",
    change: [[[...getRun, "tags"], ["Jobs"]]],
    at: "paths /runs/{run_id} get tags 0",
    says: "tags must be defined in global tags",
  },
  {
    rule: "operation-summary",
    change: [[[...getRun, "summary"], undefined]],
    at: "paths /runs/{run_id} get",
    says: "Write a summary, a verb first",
  },
  {
    rule: "operation-summary-sentence",
    change: [[[...getRun, "summary"], "Get a run."]],
    at: "paths /runs/{run_id} get summary",
    says: 'Instead of "Get a run.", write in sentence case, a verb first and no full stop',
  },
  {
    rule: "operation-summary-sentence",
    change: [[[...getRun, "summary"], "Get A Run"]],
    at: "paths /runs/{run_id} get summary",
    says: "in capitals are only I, ID, API, CSV and JSON.",
  },
  {
    rule: "operation-summary-sentence",
    change: [[[...getRun, "summary"], "Fetch a run"]],
    at: "paths /runs/{run_id} get summary",
    says: "the verbs are Cancel, Change, Create",
  },
  {
    rule: "operation-description-adds",
    change: [[[...getRun, "description"], undefined]],
    at: "paths /runs/{run_id} get",
    says: "Write a description; state the rule that a caller cannot guess",
  },
  {
    rule: "operation-description-adds",
    change: [[[...getRun, "description"], "Get  a run."]],
    at: "paths /runs/{run_id} get description",
    says: "The description only repeats the summary; state the rule",
  },
  {
    rule: "operation-secured",
    change: [[["security"], undefined]],
    at: "",
    says: "Declare `security` at the root of the document",
  },
  {
    rule: "operation-secured",
    change: [[[...getRun, "security"], []]],
    at: "paths /runs/{run_id} get security",
    says: "Remove the operation's own `security`",
  },
  {
    rule: "operation-secured",
    change: [
      [
        [...getRun, "security"],
        [{ key: [] }, {}],
      ],
    ],
    at: "paths /runs/{run_id} get security",
    says: "allows calls without a key",
  },
  {
    rule: "operation-source",
    change: [[[...getRun, "x-source"], undefined]],
    at: "paths /runs/{run_id} get",
    says: "Add `x-source: documented`, or `x-source: decided`",
  },
];
