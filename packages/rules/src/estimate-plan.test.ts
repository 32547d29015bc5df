import { expect, test } from "vitest";
import { DomainError } from "./domain-error.ts";
import { planRunEstimate } from "./estimate-plan.ts";

const dataset = { id: 9, selected_metrics: null, structure: ["output"], record_count: 2 } as const;
const faith = { dataset_id: 9, selected_metrics: { "4": 70 } };
const plan = (request: object) => planRunEstimate(dataset, { ...faith, ...request }, new Set());

test("a metric that needs a field that the rows lack is refused", () => {
  expect(() => plan({})).toThrow(DomainError.columnMissing("faith", "input", 9));
});

test.each([
  ["an unknown model", { model_slug: "gpt-1" }, DomainError.modelNotFound("gpt-1")],
  [
    "a key of arguments that is not an id",
    { metric_args: { four: {} } },
    DomainError.metricIdInvalid("four"),
  ],
])("%s is refused before that, as in a run", (_, request, refusal) => {
  expect(() => plan(request)).toThrow(refusal);
});
