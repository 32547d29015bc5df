import type { Aegis } from "@aegis/client";
import type { RunSummary } from "@aegis/contract";
import { Trend } from "../charts/trend.tsx";
import { countText, dollarsText, scoreText, shareText, timeText } from "../text/figures.ts";
import { visibleLine } from "../text/visible.ts";
import { ScrollRegion } from "../views/scroll-region.tsx";
import { ServedList } from "./served-list.tsx";
import { type ListPlace, runAddress } from "./served-place.ts";

type Props = {
  readonly aegis: Aegis;
  readonly place: ListPlace;
  onSearch(search: string): void;
};

/** The runs that the key may see, newest first. */
export function RunList({ aegis, place, onSearch }: Props) {
  return (
    <ServedList
      title="Runs"
      at="runs"
      noun="run"
      search={{ by: "alias", onSearch }}
      place={place}
      load={(query, signal) => aegis.runs.list(query, { signal }).page()}
    >
      {(runs) => <RunsTable runs={runs} />}
    </ServedList>
  );
}

function RunsTable({ runs }: { readonly runs: readonly RunSummary[] }) {
  return (
    <ScrollRegion label="Runs">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">State</th>
            <th scope="col">Trend</th>
            <th scope="col">Dataset</th>
            <th scope="col" class="number">
              Result
            </th>
            <th scope="col" class="number">
              Passed
            </th>
            <th scope="col" class="number">
              Errors
            </th>
            <th scope="col" class="number">
              Cost
            </th>
            <th scope="col">Started</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunLine key={run.id} run={run} trend={trendOf(run, runs)} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type LineProps = { readonly run: RunSummary; readonly trend: readonly number[] };

function RunLine({ run, trend }: LineProps) {
  const { number_of_passes: passes, number_of_successes: scored, number_of_failures: failed } = run;
  return (
    <tr>
      <th scope="row">
        <a href={runAddress(run.id)}>{runName(run)}</a>
      </th>
      <td>
        <RunState run={run} />
      </td>
      <td class="spark">
        <Trend results={trend} threshold={run.threshold} />
      </td>
      <td class="muted">{run.dataset === null ? "–" : visibleLine(run.dataset, 40)}</td>
      <td class="number strong">{scoreText(run.result)}</td>
      <td class="number">{shareText(passes, scored)}</td>
      <td class={`number ${failed > 0 ? "warn-text" : "muted"}`}>{countText(failed)}</td>
      <td class="number">{run.total_cost === null ? "–" : dollarsText(run.total_cost)}</td>
      <td class="muted">{timeText(run.started_at)}</td>
    </tr>
  );
}

/** Its alias, or its number. */
export function runName({ alias, id }: Pick<RunSummary, "alias" | "id">): string {
  return alias === null ? `Run ${id}` : visibleLine(alias, 60);
}

/**
 * The results of the same dataset up to this run, as far as they are on the page, the oldest first. Those of
 * a cancelled run are of some rows only, so they are left out.
 */
function trendOf(run: RunSummary, all: readonly RunSummary[]): readonly number[] {
  if (run.dataset_id === null || run.state !== "finished") return [];
  return all
    .filter(
      ({ state, dataset_id, id }) => state === "finished" && dataset_id === run.dataset_id && id <= run.id,
    )
    .flatMap(({ result }) => result ?? [])
    .reverse();
}

/** How a run ended, or how far it is. */
export function RunState({ run }: { readonly run: RunSummary }) {
  if (run.state === "running") {
    const { number_of_evaluations: all, number_of_remaining: left } = run;
    return <span class="tag">running, {shareText(all - left, all)}</span>;
  }
  if (run.state === "cancelled") return <span class="tag">cancelled</span>;
  if (run.result === null) return <span class="tag">no result</span>;
  return run.is_gte_threshold === true ? (
    <span class="verdict pass">Passed</span>
  ) : (
    <span class="verdict fail">Failed</span>
  );
}
