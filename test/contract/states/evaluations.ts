import { sending, sendingAlso } from "./change.ts";
import { refusingAliases } from "./failures.ts";
import { replayed } from "./replay.ts";
import { type ServerControls, withControls } from "./server-controls.ts";
import { type Arrange, alike, anywhere } from "./state.ts";

const four = { output: "4", golden_answer: "4" };

/** The states of `POST /evaluate`. */
export const evaluations: Readonly<Record<string, Arrange>> = {
  "two-plus-two-scored": replayed(
    { next: { runs: 990, evaluations: 1540, records: 2000 }, at: "2026-04-01T09:10:03Z" },
    anywhere(),
  ),
  "two-plus-two-failed": replayed(
    { next: { runs: 993, evaluations: 1551, records: 2002 }, at: "2026-04-01T09:16:03Z" },
    withControls(silenceJudge),
  ),
  "evaluation-input-missing": anywhere(sending({ metric_shortname: "exact_match", output: "4" })),
  "evaluation-argument-unknown": anywhere(
    sending({ metric_shortname: "exact_match", ...four, metric_args: { case: true } }),
  ),
  "evaluation-metric-inactive": withControls(
    ({ inactiveMetrics }) => void inactiveMetrics.add("toxic"),
    sending({ metric_shortname: "toxic", ...four }),
  ),
  "evaluation-alias-taken": alike(withControls(refusingAliases)),
  "evaluation-cancelled": alike(withControls(cancelUnsaved)),
  "metric-not-found": anywhere(sendingAlso({ metric_shortname: "exact_macth" })),
  "model-not-found": anywhere(sendingAlso({ model_slug: "gpt-0" })),
  "evaluation-metric-missing": anywhere(sendingAlso({ metric_shortname: undefined })),
};

/** A judge without an answer to any question. */
async function silenceJudge({ setJudge }: ServerControls): Promise<void> {
  const { scriptedJudge } = await import("@aegis/metrics");
  setJudge(scriptedJudge({}));
}

/** Each run is cancelled just before its scores are saved. */
function cancelUnsaved({ store }: ServerControls): void {
  const { save } = store;
  store.save = async (chunk, worker, results, rest) => {
    await store.transaction((transaction) => transaction.cancelRun(chunk.run_id, "2026-04-01T09:10:03Z"));
    return save(chunk, worker, results, rest);
  };
}
