import type { Field } from "../../page-data.ts";
import { element } from "../element.ts";
import type { FieldValue } from "./draft.ts";

/** A line of the form: a field, and whether it is sent at all. */
export type FieldRow = {
  readonly element: HTMLElement;
  /** Undefined if the field is left out. */
  readonly value: () => FieldValue | undefined;
};

/** Makes the line. An optional field has a box: unchecked it is absent, checked and empty it is a text. */
export function fieldRow(field: Field, id: string): FieldRow {
  const hint = element("p", { id: `${id}-hint` }, ...plainCode(field.description));
  const input = inputFor(field, { id, "aria-describedby": hint.id });
  const sent = element("input", {
    type: "checkbox",
    "aria-label": `Send ${field.name}`,
    title: "Send this field",
  });
  sent.checked = field.isSent;
  const row = element(
    "div",
    { class: "aegis-field" },
    element(
      "div",
      { class: "aegis-label" },
      ...(field.required ? [] : [sent]),
      element("label", { for: id }, element("code", {}, field.name)),
      element("span", {}, field.type),
      ...(field.required ? [element("strong", {}, "required")] : []),
    ),
    input.element,
    hint,
  );
  const isSent = () => field.required || sent.checked;
  const show = () => row.classList.toggle("aegis-absent", !isSent());
  // To fill a field in is to want it sent.
  input.element.addEventListener("input", () => {
    sent.checked = true;
    show();
  });
  sent.addEventListener("change", show);
  show();
  return { element: row, value: () => (isSent() ? { field, ...input.value() } : undefined) };
}

type Input = { readonly element: HTMLElement; readonly value: () => Omit<FieldValue, "field"> };

function inputFor(field: Field, attributes: Readonly<Record<string, string>>): Input {
  if (field.kind === "file") return fileInput(field, attributes);
  if (field.choices.length > 0) return choiceInput(field, attributes);
  const isLong = field.kind === "json";
  const made = isLong
    ? element("textarea", { ...attributes, rows: "2", spellcheck: "false" })
    : element("input", { ...attributes, type: "text", autocomplete: "off", spellcheck: "false" });
  // Not type=number, which would let nobody send a wrong value and see what it leads to.
  if (field.kind === "number") made.inputMode = "numeric";
  // An empty id would make it the request of another operation.
  made.required = field.in === "path";
  made.value = field.start;
  return { element: made, value: () => ({ text: made.value }) };
}

function choiceInput({ choices, start }: Field, attributes: Readonly<Record<string, string>>): Input {
  const made = element("select", attributes, ...choices.map((choice) => element("option", {}, choice)));
  if (choices.includes(start)) made.value = start;
  return { element: made, value: () => ({ text: made.value }) };
}

/** A file of the reader, or else the file of the example. */
function fileInput({ name, start }: Field, attributes: Readonly<Record<string, string>>): Input {
  const example = new File([start], "example.csv", { type: "text/csv" });
  const chooser = element("input", { ...attributes, type: "file", name });
  const what = element("span", { class: "aegis-file" });
  const show = () => {
    const [file] = chooser.files ?? [];
    what.textContent =
      file === undefined ? `Unless you choose a file, ${example.name} is sent.` : sizeOf(file);
  };
  chooser.addEventListener("change", show);
  show();
  return {
    element: element("div", {}, chooser, what),
    value: () => ({ text: "", file: chooser.files?.[0] ?? example }),
  };
}

function sizeOf({ size }: File): string {
  return `${size.toLocaleString("en")} bytes`;
}

/** Descriptions are Markdown, of which a line as short as these has code only. */
function plainCode(markdown: string): (Node | string)[] {
  return markdown.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part));
}
