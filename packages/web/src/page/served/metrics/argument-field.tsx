import type { MetricArgument } from "@aegis/contract";
import { useId } from "preact/hooks";
import { type ArgumentForm, argumentForm } from "./argument-form.ts";
import { plainText } from "./plain-text.ts";

type Props = {
  readonly argument: MetricArgument;
  readonly entered: string;
  onEnter(text: string): void;
};

/** An argument of a metric, entered as its schema says. What can be checked before, the browser checks. */
export function ArgumentField({ argument, entered, onEnter }: Props) {
  const id = useId();
  const form = argumentForm(argument.schema);
  return (
    <div class="form-field">
      <label for={id}>{argument.name}</label>
      <Input id={id} form={form} argument={argument} entered={entered} onEnter={onEnter} />
      <p id={`${id}-note`} class="note">
        {plainText(argument.description)}
        {form.kind === "lines" && " One a line."}
        {form.kind === "json" && " As JSON."}
      </p>
    </div>
  );
}

type InputProps = Props & { readonly id: string; readonly form: ArgumentForm };

function Input({ id, form, argument, entered, onEnter }: InputProps) {
  const usual = argument.default === null ? "" : String(argument.default);
  const common = { id, "aria-describedby": `${id}-note`, required: argument.is_required };
  const onInput = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    onEnter(currentTarget.value);
  switch (form.kind) {
    case "switch":
    case "choice": {
      const options = form.kind === "switch" ? [true, false] : form.options;
      return (
        <select {...common} value={entered} onChange={onInput}>
          <option value="">{usual === "" ? "–" : `${usual} (usual)`}</option>
          {options.map(String).map((option) => option !== usual && <option key={option}>{option}</option>)}
        </select>
      );
    }
    case "number":
      return (
        <input
          {...common}
          type="number"
          step={form.step}
          min={form.min}
          max={form.max}
          placeholder={usual}
          value={entered}
          onInput={onInput}
        />
      );
    case "text":
      if (!form.isLong)
        return (
          <input
            {...common}
            maxLength={form.maxLength}
            placeholder={usual}
            value={entered}
            onInput={onInput}
          />
        );
      return <textarea {...common} rows={3} maxLength={form.maxLength} value={entered} onInput={onInput} />;
    case "lines":
      return <textarea {...common} rows={3} value={entered} onInput={onInput} />;
    case "json":
      return (
        <textarea
          {...common}
          rows={3}
          value={entered}
          onInput={({ currentTarget }) => {
            currentTarget.setCustomValidity(isJson(currentTarget.value) ? "" : "This is not JSON.");
            onEnter(currentTarget.value);
          }}
        />
      );
  }
}

/** Whether a text is JSON, or nothing at all: the argument is left out then. */
function isJson(text: string): boolean {
  try {
    if (text.trim() !== "") JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
