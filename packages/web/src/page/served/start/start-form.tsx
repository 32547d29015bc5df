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
  const keepMetrics = useMemo(() => metricsKeeper(aegis, dataset, metrics), [aegis, dataset, metrics]);
  const sending = useSending();
  const chosen = Object.keys(choice);
  const judged = metrics.filter(({ id, is_judged }) => is_judged && choice[id] !== undefined);
  return (
    <SendForm
      sending={sending}
      titles={["Start the run", "Starting …"]}
      isReady={dataset.records.length > 0}
      content={[choice, settings]}
      onSend={async (idempotencyKey) => {
        if (chosen.length === 0) throw new FormError("metrics", "Choose at least one metric.");
        await keepMetrics(selectionOf(choice, metrics));
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
      <p class="note">
        {dataset.records.length === 0
          ? "The dataset has no rows, so it cannot be run."
          : `${counted(chosen.length * dataset.records.length, "evaluation")}: ${counted(chosen.length, "metric")} of ${counted(dataset.records.length, "row")}.`}
        {judged.length > 0 &&
          ` A model judges ${counted(judged.length * dataset.records.length, "evaluation")}, which may cost money.`}
      </p>
    </SendForm>
  );
}
