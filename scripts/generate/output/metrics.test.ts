import { metrics } from "@aegis/metrics";
import { expect, test } from "vitest";
import { argumentsTable, bySource, metricsTable } from "./metrics.ts";

test("the metrics are in one table or the other, the extensions in theirs", () => {
  const { documented, extensions } = bySource(metrics);
  expect([...documented, ...extensions]).toEqual(metrics);
  expect(metricsTable(documented)).not.toContain("`contains`");
  expect(metricsTable(extensions)).toMatch(/^\| 1001 \| `contains` Contains \| .* Needs `output`\. /m);
});

test("an argument is shown with its default, its closed list and its bounds", () => {
  const lines = argumentsTable(metrics).split("\n");
  expect(lines).toContain(
    "| `contains` | `texts` | required | The texts to look for. 1 to 100 elements. Each at most 10000 characters. |",
  );
  expect(lines).toContain(
    '| `contains` | `mode` | `"all"` | How many of the texts the output should have. One of `all`, `any`, `none`. |',
  );
  expect(lines).toContain("| `char_ct_match` | `min_count` | none | The fewest characters allowed. |");
});
