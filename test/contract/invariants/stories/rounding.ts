import type { Story } from "../story.ts";
import { fieldsOf } from "../teller.ts";
import { rightRow, scoreRows, wrongRow } from "../things.ts";
import { wrongFields } from "../wrong-fields.ts";

/** Means are rounded at the end, halves up; failures are left out. */
export const rounding: Story = {
  name: "rounding",
  says: "A mean is rounded to two decimals at the end, halves up; what failed is in no mean.",
  source: "decided",
  reads: false,
  async tell(teller) {
    for (const [right, wrong, failed, result] of [
      [1, 799, 0, 0.13],
      [2, 1, 1, 66.67],
      [1, 2, 0, 33.33],
      [0, 1, 0, 0],
    ] as const) {
      const rows = [
        ...Array(right).fill(rightRow),
        ...Array(wrong).fill(wrongRow),
        ...Array(failed).fill({ output: "4" }),
      ];
      const run = await scoreRows(teller, rows);
      teller.report(
        wrongFields(fieldsOf(run), {
          result,
          aggregate_results: { exact_match: result },
          number_of_successes: right + wrong,
          number_of_failures: failed,
          // The metric's default.
          threshold: 100,
        }),
        run,
      );
    }
  },
};
