import { exampleKey, prepareRequest, type Target } from "./prepare-request.ts";
import { send } from "./send.ts";

/** A target, and how to let go of it. */
export type OpenTarget = Target & { readonly close: () => Promise<void> };

/**
 * The server at a URL. Without one, a server on a port of its own: the system with the world of the examples where it shall keep
 * what it is sent, else a mock.
 */
export async function openTarget({
  url,
  key = exampleKey,
  stateful = false,
}: Partial<Target> = {}): Promise<OpenTarget> {
  if (url === undefined) return stateful ? openServer() : openMock(key);
  const hasWorld = stateful && (await showsWorld({ url, key }));
  return { url, key, stateful, hasWorld, close: async () => {} };
}

// What a run does without is not loaded: Prism is large, and so is the system.
async function openMock(key: string): Promise<OpenTarget> {
  const { startMock } = await import("@aegis/mock");
  const mock = await startMock();
  return { url: `${mock.url}/api/v1`, key, stateful: false, close: mock.close };
}

async function openServer(): Promise<OpenTarget> {
  const { offlineJudge } = await import("@aegis/metrics");
  const { operations, testServer } = await import("@aegis/server/testing");
  const inactiveMetrics = new Set<string>();
  let judge = offlineJudge;
  let isBroken = false;
  const { url, store, clock, close } = await testServer({
    inactiveMetrics,
    // As it is run by those who use it; the suite holds the answers against the document itself.
    checkResponses: false,
    operations: new Proxy(operations, {
      get: (all, id) => (isBroken ? fail : Reflect.get(all, id)),
    }),
    engine: { judges: () => judge },
  });
  const controls = {
    store,
    clock,
    inactiveMetrics,
    breakOperations: () => {
      isBroken = true;
      // Nothing that was answered before is answered again.
      store.version = () => undefined;
    },
    setJudge: (next: typeof judge) => {
      judge = next;
    },
  };
  return { url: `${url}/api/v1`, key: exampleKey, stateful: true, hasWorld: true, controls, close };
}

/** Told by a run of a colleague that the caller of the examples sees. */
async function showsWorld(target: Pick<Target, "url" | "key">): Promise<boolean> {
  const { status, text } = await send(
    prepareRequest({ method: "GET", path: "/runs/994", scheme: "Bearer" }, target),
  );
  return status === 200 && JSON.parse(text).alias === "release-gate";
}

async function fail(): Promise<never> {
  throw new Error("The disk does not answer.");
}
