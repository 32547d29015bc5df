import type { MetricInfo, RecordField } from "@aegis/contract";
import { useState } from "preact/hooks";
import { Problem } from "../sending/problem.tsx";
import type { SendingProblem } from "../sending/sending-problem.ts";
import { type ChosenMetrics, newlyChosen } from "./metric-choice.ts";
import { MetricPick } from "./metric-pick.tsx";
import { MetricSettings } from "./metric-settings.tsx";
import { UnlistedMetric } from "./unlisted-metric.tsx";

type Props = {
  readonly metrics: readonly MetricInfo[];
  /** The fields that the rows have. */
  readonly structure: readonly RecordField[];
  readonly choice: ChosenMetrics;
  readonly problem: SendingProblem | undefined;
  onChoose(choice: ChosenMetrics): void;
};

/** Chooses metrics, and sets their thresholds and arguments. */
export function MetricsFields({ metrics, structure, choice, problem, onChoose }: Props) {
  const [text, setText] = useState("");
  const active = metrics.filter(({ is_active }) => is_active);
  const found = active.filter((metric) => isFound(metric, text));
  const unlisted = Object.entries(choice).filter(([id]) => !metrics.some((one) => String(one.id) === id));
  // The server may refuse a metric by its id, or one that has been removed here.
  const hasPlace = metrics.some(({ id, shortname }) => choice[id] && shortname === problem?.metric);
  const remove = (id: string | number) => {
    const { [id]: _, ...others } = choice;
    onChoose(others);
  };
  return (
    <fieldset class="form-part">
      <legend>Metrics</legend>
      <div class="fields">
        <input
          type="search"
          aria-label="Find a metric"
          placeholder="Find a metric"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            // It is not the form that is sought to be sent.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
        <p class="note" role="status">
          {Object.keys(choice).length} chosen
          {found.length < active.length && `, ${found.length} of ${active.length} shown`}
        </p>
      </div>
      <Problem at="metrics" problem={hasPlace ? undefined : problem} />
      <ul class="metric-picks">
        {found.map((metric) => (
          <MetricPick
            key={metric.id}
            metric={metric}
            structure={structure}
            isChosen={choice[metric.id] !== undefined}
            onToggle={() => {
              if (choice[metric.id] !== undefined) remove(metric.id);
              else onChoose({ ...choice, [metric.id]: newlyChosen(metric) });
            }}
          />
        ))}
      </ul>
      {/* One that a dataset has may have been switched off since. */}
      {metrics.map((metric) => {
        const chosen = choice[metric.id];
        if (chosen === undefined) return null;
        return (
          <MetricSettings
            key={metric.id}
            metric={metric}
            chosen={chosen}
            problem={problem?.metric === metric.shortname ? problem.text : undefined}
            onChange={(changed) => onChoose({ ...choice, [metric.id]: changed })}
            onRemove={() => remove(metric.id)}
          />
        );
      })}
      {unlisted.map(([id, { threshold }]) => (
        <UnlistedMetric key={id} id={id} threshold={threshold} onRemove={() => remove(id)} />
      ))}
    </fieldset>
  );
}

function isFound({ label, shortname, category, description }: MetricInfo, text: string): boolean {
  const all = `${label} ${shortname} ${category} ${description}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
