import { button, element } from "./element.ts";
import type { SettingsStore } from "./settings.ts";

/** A choice of server and a field for the key. There may be several on a page; they say the same. */
export function settingsFields(settings: SettingsStore): HTMLElement {
  const server = element(
    "select",
    { "aria-label": "Server" },
    ...settings.servers.map(({ url, description }) =>
      element("option", { value: url, title: description }, url),
    ),
  );
  const key = element("input", {
    type: "password",
    "aria-label": "API key",
    autocomplete: "off",
    spellcheck: "false",
    "data-1p-ignore": true,
  });
  const show = button(
    "Show",
    { "aria-label": "Show the key", "aria-pressed": "false", class: "aegis-quiet" },
    () => {
      const isShown = key.type === "password";
      key.type = isShown ? "text" : "password";
      show.setAttribute("aria-pressed", String(isShown));
      show.textContent = isShown ? "Hide" : "Show";
    },
  );
  server.addEventListener("change", () => settings.change({ server: server.value }));
  key.addEventListener("input", () => settings.change({ key: key.value.trim() }));
  settings.watch((now) => {
    server.value = now.server;
    // Not while it is typed in, or the cursor would jump.
    if (key.value.trim() !== now.key) key.value = now.key;
  });
  return element(
    "div",
    { class: "aegis-settings" },
    element("label", {}, element("span", {}, "Server"), server),
    element("label", {}, element("span", {}, "Key"), element("span", { class: "aegis-key" }, key, show)),
  );
}
