/** The text of a part of the docs with everything in it unfolded. */
export type Reading = {
  /** As the page shows it before anything is chosen. */
  readonly plain: string;
  /** And with each alternative of each union, chosen one after the other. */
  readonly chosen: string;
};

/** Reads the part of the page that has an id. Runs in the page, so it uses nothing from outside itself. */
export async function readPart(id: string): Promise<Reading> {
  const part = document.getElementById(id);
  if (part === null) throw new Error(`The page has no part ${id}.`);
  // Redoc draws what was unfolded, or came into sight, in several steps.
  const drawn = async () => {
    let quietFrames = 0;
    const observer = new MutationObserver(() => {
      quietFrames = 0;
    });
    observer.observe(part, { subtree: true, childList: true, characterData: true });
    for (; quietFrames < 5; quietFrames += 1) await new Promise(requestAnimationFrame);
    observer.disconnect();
  };
  const unfold = async () => {
    for (;;) {
      const buttons = [...part.querySelectorAll("button")];
      const folded = buttons.filter(({ textContent }) => /^\+\s*Show /.test(textContent));
      // It draws what is in sight, and keeps the place of the rest.
      const place = part.querySelector('[data-schema-nested-open] [aria-hidden][style*="min-height"]');
      if (folded.length === 0 && place === null) return part.textContent.replaceAll(/\s+/g, " ");
      place?.scrollIntoView();
      for (const button of folded) button.click();
      await drawn();
    }
  };
  await drawn();
  const plain = await unfold();
  const texts = [plain];
  const chosen = new Set<Element>();
  for (;;) {
    const tabs = part.querySelectorAll('[role="tablist"]:not([data-response-codes-tablist]) [role="tab"]');
    const next = [...tabs].find((tab) => !chosen.has(tab) && tab.ariaSelected === "false");
    if (!(next instanceof HTMLElement)) return { plain, chosen: texts.join(" ") };
    chosen.add(next);
    next.click();
    await drawn();
    texts.push(await unfold());
  }
}
