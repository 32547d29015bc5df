import { basePath } from "@aegis/http";
import { lackingOperations } from "./lacking.ts";
import { own } from "./own.ts";
import { exampleKey, type Target } from "./prepare-request.ts";
import { createWitness } from "./witness.ts";

/** A target, and how to close it. */
export type OpenTarget = Target & { readonly close: () => Promise<void> };

/**
 * The server at a URL. Without a URL, one that is started in this process: the server with the examples'
 * world if it has to be stateful, otherwise the mock.
 */
export async function openTarget({
  url,
  key = exampleKey,
  stateful = false,
  onlyDocumented = false,
  witness = createWitness(),
  lacks,
}: Partial<Target> = {}): Promise<OpenTarget> {
  if (url === undefined)
    return { ...(await (stateful ? openServer() : openMock(key))), onlyDocumented, witness };
  const hasWorld = stateful && (await own.showsWorld({ url, key }));
  const lacking = lacks ?? (await lackingOperations(url));
  const target = { url, key, stateful, hasWorld, lacks: lacking, onlyDocumented, witness };
  if (!stateful) return { ...target, close: async () => {} };
  const things = own.ownThings(target);
  return { ...target, own: things, close: things.remove };
}

/** Whether this repository has a server besides the mock. */
export const hasServer = own.openServer !== undefined;

async function openServer(): Promise<OpenTarget> {
  if (own.openServer === undefined)
    throw new Error("There is no server here to start: name one with --url, or leave out --stateful.");
  return own.openServer();
}

// Loaded only if needed: Prism is large, and so is the server.
async function openMock(key: string): Promise<OpenTarget> {
  const { startMock } = await import("@aegis/mock");
  const mock = await startMock();
  return { url: mock.url + basePath, key, stateful: false, close: mock.close };
}
