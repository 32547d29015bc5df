import type { ReportRun } from "../../report/report-data.ts";
import type { Navigation } from "../address/use-navigation.ts";
import { visibleLine } from "../text/visible.ts";

type Props = { readonly run: ReportRun; readonly navigation: Navigation };

/** The names of the columns. Numbers, scores and changes sort: the worst first, then the best, then not. */
export function TableHead({ run, navigation }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SortedBy name="row" title="Row" navigation={navigation} class="row-number" />
        <th scope="col" class="question">
          Input
        </th>
        <th scope="col" class="output">
          Output
        </th>
        {run.comparison !== null && (
          <SortedBy name="change" title="Change" navigation={navigation} class="row-change" />
        )}
        {run.metrics.map(({ shortname }) => (
          <SortedBy
            key={shortname}
            name={shortname}
            title={visibleLine(shortname, 40)}
            navigation={navigation}
            class="metric"
          />
        ))}
      </tr>
    </thead>
  );
}

type SortedProps = {
  readonly name: string;
  readonly title: string;
  readonly navigation: Navigation;
  readonly class: string;
};

function SortedBy({ name, title, navigation, class: column }: SortedProps) {
  const { query } = navigation.place;
  const isDefault = query.sort === "row" && !query.isDescending;
  const order = query.sort !== name || isDefault ? "none" : query.isDescending ? "descending" : "ascending";
  const next =
    order === "none"
      ? { sort: name, isDescending: false }
      : order === "ascending"
        ? { sort: name, isDescending: true }
        : { sort: "row", isDescending: false };
  return (
    <th scope="col" class={column} aria-sort={order}>
      <button type="button" title={title} onClick={() => navigation.adjust({ query: { ...query, ...next } })}>
        <span class="column-name">{title}</span>
        <span class="order" aria-hidden="true">
          {order === "ascending" ? "↑" : order === "descending" ? "↓" : ""}
        </span>
      </button>
    </th>
  );
}
