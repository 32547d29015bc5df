import type { Aegis } from "@aegis/client";
import type { RunSummary } from "@aegis/contract";
import { App } from "../app.tsx";
import { MoveField } from "./collections/move-field.tsx";
import { progressText } from "./progress-text.ts";
import { Refused } from "./refused.tsx";
import { RunDownloads } from "./run-downloads.tsx";
import { RunState, runName } from "./run-list.tsx";
import { listAddress, runAddress, type ServedPlace } from "./served-place.ts";
import { useRun } from "./use-run.ts";

type Props = { readonly aegis: Aegis; readonly place: Extract<ServedPlace, { at: "run" }> };

/** A run of the server: its progress while it is running, then all that a report shows. */
export function RunPage({ aegis, place: { id, beside, base } }: Props) {
  const { shown, problem } = useRun(aegis, id, beside);
  if (shown.is === "there" && shown.value.data !== undefined) {
    const aside = (
      <>
        <Earlier id={id} beside={beside} runs={shown.value.earlier} />
        {shown.value.summary.dataset_id === null && (
          <MoveField
            key={id}
            aegis={aegis}
            current={shown.value.summary.data_collection_id}
            onMove={(collection) => aegis.runs.update(id, { data_collection_id: collection })}
          />
        )}
        {shown.value.data.run.rows > 0 && <RunDownloads key={id} aegis={aegis} id={id} />}
      </>
    );
    return <App key={base} runs={[shown.value.data]} base={base} home={listAddress("runs")} aside={aside} />;
  }
  return (
    <main id="main" class="page" tabIndex={-1}>
      <p>
        <a href={listAddress("runs")}>← Runs</a>
      </p>
      {shown.is === "loading" && <p class="note">Reading the run …</p>}
      {shown.is === "refused" && <Refused error={shown.error} />}
      {shown.is === "there" && <Progress run={shown.value.summary} />}
      {problem !== undefined && <Refused error={problem} />}
    </main>
  );
}

function Progress({ run }: { readonly run: RunSummary }) {
  const { number_of_evaluations: all, number_of_remaining: left } = run;
  return (
    <section>
      <h1>{runName(run)}</h1>
      <p>
        <RunState run={run} />
      </p>
      <progress value={all - left} max={all} aria-label="Evaluations" />
      <p class="note" role="status">
        {progressText(run)}
      </p>
    </section>
  );
}

type EarlierProps = {
  readonly id: number;
  readonly beside: number | null;
  readonly runs: readonly RunSummary[];
};

/** Chooses a run to compare with. */
function Earlier({ id, beside, runs }: EarlierProps) {
  if (runs.length === 0) return null;
  return (
    <select
      aria-label="Compare with"
      value={beside ?? ""}
      onChange={({ currentTarget: { value } }) => {
        location.hash = value === "" ? runAddress(id) : `${runAddress(id, Number(value))}/baseline`;
      }}
    >
      <option value="">Compare with …</option>
      {runs.map((run) => (
        <option key={run.id} value={run.id}>
          {runName(run)}
        </option>
      ))}
    </select>
  );
}
