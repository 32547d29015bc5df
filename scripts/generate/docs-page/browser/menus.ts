const menuButton = "button[aria-haspopup=menu]";

/**
 * Redoc's menus open without the focus, at the end of the page, and stay open. Those that the keyboard opens
 * get it; arrows move in them, and Escape, Tab and a choice close them and go back to the button.
 */
export function openMenusByKeyboard(): void {
  let opener: HTMLElement | undefined;
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLElement) || target.ariaExpanded !== "true") continue;
      // A button that was clicked with a mouse shows no focus.
      if (!target.matches(`${menuButton}:focus-visible`)) continue;
      opener = target;
      items()[0]?.focus();
    }
  }).observe(document.body, { subtree: true, attributeFilter: ["aria-expanded"] });
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    if (key === "ArrowDown" && target.matches(`${menuButton}[aria-expanded=false]`)) {
      event.preventDefault();
      target.click();
    }
    if (target.role !== "menuitem") return;
    const next = neighbour(target, key);
    const isLeft = key === "Escape" || key === "Tab";
    if (next !== undefined || isLeft) event.preventDefault();
    next?.focus();
    if (isLeft) close();
    // After Redoc has taken the choice.
    if (key === "Enter" || key === " ") setTimeout(close);
  });

  function close(): void {
    if (opener?.ariaExpanded === "true") opener.click();
    opener?.focus();
  }
}

function neighbour(item: HTMLElement, key: string): HTMLElement | undefined {
  const all = items();
  const place = all.indexOf(item);
  if (key === "ArrowDown") return all[(place + 1) % all.length];
  if (key === "ArrowUp") return all.at(place - 1);
  if (key === "Home") return all[0];
  return key === "End" ? all.at(-1) : undefined;
}

function items(): HTMLElement[] {
  const menus = [...document.querySelectorAll("[data-testid=dropdown-menu]")];
  const open = menus.find((menu) => menu.checkVisibility());
  return [...(open?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}
