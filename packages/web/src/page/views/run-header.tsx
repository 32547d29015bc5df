import type { ComponentChildren } from "preact";
import type { PagePlace } from "../address/page-place.ts";
import type { Navigation } from "../address/use-navigation.ts";
import type { RunData } from "../data/run-data.ts";
import { endTitles, runEnd } from "../text/run-end.ts";
import { visibleLine } from "../text/visible.ts";

type Props = {
  readonly runs: readonly RunData[];
  readonly data: RunData;
  readonly navigation: Navigation;
  /** Where the list of runs is, if there is one. */
  readonly home: string | undefined;
  readonly aside: ComponentChildren;
  onHelp(): void;
};

/** Which run it is, how it ended, and the ways to its views. */
export function RunHeader({ runs, data: { run }, navigation, home, aside, onHelp }: Props) {
  const tabs: readonly (readonly [PagePlace["view"], string])[] = [
    ["overview", "Overview"],
    ["rows", "Rows"],
    ["scores", "Scores"],
    ...(run.comparison === null ? [] : ([["baseline", "Baseline"]] as const)),
  ];
  return (
    <header class="head">
      <div class="head-name">
        {home !== undefined && <a href={home}>← Runs</a>}
        {run.cancelled === undefined ? (
          <Verdict passed={run.passed} />
        ) : (
          <span class="tag">{endTitles.cancelled}</span>
        )}
        {runs.length === 1 ? (
          <strong class="run-name">{visibleLine(run.name, 80)}</strong>
        ) : (
          <select
            aria-label="Suite"
            value={navigation.place.run}
            onChange={({ currentTarget }) =>
              navigation.go({ run: Number(currentTarget.value), view: "overview", row: null })
            }
          >
            {runs.map((each, at) => (
              <option key={at} value={at}>
                {visibleLine(each.run.name, 80)} ({runEnd(each.run)})
              </option>
            ))}
          </select>
        )}
      </div>
      {aside}
      <nav aria-label="Views" class="views">
        {tabs.map(([view, title]) => (
          <a
            key={view}
            href={navigation.href({ view, row: null })}
            aria-current={navigation.place.view === view ? "page" : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      <button type="button" class="quiet" aria-label="Keys" title="Keys (?)" onClick={onHelp}>
        ?
      </button>
    </header>
  );
}

/** One word, with its colour. */
export function Verdict({ passed }: { readonly passed: boolean }) {
  return <span class={`verdict ${passed ? "pass" : "fail"}`}>{passed ? "Passed" : "Failed"}</span>;
}
