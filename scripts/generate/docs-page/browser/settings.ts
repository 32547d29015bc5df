import type { PageData } from "../page-data.ts";

/** Where requests go, and with which key: for all of the page. */
export type Settings = {
  readonly server: string;
  readonly key: string;
};

/** The settings, kept in the memory of the page and nowhere else. */
export type SettingsStore = {
  readonly now: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** Calls back at once, and after each change. */
  readonly watch: (look: (settings: Settings) => void) => void;
  /** What the samples of the page were built with. */
  readonly built: Settings;
  readonly servers: PageData["servers"];
};

/** The settings begin with the server of the page and the key of the examples. */
export function createSettings({ api, key, servers }: PageData): SettingsStore {
  const server = api.replace(/\/$/, "");
  const built = { server, key };
  const own = { url: server, description: "The server of this page." };
  const watchers: ((settings: Settings) => void)[] = [];
  let now: Settings = built;
  return {
    now: () => now,
    change(part) {
      now = { ...now, ...part };
      for (const look of watchers) look(now);
    },
    watch(look) {
      watchers.push(look);
      look(now);
    },
    built,
    servers: [own, ...servers.filter(({ url }) => url !== server)],
  };
}

/** Whether the page may send to a server: its policy lets it call its own origin alone. */
export function isOwn({ server }: Settings): boolean {
  return location.protocol.startsWith("http") && new URL(server).origin === location.origin;
}
