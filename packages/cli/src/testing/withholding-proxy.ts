import { once } from "node:events";
import { createServer, request } from "node:http";

/** Stands in front of a server, and can keep an answer back, as a network does that breaks off. */
export type WithholdingProxy = AsyncDisposable & {
  /** Where it listens, such as `http://127.0.0.1:4100`. */
  readonly url: string;
  /**
   * Keeps back the answer to the next request of a path. Its sender never gets it.
   *
   * @returns resolves when the server has answered
   */
  withholdNext(path: string): Promise<void>;
};

/** @param origin of the server, such as `http://127.0.0.1:4000` */
export async function startWithholdingProxy(origin: string): Promise<WithholdingProxy> {
  let withheld: { readonly path: string; readonly answered: () => void } | undefined;
  const proxy = createServer((asked, res) => {
    const { method, headers, url = "/" } = asked;
    const passedOn = request(new URL(url, origin), { method, headers }, (answer) => {
      if (withheld?.path === url) {
        withheld.answered();
        withheld = undefined;
        return;
      }
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    // Its client has been killed, or the server has.
    passedOn.on("error", () => res.destroy());
    res.on("close", () => passedOn.destroy());
    asked.pipe(passedOn);
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    withholdNext(path) {
      const { promise, resolve } = Promise.withResolvers<void>();
      withheld = { path, answered: resolve };
      return promise;
    },
    async [Symbol.asyncDispose]() {
      proxy.closeAllConnections();
      await new Promise((done) => proxy.close(done));
    },
  };
}
