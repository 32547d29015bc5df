import type { PageOperation } from "../page-data.ts";
import { button, element } from "./element.ts";

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
  const add = () => {
    isDue = false;
    addSettings(additions.settings);
    addButtons(additions);
    markLandmarks();
    reachByKeyboard();
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

function markLandmarks(): void {
  const menu = document.querySelector(".menu-content");
  menu?.setAttribute("role", "navigation");
  menu?.setAttribute("aria-label", "Operations");
  const main = document.querySelector("main");
  if (main && main.id === "") {
    main.id = "content";
    main.tabIndex = -1;
  }
  // A main landmark inside of the main landmark would hide it.
  for (const inner of document.querySelectorAll("main main")) inner.setAttribute("role", "presentation");
  // Below the h2 of an operation Redoc goes on with h4, as if a level were missing.
  for (const heading of document.querySelectorAll("[data-item-kind] :is(h4, h5, h6)")) {
    heading.setAttribute("role", "heading");
    heading.setAttribute("aria-level", String(Number(heading.tagName.slice(1)) - 1));
  }
}

/** What scrolls must take the focus, or only a mouse can read its end; so must the trigger of the search. */
function reachByKeyboard(): void {
  for (const box of document.querySelectorAll<HTMLElement>("main pre, main .md-table-wrapper")) {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (scrolls && box.tabIndex < 0) box.tabIndex = 0;
  }
  // A name that leaves out what stands on a button is none that can be spoken to choose it.
  for (const choice of document.querySelectorAll("button[aria-label^=Example]"))
    choice.setAttribute("aria-label", `Example: ${choice.textContent}`);
  const search = document.querySelector<HTMLElement>("[data-testid=search-trigger]");
  if (!search || search.tabIndex >= 0) return;
  search.tabIndex = 0;
  search.setAttribute("role", "button");
  search.addEventListener("keydown", ({ key }) => key === "Enter" && search.click());
}

/** The first thing that the keyboard reaches: past the menu, to what it leads to. */
export function skipLink(): HTMLElement {
  const link = element("a", { class: "aegis-skip", href: "#content" }, "Skip to the content");
  link.addEventListener("click", (event) => {
    // The hash is Redoc's, which would look for a page of that name.
    event.preventDefault();
    document.querySelector<HTMLElement>("#content")?.focus();
  });
  return link;
}
