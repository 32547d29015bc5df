import type { JsonBody } from "../../page-data.ts";
import { element } from "../element.ts";

/** The body of a request, to be written as text. */
export type JsonEditor = { readonly element: HTMLElement; readonly text: () => string };

/** Begins with the first example. A text that is not JSON can be sent as well, with a warning beside it. */
export function jsonEditor({ examples }: JsonBody, id: string): JsonEditor {
  const problem = element("p", { id: `${id}-problem`, class: "aegis-problem", role: "status" });
  const text = element("textarea", {
    id,
    spellcheck: "false",
    autocapitalize: "off",
    "aria-describedby": problem.id,
  });
  const choice = element(
    "select",
    { "aria-label": "Example" },
    ...examples.map(({ title }, index) => element("option", { value: String(index) }, title)),
  );
  const fill = () => {
    text.value = examples[Number(choice.value)]?.text ?? "";
    check();
  };
  const check = () => {
    // For browsers that do not fit it to its lines by its style.
    text.rows = Math.max(4, text.value.split("\n").length);
    problem.textContent = problemOf(text.value);
    text.setAttribute("aria-invalid", String(problem.textContent !== ""));
  };
  choice.addEventListener("change", () => {
    fill();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });
  text.addEventListener("input", check);
  fill();
  const made = element(
    "div",
    { class: "aegis-json" },
    element(
      "div",
      { class: "aegis-label" },
      element("label", { for: id }, "Body"),
      ...(examples.length > 1 ? [choice] : [element("span", {}, examples[0]?.title ?? "")]),
    ),
    text,
    problem,
  );
  return { element: made, text: () => text.value };
}

function problemOf(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return `Not JSON yet: ${error instanceof Error ? error.message : String(error)}`;
  }
}
