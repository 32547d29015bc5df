import type { ModelInfo } from "@aegis/contract";
import { Problem } from "../sending/problem.tsx";
import type { SendingProblem } from "../sending/sending-problem.ts";
import type { RunSettings } from "./start-run.ts";

type Props = {
  readonly settings: RunSettings;
  /** Those that may judge; none if nothing is to be judged. */
  readonly models: readonly ModelInfo[];
  readonly problem: SendingProblem | undefined;
  onChange(settings: RunSettings): void;
};

/** The settings of a run that its dataset does not keep. */
export function RunFields({ settings, models, problem, onChange }: Props) {
  const { alias, threshold, model } = settings;
  return (
    <fieldset class="form-part">
      <legend>Run</legend>
      <div class="form-fields">
        <div class="form-field">
          <label for="alias">Alias</label>
          <input
            id="alias"
            maxLength={255}
            placeholder="made of the dataset and the time"
            value={alias}
            onInput={({ currentTarget }) => onChange({ ...settings, alias: currentTarget.value })}
          />
          <Problem at="alias" problem={problem} />
        </div>
        <div class="form-field">
          <label for="threshold">Threshold of the run</label>
          <input
            id="threshold"
            type="number"
            min={0}
            max={100}
            placeholder="mean of the metrics' thresholds"
            value={threshold}
            onInput={({ currentTarget }) => onChange({ ...settings, threshold: currentTarget.value })}
          />
          <Problem at="threshold" problem={problem} />
        </div>
        {models.length > 0 && (
          <div class="form-field">
            <label for="model">Model that judges</label>
            <select
              id="model"
              value={model}
              onChange={({ currentTarget }) => onChange({ ...settings, model: currentTarget.value })}
            >
              {models.map(({ slug, name, is_default }) => (
                <option key={slug} value={is_default ? "" : slug}>
                  {name}
                  {is_default && " (usual)"}
                </option>
              ))}
            </select>
            <Problem at="model" problem={problem} />
          </div>
        )}
      </div>
    </fieldset>
  );
}
