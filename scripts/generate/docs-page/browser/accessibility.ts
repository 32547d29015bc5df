import { element } from "./element.ts";

/** What Redoc draws, made known to those who do not see it, and reachable without a mouse. */
export function mendAccessibility(heading: HTMLElement): void {
  heading.hidden = document.querySelector("main h1") !== null;
  markLandmarks();
  markPopups();
  reachByKeyboard();
}

/** The heading of the page for those who come to an operation: Redoc has not drawn its own there. */
export function unseenHeading(): HTMLElement {
  const heading = element("h1", {}, document.title);
  return element("section", { class: "aegis-unseen", "aria-label": document.title }, heading);
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

/** What opens over the page stands outside of its landmarks. */
function markPopups(): void {
  const search = document.querySelector("[data-testid=search-dialog]");
  search?.setAttribute("role", "dialog");
  search?.setAttribute("aria-label", "Search");
  for (const nameless of search?.querySelectorAll("button:empty, button:has(> svg:only-child)") ?? [])
    nameless.setAttribute("aria-label", "Clear");
  for (const box of document.querySelectorAll("body > :has(> [data-testid=dropdown-menu])")) {
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", "Choices");
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
