import type { MetricInfo, RecordField } from "@aegis/contract";
import { useId } from "preact/hooks";
import { lackOf } from "./metric-choice.ts";
import { plainText } from "./plain-text.ts";

type Props = {
  readonly metric: MetricInfo;
  readonly structure: readonly RecordField[];
  readonly isChosen: boolean;
  onToggle(): void;
};

/** A metric to choose, with what it looks at. One that can score no row cannot be chosen. */
export function MetricPick({ metric, structure, isChosen, onToggle }: Props) {
  const id = useId();
  const lack = lackOf(metric, structure);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={lack !== undefined && !isChosen}
          aria-describedby={id}
          onChange={onToggle}
        />
        {metric.label}
      </label>
      <p id={id} class="note">
        {plainText(metric.description)}
        {metric.is_judged && " A model judges it."}
        {lack !== undefined && <span class="warn-text"> Needs {lack}.</span>}
      </p>
    </li>
  );
}
