import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a PostgreSQL of a test that can be cut without a word to either end. */
export type Link = AsyncDisposable & {
  /** The address of the same database through it. */
  readonly url: string;
  /** From now on nothing comes through, and nobody is told. */
  readonly cut: () => void;
  /** Lets new connections through. Those that were cut stay so, as behind a router that forgot them. */
  readonly mend: () => void;
  /**
   * Lets the next COMMIT through that comes after a statement on the same connection, and breaks that off in
   * place of the answer.
   */
  readonly loseCommitAfter: (statement: string) => void;
};

/** Opens a way to a database. @param url its address, on a socket in a folder */
export async function linkTo(url: string): Promise<Link> {
  const [, name = "", folder = ""] = /@\/(\w+)\?host=([^&]+)/.exec(url) ?? [];
  const ends = new Set<Socket>();
  let isCut = false;
  let marked: string | undefined;
  const server = createServer((near) => {
    const far = connect(`${decodeURIComponent(folder)}/.s.PGSQL.5432`);
    let isMarked = false;
    near.on("data", (sent) => {
      isMarked ||= marked !== undefined && sent.includes(marked);
      if (!isMarked || !sent.includes("commit\0")) return;
      isMarked = false;
      marked = undefined;
      far
        .unpipe()
        .resume()
        .once("data", () => near.resetAndDestroy());
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        ends.delete(from);
        to.destroy();
      });
      if (!isCut) from.pipe(to);
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The link has no port.");
  return {
    url: `postgres://postgres@127.0.0.1:${address.port}/${name}`,
    cut() {
      isCut = true;
      for (const end of ends) end.unpipe().pause();
    },
    mend() {
      isCut = false;
    },
    loseCommitAfter(statement) {
      marked = statement;
    },
    async [Symbol.asyncDispose]() {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
