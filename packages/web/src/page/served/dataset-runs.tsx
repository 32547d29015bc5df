import type { DatasetRun } from "@aegis/contract";
import { scoreText, timeText } from "../text/figures.ts";
import { Verdict } from "../views/run-header.tsx";
import { ScrollRegion } from "../views/scroll-region.tsx";
import { runName } from "./run-list.tsx";
import { runAddress } from "./served-place.ts";

/** How many of them are shown; the list of runs has all. */
const mostShown = 10;

/** The newest runs of a dataset. */
export function DatasetRuns({ runs }: { readonly runs: readonly DatasetRun[] }) {
  if (runs.length === 0) return null;
  return (
    <section>
      <h2>{runs.length > mostShown ? `Your newest ${mostShown} runs` : "Your runs"}</h2>
      <ScrollRegion label="Your runs">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">State</th>
              <th scope="col" class="number">
                Result
              </th>
              <th scope="col">Started</th>
            </tr>
          </thead>
          <tbody>
            {runs.slice(0, mostShown).map((run) => (
              <tr key={run.id}>
                <th scope="row">
                  <a href={runAddress(run.id)}>{runName(run)}</a>
                </th>
                <td>
                  <End run={run} />
                </td>
                <td class="number strong">{scoreText(run.result)}</td>
                <td class="muted">{timeText(run.started_at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** A dataset does not say whether a run without a result was cancelled. */
function End({ run }: { readonly run: DatasetRun }) {
  if (run.finished_at === null) return <span class="tag">running</span>;
  if (run.result === null) return <span class="tag">no result</span>;
  return <Verdict passed={run.is_gte_threshold === true} />;
}
