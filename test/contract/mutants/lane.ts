import { basePath } from "@aegis/http";
import { startMock } from "@aegis/mock";
import { testServer } from "@aegis/server/testing";
import { type Hunt, hunt, type Prey } from "./hunt.ts";
import type { Mutant } from "./mutant.ts";

/** What the mutants sit in front of. */
export type Kind = "mock" | "server";

/** What became of a mutant. */
export type Hunted = Hunt & { readonly mutant: Mutant };

/** Hunts a mutant before a server of its own. Without one, the server alone has to satisfy the suite. */
export async function huntIn(kind: Kind, mutant?: Mutant): Promise<Hunt> {
  return withServer(kind, (prey) => hunt(prey, mutant));
}

async function withServer<Result>(kind: Kind, work: (prey: Prey) => Promise<Result>): Promise<Result> {
  if (kind === "mock") {
    await using mock = await startMock();
    return await work({ url: mock.url + basePath, stateful: false });
  }
  // The suite checks the responses itself, and the clock goes on as that of any other server.
  await using server = await testServer({ checkResponses: false });
  Object.defineProperty(server.clock, "now", { get: Date.now });
  return await work({ url: server.url + basePath, stateful: true });
}
