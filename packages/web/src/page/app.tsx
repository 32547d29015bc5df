import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Navigation, useNavigation } from "./address/use-navigation.ts";
import { type RunData, rowOf } from "./data/run-data.ts";
import { Help, useHelp } from "./keyboard/help.tsx";
import { useKeys } from "./keyboard/use-keys.ts";
import { useSelection } from "./rows/use-selection.ts";
import { endTitles, runEnd } from "./text/run-end.ts";
import { visibleLine } from "./text/visible.ts";
import { BaselineView } from "./views/baseline.tsx";
import { Overview } from "./views/overview.tsx";
import { Problem } from "./views/problem.tsx";
import { RowView } from "./views/row.tsx";
import { RowsView } from "./views/rows.tsx";
import { RunHeader } from "./views/run-header.tsx";
import { ScoresView } from "./views/scores.tsx";

type Props = {
  readonly runs: readonly RunData[];
  /** With what the addresses of the views begin. */
  readonly base?: string;
  /** Where the list of runs is, if there is one. */
  readonly home?: string;
  /** What stands in the head besides the views. */
  readonly aside?: ComponentChildren;
};

/** The whole page: the head of a run, and the view that the address names. */
export function App({ runs, base = "#", home, aside }: Props) {
  const navigation = useNavigation(base);
  const data = runs[navigation.place.run];
  const help = useHelp();
  const title = data && `${endTitles[runEnd(data.run)]}: ${visibleLine(data.run.name, 80)}`;
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  if (data === undefined)
    return (
      <Problem
        says={`This report has ${runs.length === 1 ? "one run" : `${runs.length} runs`}; the address names another.`}
      />
    );
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <RunHeader
        home={home}
        aside={aside}
        runs={runs}
        data={data}
        navigation={navigation}
        onHelp={help.open}
      />
      {/* Another run begins anew. */}
      <View key={navigation.place.run} data={data} navigation={navigation} />
      <Help {...help} />
    </>
  );
}

function View({ data, navigation }: { readonly data: RunData; readonly navigation: Navigation }) {
  const { view, row: number, query } = navigation.place;
  const row = number === null ? null : rowOf(data.run, number);
  const selection = useSelection(data, query);
  const lastRow = useRef<number | null>(null);
  useEffect(() => {
    if (typeof row === "number") lastRow.current = row;
  }, [row]);
  useKeys({
    o: () => navigation.go({ view: "overview", row: null }),
    r: () => navigation.go({ view: "rows", row: null }),
    s: () => navigation.go({ view: "scores", row: null }),
    b: () => navigation.go({ view: "baseline", row: null }),
  });
  if (view === "scores") return <ScoresView data={data} navigation={navigation} />;
  if (view === "baseline") return <BaselineView data={data} navigation={navigation} />;
  if (view === "overview") return <Overview data={data} navigation={navigation} />;
  if (row === null)
    return <RowsView data={data} navigation={navigation} selection={selection} start={lastRow.current} />;
  if (row === undefined) return <Problem says={`This run has no row ${number}.`} />;
  return <RowView data={data} navigation={navigation} selection={selection} row={row} />;
}

/** Not by a link, since the address says what is shown. */
function skip(): void {
  document.getElementById("main")?.focus();
}
