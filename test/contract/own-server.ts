import { world as examplesWorld, type World } from "@aegis/contract/world";
import { basePath } from "@aegis/http";
import { exampleKey, prepareRequest, type Target } from "./prepare-request.ts";
import { send } from "./send.ts";
import type { ServerControls } from "./states/server-controls.ts";
import type { OpenTarget } from "./target.ts";

/** Starts the server in this process, with controls for what no request can do. */
export async function openServer(world?: World): Promise<OpenTarget & { readonly controls: ServerControls }> {
  const { offlineJudge } = await import("@aegis/metrics");
  const { operations, testServer } = await import("@aegis/server/testing");
  const inactiveMetrics = new Set<string>();
  const others: Pick<OpenTarget, "close">[] = [];
  let judge = offlineJudge;
  let isBroken = false;
  let limited: Promise<string> | undefined;
  const server = await testServer({
    ...(world !== undefined && { world }),
    inactiveMetrics,
    // The suite checks the responses against the document itself.
    checkResponses: false,
    operations: new Proxy(operations, {
      get: (all, id) => (isBroken ? fail : Reflect.get(all, id)),
    }),
    engine: { judges: () => judge },
  });
  const { store, clock } = server;
  // Nothing may be changed before it was created.
  clock.now = Math.max(clock.now, lastTimeIn(world ?? examplesWorld));
  const controls: ServerControls = {
    store,
    clock,
    inactiveMetrics,
    breakOperations: () => {
      isBroken = true;
      // Without a version, no response comes from the cache.
      store.version = () => undefined;
    },
    setJudge: (next) => {
      judge = next;
    },
    rateLimited: async () => {
      limited ??= testServer({ rateLimit: { requests: 1, seconds: 3_600 } }).then((another) => {
        others.push(another);
        return another.url + basePath;
      });
      const url = await limited;
      await send(
        prepareRequest({ method: "GET", path: "/models", scheme: "Bearer" }, { url, key: exampleKey }),
      );
      return url;
    },
    startAnother: async (itsWorld) => {
      const another = await openServer(itsWorld);
      others.push(another);
      return another;
    },
  };
  const close = async () => {
    await Promise.all([server, ...others].map((each) => each.close()));
  };
  return { url: server.url + basePath, key: exampleKey, stateful: true, hasWorld: true, controls, close };
}

function lastTimeIn(world: World): number {
  const times = JSON.stringify(world).match(/\d{4}-\d\d-\d\dT[\d:]+Z/g) ?? [];
  return Math.max(...times.map(Date.parse));
}

/** Recognized by a colleague's run that the caller of the examples can see. */
export async function showsWorld(target: Pick<Target, "url" | "key">): Promise<boolean> {
  const { status, text } = await send(
    prepareRequest({ method: "GET", path: "/runs/994", scheme: "Bearer" }, target),
  );
  return status === 200 && JSON.parse(text).alias === "release-gate";
}

async function fail(): Promise<never> {
  throw new Error("The disk does not answer.");
}
