import type { PageOperation } from "../../page-data.ts";
import { button, element } from "../element.ts";
import type { SettingsStore } from "../settings.ts";
import { settingsFields } from "../settings-fields.ts";
import { operationView } from "./operation-view.ts";

/** Beside the docs if there is room, and over them on a phone. */
const isNarrow = "(max-width: 900px)";

/** The panel in which an operation is tried. */
export type Panel = {
  readonly dialog: HTMLDialogElement;
  /** `opener` gets the focus back. */
  readonly open: (operation: PageOperation, opener: HTMLElement) => void;
};

/** Makes the panel, closed. What a reader filled in is there again when an operation is opened again. */
export function createPanel(settings: SettingsStore): Panel {
  const views = new Map<string, HTMLElement>();
  const title = element("h2", { id: "aegis-panel-title", tabindex: "-1" });
  const close = button("Close", { class: "aegis-quiet" }, () => dialog.close());
  const body = element("div", { class: "aegis-body" });
  const dialog = element(
    "dialog",
    { class: "aegis-panel", "aria-labelledby": title.id },
    element("header", {}, title, close),
    settingsFields(settings),
    body,
  );
  let opener: HTMLElement | undefined;
  // Not if it was closed for another operation: the event comes when that is open already.
  dialog.addEventListener("close", () => dialog.open || opener?.focus());
  // A dialog that is not modal is not closed by the browser.
  dialog.addEventListener("keydown", ({ key }) => key === "Escape" && dialog.close());
  return {
    dialog,
    open(operation, from) {
      if (dialog.open) dialog.close();
      opener = from;
      const view = views.get(operation.id) ?? operationView(operation, settings);
      views.set(operation.id, view);
      const method = element(
        "span",
        { class: `aegis-method aegis-${operation.method}` },
        operation.method.toUpperCase(),
      );
      title.replaceChildren(method, " ", operation.title, element("code", {}, operation.path));
      body.replaceChildren(view);
      if (matchMedia(isNarrow).matches) dialog.showModal();
      else dialog.show();
      body.scrollTo({ top: 0 });
      title.focus();
    },
  };
}
