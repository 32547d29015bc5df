import { useEffect, useMemo, useState } from "preact/hooks";
import type { RowsQuery } from "../address/page-place.ts";
import type { RunData } from "../data/run-data.ts";
import { searchRows } from "./search-rows.ts";
import { selectRows } from "./select-rows.ts";

/** Rows that a query picks, and whether a text is still looked for in others. */
export type RowSelection = { readonly rows: readonly number[]; readonly isSearching: boolean };

export function useSelection(data: RunData, query: RowsQuery): RowSelection {
  const { show, metric, min, max, text, sort, isDescending } = query;
  const all = useMemo(
    () => selectRows(data.run, query),
    // A query of the same words is the same query.
    [data, show, metric, min, max, sort, isDescending],
  );
  const [found, setFound] = useState<
    RowSelection & { readonly of: readonly number[]; readonly text: string }
  >();
  useEffect(() => {
    if (text === "") return;
    const search = searchRows(data, all, text, () => performance.now());
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const { value, done } = search.next();
      setFound({ rows: [...value], isSearching: done !== true, of: all, text });
      if (!done) timer = setTimeout(step);
    };
    timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [data, all, text]);
  if (text === "") return { rows: all, isSearching: false };
  return found?.of === all && found.text === text ? found : { rows: [], isSearching: true };
}
