import { useMemo, useRef } from "preact/hooks";
import { allRows, type RowsQuery, shows } from "../address/page-place.ts";
import type { Navigation } from "../address/use-navigation.ts";
import type { RunData } from "../data/run-data.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { counted, countText } from "../text/figures.ts";
import { selectRows } from "./select-rows.ts";
import type { RowSelection } from "./use-selection.ts";

type Props = { readonly data: RunData; readonly navigation: Navigation; readonly selection: RowSelection };

const titles: Readonly<Record<RowsQuery["show"], string>> = {
  all: "All",
  failed: "Failed",
  below: "Below threshold",
  errors: "Errors",
  worse: "Worse",
  better: "Better",
  unchanged: "Unchanged",
  new: "New",
};

/** Narrows the table down. Whatever is chosen is in the address. */
export function Filters({ data, navigation, selection }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const { query } = navigation.place;
  const change = (to: Partial<RowsQuery>) => navigation.adjust({ query: { ...query, ...to } });
  useKeys({ "/": () => search.current?.focus() });
  return (
    <search class="filters">
      <ShowLinks data={data} navigation={navigation} />
      <div class="fields">
        <input
          ref={search}
          type="search"
          aria-label="Search in all texts"
          placeholder="Search in all texts"
          value={query.text}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
        <select
          aria-label="Metric"
          value={query.metric ?? ""}
          onChange={({ currentTarget }) => change({ metric: currentTarget.value || null })}
        >
          <option value="">Any metric</option>
          {data.run.metrics.map(({ shortname }) => (
            <option key={shortname} value={shortname}>
              {shortname}
            </option>
          ))}
        </select>
        <Bound name="from" value={query.min} onChange={(min) => change({ min })} />
        <Bound name="to" value={query.max} onChange={(max) => change({ max })} />
        <p class="note" role="status">
          {selection.isSearching ? "Searching … " : ""}
          {counted(selection.rows.length, "row")}
          {selection.rows.length < data.run.rows && ` of ${countText(data.run.rows)}`}
        </p>
        {selection.rows.length < data.run.rows && (
          <a
            href={navigation.href({
              query: { ...allRows, sort: query.sort, isDescending: query.isDescending },
            })}
          >
            Show all
          </a>
        )}
      </div>
    </search>
  );
}

function ShowLinks({ data, navigation }: Omit<Props, "selection">) {
  const { query } = navigation.place;
  const { run } = data;
  const counts = useMemo(
    () =>
      shows
        .filter((show) => run.comparison !== null || !["worse", "better", "unchanged", "new"].includes(show))
        .map((show) => [show, selectRows(run, { ...allRows, show, metric: query.metric }).length] as const),
    [run, query.metric],
  );
  return (
    <nav aria-label="Which rows" class="chips">
      {counts
        .filter(([show, count]) => count > 0 || show === "all" || show === query.show)
        .map(([show, count]) => (
          <a
            key={show}
            href={navigation.href({ query: { ...query, show } })}
            aria-current={query.show === show ? "true" : undefined}
          >
            {titles[show]} <span class="count">{countText(count)}</span>
          </a>
        ))}
    </nav>
  );
}

type BoundProps = {
  readonly name: string;
  readonly value: number | null;
  onChange(value: number | null): void;
};

function Bound({ name, value, onChange }: BoundProps) {
  return (
    <label class="bound">
      {name}
      <input
        type="number"
        min={0}
        max={100}
        step="any"
        aria-label={`Score ${name}`}
        value={value ?? ""}
        onInput={({ currentTarget }) =>
          onChange(currentTarget.value === "" ? null : Number(currentTarget.value))
        }
      />
    </label>
  );
}
