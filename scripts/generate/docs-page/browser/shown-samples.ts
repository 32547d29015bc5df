import type { SettingsStore } from "./settings.ts";

/** The samples that Redoc shows, with the server and the key that the reader has chosen. */
export type ShownSamples = {
  /** Changes what has been drawn since. */
  readonly update: () => void;
};

/** Redoc knows nothing of the settings, so that the samples are changed where they stand, and if copied. */
export function createShownSamples(settings: SettingsStore): ShownSamples {
  /** Each text as Redoc made it, and as it was changed last. */
  const known = new WeakMap<Text, { readonly made: string; readonly shown: string }>();
  const update = () => {
    for (const text of samples()) {
      const before = known.get(text);
      const made = before?.shown === text.data ? before.made : text.data;
      const shown = chosen(made, settings);
      known.set(text, { made, shown });
      if (text.data !== shown) text.data = shown;
    }
  };
  changeCopies((text) => chosen(text, settings));
  settings.watch(update);
  return { update };
}

function* samples(): Generator<Text> {
  for (const block of document.querySelectorAll("[data-testid=right-panel] pre, main pre")) {
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) if (texts.currentNode instanceof Text) yield texts.currentNode;
  }
}

function chosen(text: string, { built, now }: SettingsStore): string {
  const { server, key } = now();
  return text.replaceAll(built.server, server).replaceAll(built.key, key === "" ? "YOUR_KEY" : key);
}

/** Redoc copies the sample that it was given, not the one that is shown; it lets nobody else hear of it. */
function changeCopies(change: (text: string) => string): void {
  const whileCapturing = true;
  document.addEventListener(
    "copy",
    (event) => {
      const text = String(document.getSelection());
      const changed = change(text);
      if (changed === text) return;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", changed);
    },
    whileCapturing,
  );
}
