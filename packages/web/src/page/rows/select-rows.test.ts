import { expect, test } from "vitest";
import { reportRun } from "../../testing/report-run.ts";
import { allRows, type RowsQuery } from "../address/page-place.ts";
import { selectRows } from "./select-rows.ts";

const run = reportRun(
  { rouge: [100, 40, null, 60, 80], bleu: [50, 90, 70, null, 20] },
  {
    before: { rouge: [90, 40, 50, null, 81], bleu: [60, 80, 70, null, 20] },
    // The last row is within the tolerance.
    changes: "wbnuu",
    tolerance: 2,
  },
);

test.each<[Partial<RowsQuery>, readonly number[]]>([
  [{}, [0, 1, 2, 3, 4]],
  [{ show: "failed" }, [1, 2, 3, 4]],
  [{ show: "below" }, [1, 4]],
  [{ show: "errors" }, [2, 3]],
  [{ show: "failed", metric: "rouge" }, [1, 2]],
  [{ show: "below", metric: "bleu" }, [4]],
  [{ show: "errors", metric: "bleu" }, [3]],
  [{ show: "worse" }, [0]],
  [{ show: "better" }, [1]],
  [{ show: "unchanged" }, [3, 4]],
  [{ show: "new" }, [2]],
  [{ show: "better", metric: "rouge" }, [0]],
  [{ show: "worse", metric: "rouge" }, []],
  [{ show: "unchanged", metric: "rouge" }, [1, 4]],
  [{ show: "new", metric: "rouge" }, [2]],
  [{ show: "errors", metric: "nothing" }, []],
  [{ min: 60 }, [0, 1, 2, 3, 4]],
  [{ min: 60, metric: "rouge" }, [0, 3, 4]],
  [{ max: 40, metric: "rouge" }, [1]],
  [{ min: 80, max: 90 }, [1, 4]],
  [{ min: 90, max: 80 }, []],
  [{ isDescending: true }, [4, 3, 2, 1, 0]],
  [{ sort: "rouge" }, [1, 3, 4, 0, 2]],
  [{ sort: "rouge", isDescending: true }, [0, 4, 3, 1, 2]],
  [{ sort: "change" }, [0, 4, 1, 2, 3]],
  [{ sort: "nothing" }, [0, 1, 2, 3, 4]],
  [{ show: "failed", sort: "bleu" }, [4, 2, 1, 3]],
])("%j picks the rows %j", (query, rows) => {
  expect(selectRows(run, { ...allRows, ...query })).toEqual(rows);
});

test("a row that a metric did not evaluate is not among the errors", () => {
  const metrics = run.metrics.map((metric) => ({ ...metric, evaluated: [true, true, true, false, true] }));
  expect(selectRows({ ...run, metrics }, { ...allRows, show: "errors" })).toEqual([2]);
  expect(selectRows({ ...run, metrics }, { ...allRows, show: "failed" })).toEqual([1, 2, 4]);
});
