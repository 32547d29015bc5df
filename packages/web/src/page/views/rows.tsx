import type { Navigation } from "../address/use-navigation.ts";
import type { RunData } from "../data/run-data.ts";
import { Filters } from "../rows/filters.tsx";
import { RowsTable } from "../rows/rows-table.tsx";
import type { RowSelection } from "../rows/use-selection.ts";

type Props = {
  readonly data: RunData;
  readonly navigation: Navigation;
  readonly selection: RowSelection;
  /** The row that has just been left, from 0. */
  readonly start: number | null;
};

/** The table of rows, and what narrows it down. */
export function RowsView(props: Props) {
  return (
    <main id="main" class="rows-page" tabIndex={-1}>
      <h1 class="unseen">Rows</h1>
      <Filters {...props} />
      <RowsTable {...props} />
    </main>
  );
}
