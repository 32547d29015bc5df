import type { Aegis } from "@aegis/client";
import type { DatasetDetail, MetricInfo, ModelInfo } from "@aegis/contract";
import { useMemo, useState } from "preact/hooks";
import { counted } from "../../text/figures.ts";
import { type ChosenMetrics, choiceOf, selectionOf } from "../metrics/metric-choice.ts";
import { MetricsFields } from "../metrics/metrics-fields.tsx";
import { SendForm } from "../sending/send-form.tsx";
import { FormError } from "../sending/sending-problem.ts";
import { useSending } from "../sending/use-sending.ts";
import { runAddress } from "../served-place.ts";
import { Estimate } from "./estimate.tsx";
import { estimateRequest } from "./estimate-request.ts";
import { metricsKeeper } from "./metrics-keeper.ts";
import { RunFields } from "./run-fields.tsx";
import { noRunSettings, startRun } from "./start-run.ts";

type Props = {
  readonly aegis: Aegis;
  readonly dataset: DatasetDetail;
  readonly metrics: readonly MetricInfo[];
  readonly models: readonly ModelInfo[];
};

/** What a run is started with: the metrics of its dataset, and what is of this run alone. */
export function StartForm({ aegis, dataset, metrics, models }: Props) {
  const [choice, setChoice] = useState<ChosenMetrics>(() => choiceOf(dataset.selected_metrics, metrics));
  const [settings, setSettings] = useState(noRunSettings);
  const keepMetrics = useMemo(() => metricsKeeper(dataset, metrics), [dataset, metrics]);
  const sending = useSending();
  const chosen = Object.keys(choice);
  const rows = dataset.records.length;
  const judged = metrics.filter(({ id, is_judged }) => is_judged && choice[id] !== undefined);
  return (
    <SendForm
      sending={sending}
      titles={["Start the run", "Starting …"]}
      isReady={rows > 0}
      content={[choice, settings]}
      onSend={async (idempotencyKey) => {
        if (chosen.length === 0) throw new FormError("metrics", "Choose at least one metric.");
        await keepMetrics(selectionOf(choice, metrics), (selected_metrics) =>
          aegis.datasets.update(dataset.id, { selected_metrics }),
        );
        const run = await startRun(aegis, dataset.id, settings, idempotencyKey);
        location.hash = runAddress(run.id);
      }}
    >
      <MetricsFields
        metrics={metrics}
        structure={dataset.structure}
        choice={choice}
        problem={sending.problem}
        onChoose={setChoice}
      />
      <p class="note">Metrics, thresholds and arguments are kept with the dataset, for its next runs.</p>
      <RunFields
        settings={settings}
        models={judged.length > 0 ? models : []}
        problem={sending.problem}
        onChange={setSettings}
      />
      <section aria-label="Cost">
        <p class="note">
          {rows === 0
            ? "The dataset has no rows, so it cannot be run."
            : `${counted(chosen.length * rows, "evaluation")}: ${counted(chosen.length, "metric")} of ${counted(rows, "row")}.`}
          {judged.length > 0 && ` A model judges ${counted(judged.length * rows, "evaluation")}.`}
        </p>
        {rows > 0 && (
          <Estimate aegis={aegis} request={estimateRequest(dataset.id, choice, metrics, settings)} />
        )}
      </section>
    </SendForm>
  );
}
