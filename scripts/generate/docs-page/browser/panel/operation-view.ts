import type { PageOperation } from "../../page-data.ts";
import { button, element } from "../element.ts";
import { isOwn, type SettingsStore } from "../settings.ts";
import { failure, send } from "./answer.ts";
import { answerView, failureView } from "./answer-view.ts";
import { callOf, type Draft, requestOf } from "./draft.ts";
import { fieldRow } from "./field-row.ts";
import { jsonEditor } from "./json-editor.ts";
import { samplesView } from "./samples-view.ts";

/** The form of an operation, its samples and its last answer. */
export function operationView(operation: PageOperation, settings: SettingsStore): HTMLElement {
  const id = `try-${operation.id}`;
  const rows = operation.fields.map((field) => fieldRow(field, `${id}-${field.in}-${field.name}`));
  const editor = operation.json && jsonEditor(operation.json, `${id}-body`);
  const samples = samplesView(id);
  const draft = (): Draft => ({
    values: rows.flatMap((row) => row.value() ?? []),
    body: editor?.text(),
  });
  const answer = element("div", { class: "aegis-answer", role: "status" });
  const sending = sendingBar(operation, settings);
  const form = element(
    "form",
    { "aria-label": operation.title },
    ...rows.map((row) => row.element),
    ...(editor ? [editor.element] : []),
    sending.element,
  );
  const showCode = () => samples.show(() => callOf(operation, draft(), settings.now()));
  form.addEventListener("input", showCode);
  form.addEventListener("change", showCode);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending.isBusy()) return;
    answer.replaceChildren("Waiting for the answer…");
    answer.replaceChildren(await sending.run(requestOf(operation, draft(), settings.now())));
    answer.scrollIntoView({ block: "nearest" });
  });
  settings.watch(showCode);
  return element("div", {}, form, answer, samples.element);
}

type SendingBar = {
  readonly element: HTMLElement;
  readonly isBusy: () => boolean;
  readonly run: (request: Request) => Promise<HTMLElement>;
};

/** The buttons to send and to cancel, and what to know before. */
function sendingBar(operation: PageOperation, settings: SettingsStore): SendingBar {
  let running: AbortController | undefined;
  const submit = element("button", { type: "submit", class: "aegis-primary" }, "Send");
  const stop = button("Cancel", { class: "aegis-quiet" }, () => running?.abort());
  stop.hidden = true;
  const note = element("span", { class: "aegis-note" });
  settings.watch((now) => {
    submit.disabled = !isOwn(now);
    note.textContent = isOwn(now)
      ? warning(operation)
      : "This page may only call its own server. Run the code below.";
  });
  const run = async (request: Request) => {
    running = new AbortController();
    const { signal } = running;
    const started = performance.now();
    // Not disabled, or the keyboard would lose its place.
    stop.hidden = false;
    try {
      return await answerView(await send(request, signal));
    } catch (error) {
      return failureView(failure(error, request.url, signal.aborted, performance.now() - started));
    } finally {
      if (document.activeElement === stop) submit.focus();
      stop.hidden = true;
      running = undefined;
    }
  };
  const isBusy = () => running !== undefined;
  return { element: element("div", { class: "aegis-send" }, submit, stop, note), isBusy, run };
}

function warning({ method, costs }: PageOperation): string {
  if (method === "delete") return "Deletes it for good.";
  return costs ? "Costs money if a model judges." : "";
}
