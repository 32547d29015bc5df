import type { MetricInfo } from "@aegis/contract";
import { useId } from "preact/hooks";
import { ArgumentField } from "./argument-field.tsx";
import type { ChosenMetric } from "./metric-choice.ts";
import { plainText } from "./plain-text.ts";

type Props = {
  readonly metric: MetricInfo;
  readonly chosen: ChosenMetric;
  /** Why the server refused it. */
  readonly problem: string | undefined;
  onChange(chosen: ChosenMetric): void;
  onRemove(): void;
};

/** The threshold and the arguments of a metric that is chosen. */
export function MetricSettings({ metric, chosen, problem, onChange, onRemove }: Props) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id}>
      <div class="fields">
        <h2 id={id}>{metric.label}</h2>
        <button type="button" class="quiet" aria-label={`Remove ${metric.label}`} onClick={onRemove}>
          Remove
        </button>
      </div>
      <p class="note">{plainText(metric.score_summary)}</p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div class="form-fields">
        <div class="form-field">
          <label for={`${id}-threshold`}>Threshold</label>
          <input
            id={`${id}-threshold`}
            type="number"
            min={0}
            max={100}
            required
            value={chosen.threshold}
            onInput={({ currentTarget }) => onChange({ ...chosen, threshold: currentTarget.value })}
          />
          <p class="note">A row passes from this score on.</p>
        </div>
        {metric.arguments.map((argument) => (
          <ArgumentField
            key={argument.name}
            argument={argument}
            entered={chosen.args[argument.name] ?? ""}
            onEnter={(text) => onChange({ ...chosen, args: { ...chosen.args, [argument.name]: text } })}
          />
        ))}
      </div>
    </section>
  );
}
