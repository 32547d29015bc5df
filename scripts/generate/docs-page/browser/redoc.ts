import type { PageOperation } from "../page-data.ts";
import { mendAccessibility, unseenHeading } from "./accessibility.ts";
import { button } from "./element.ts";
import { openMenusByKeyboard } from "./menus.ts";

/** What Redoc leaves to do: its parts are found by the attributes that it gives them. */
type Additions = {
  readonly operations: readonly PageOperation[];
  readonly settings: HTMLElement;
  readonly tryIt: (operation: PageOperation, opener: HTMLElement) => void;
  /** Is called after Redoc has drawn something. */
  readonly afterDrawing: () => void;
};

/** Adds ours to what Redoc draws, and again whenever it draws: sections appear as one comes near them. */
export function addToRedoc(additions: Additions): void {
  let isDue = false;
  const heading = unseenHeading();
  document.body.prepend(heading);
  openMenusByKeyboard();
  const add = () => {
    isDue = false;
    addSettings(additions.settings);
    addButtons(additions);
    mendAccessibility(heading);
    additions.afterDrawing();
  };
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    // Not requestAnimationFrame, which stands still in a tab that was opened behind.
    setTimeout(add, 50);
  }).observe(document.body, { subtree: true, childList: true });
  add();
}

function addSettings(settings: HTMLElement): void {
  const search = document.querySelector("[data-testid=search-trigger]")?.parentElement;
  if (search && settings.previousElementSibling !== search) search.after(settings);
}

function addButtons({ operations, tryIt }: Additions): void {
  for (const section of document.querySelectorAll<HTMLElement>("[data-item-kind=httpItem]")) {
    const actions = section.querySelector("[data-testid=page-actions]");
    const name = section.id.split("/").at(-1);
    const operation = operations.find(({ id }) => id.toLowerCase() === name);
    if (!actions || operation === undefined || actions.querySelector(".aegis-try")) continue;
    const label = `Try it: ${operation.title}`;
    const opener = button("Try it", { class: "aegis-try aegis-primary", "aria-label": label }, () =>
      tryIt(operation, opener),
    );
    actions.prepend(opener);
  }
}
