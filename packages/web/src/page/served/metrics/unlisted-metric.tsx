import { useId } from "preact/hooks";
import { metricName } from "../metric-name.ts";

type Props = {
  readonly id: string;
  readonly threshold: string;
  onRemove(): void;
};

/** A metric that a dataset has and the server does not list: it can be removed, and else stays as it is. */
export function UnlistedMetric({ id, threshold, onRemove }: Props) {
  const titleId = useId();
  const name = metricName(id);
  return (
    <section class="panel" aria-labelledby={titleId}>
      <div class="fields">
        <h2 id={titleId}>{name}</h2>
        <button type="button" class="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </button>
      </div>
      <p class="note">
        The server does not list this metric. It stays as the dataset has it, with the threshold {threshold}.
      </p>
    </section>
  );
}
