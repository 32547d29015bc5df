import { systemClock } from "@aegis/async";
import type { Aegis } from "@aegis/client";
import type { RunEstimate, RunEstimateRequest } from "@aegis/contract";
import { dollarsText } from "../../text/figures.ts";
import { problemText } from "../sending/problem-text.ts";
import { useLatest, useLoaded } from "../use-loaded.ts";

type Props = {
  readonly aegis: Aegis;
  /** What would be started; undefined if what is entered makes no run yet. */
  readonly request: RunEstimateRequest | undefined;
};

/** In milliseconds: as long as what is entered keeps changing, nothing is asked. */
const quiet = 300;

const clock = systemClock();

/** What the run would cost, worked out again by the server whenever something else is entered. */
export function Estimate({ aegis, request }: Props) {
  const loaded = useLoaded(
    async (signal) => {
      if (request === undefined) return undefined;
      await clock.sleep(quiet, signal);
      return aegis.runs.estimateFromDataset(request, { signal });
    },
    JSON.stringify(request ?? null),
  );
  const shown = useLatest(loaded);
  return (
    <div class="estimate" aria-busy={loaded.is === "loading"}>
      <p role="status">
        {shown.is === "loading" && "Working out what it costs …"}
        {shown.is === "refused" && `What it costs is not known: ${problemText(shown.error)}`}
        {shown.is === "there" && shown.value !== undefined && costSentence(shown.value)}
      </p>
      {shown.is === "there" && shown.value !== undefined && (
        <>
          {!shown.value.is_covered && (
            <p class="fail-text">
              Your balance does not cover the most that it can cost, so it cannot be started.
            </p>
          )}
          <ByMetric estimate={shown.value} />
        </>
      )}
    </div>
  );
}

function costSentence({ likely_cost, max_cost }: RunEstimate): string {
  if (max_cost === "0") return "It costs nothing.";
  return `It is likely to cost ${dollarsText(likely_cost)}, and at most ${dollarsText(max_cost)}.`;
}

/** The metrics that cost something, if that is not the whole run. */
function ByMetric({ estimate: { metrics } }: { readonly estimate: RunEstimate }) {
  const costly = metrics.filter(({ max_cost }) => max_cost !== "0");
  if (costly.length === 0 || metrics.length === 1) return null;
  return (
    <details>
      <summary>By metric</summary>
      <ul>
        {costly.map(({ metric, likely_cost, max_cost }) => (
          <li key={metric}>
            {metric}: likely {dollarsText(likely_cost)}, at most {dollarsText(max_cost)}
          </li>
        ))}
      </ul>
    </details>
  );
}
