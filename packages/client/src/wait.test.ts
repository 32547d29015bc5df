import { describe, expect, test } from "vitest";
import { TimeoutError } from "./errors/client-errors.ts";
import { rejection, testClient } from "./testing/test-client.ts";
import { virtualEnvironment } from "./testing/virtual-environment.ts";

const working = { id: 991, finished_at: null, evaluations: [] };
const finished = { ...working, finished_at: "2026-04-01T09:14:00Z" };

describe("runs.wait", () => {
  test("checks at growing intervals, reports the progress, and returns the finished run", async () => {
    const environment = virtualEnvironment();
    const began = environment.now();
    const checks: number[] = [];
    const { aegis } = testClient(
      (_, count) => {
        checks.push(environment.now() - began);
        return Response.json(count < 6 ? working : finished);
      },
      {},
      environment,
    );
    const reported: unknown[] = [];
    const run = await aegis.runs.wait(991, {
      longestInterval: 3000,
      onProgress: (seen) => reported.push(seen),
    });
    expect(run).toEqual(finished);
    expect(reported).toEqual(Array(5).fill(working));
    expect(checks).toEqual([0, 750, 1875, 3562.5, 5812.5, 8062.5]);
  });

  test("does not have the run sent again while it is unchanged, and reports it all the same", async () => {
    const { aegis, sent } = testClient(
      ({ headers }, count) => {
        const tag = count < 4 ? '"first"' : '"second"';
        if (headers.get("if-none-match") === tag) return new Response(null, { status: 304 });
        return Response.json(count < 5 ? { ...working, result: tag } : finished, { headers: { etag: tag } });
      },
      {},
      virtualEnvironment(),
    );
    const reported: unknown[] = [];
    const call = { headers: { "X-Trace": "7" }, onProgress: (seen: unknown) => reported.push(seen) };
    const waiting = aegis.runs.wait(991, { ...call, deadline: 12_000 });
    expect(await rejection(waiting)).toBeInstanceOf(TimeoutError);
    expect(sent.slice(0, 5).map(({ headers }) => headers.get("if-none-match"))).toEqual([
      null,
      '"first"',
      '"first"',
      '"first"',
      '"second"',
    ]);
    expect(sent.every(({ headers }) => headers.get("x-trace") === "7")).toBe(true);
    expect(reported.slice(0, 5)).toEqual([
      ...Array(3).fill({ ...working, result: '"first"' }),
      ...Array(2).fill({ ...working, result: '"second"' }),
    ]);
  });

  test.each([
    [0, 500],
    [0.999_999, 999.9995],
  ])("with a random number of %d makes the first pause %d ms", async (random, pause) => {
    const environment = virtualEnvironment({ random: () => random });
    const began = environment.now();
    const { aegis } = testClient(
      (_, count) => Response.json(count < 2 ? working : finished),
      {},
      environment,
    );
    await aegis.runs.wait(991);
    expect(environment.now() - began).toBeCloseTo(pause, 3);
  });

  test("gives up at the deadline, having sent only GET", async () => {
    const environment = virtualEnvironment();
    const began = environment.now();
    const { aegis, sent } = testClient(() => Response.json(working), {}, environment);
    const error = await rejection(aegis.runs.wait(991, { deadline: 20_000 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toHaveProperty("message", "getRun: GET /runs/991: not finished within 20000 ms");
    expect(environment.now() - began).toBe(20_000);
    expect(new Set(sent.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  test("rejects with the signal's reason during a pause", async () => {
    const stop = new AbortController();
    const reason = new Error("No longer wanted.");
    const { aegis, sent } = testClient(() => Response.json(working));
    const waiting = aegis.runs.wait(991, { signal: stop.signal, onProgress: () => stop.abort(reason) });
    expect(await rejection(waiting)).toBe(reason);
    expect(sent).toHaveLength(1);
  });

  test("survives a transient failure", async () => {
    const { aegis } = testClient((_, count) =>
      count === 1 ? new Response(null, { status: 502 }) : Response.json(finished),
    );
    await expect(aegis.runs.wait(991)).resolves.toEqual(finished);
  });
});

describe("runs.wait without onProgress, or with onSummary", () => {
  const page = (finished_at: string | null, id = 991) =>
    Response.json({ items: [{ id, finished_at }], meta: { next_page: null } });
  const paths = (sent: readonly Request[]) =>
    sent.map(({ url }) => url.replace("https://aegis.test/api/v1", ""));
  const small = "/runs?run_id=991&page_size=1";

  test("asks for the run without its evaluations until it has finished, then for the run", async () => {
    const { aegis, sent } = testClient(({ url }, count) => {
      if (url.includes("?")) return page(count < 4 ? null : finished.finished_at);
      return Response.json(count < 4 ? working : finished);
    });
    expect(await aegis.runs.wait(991)).toEqual(finished);
    expect(paths(sent)).toEqual(["/runs/991", small, small, small, "/runs/991"]);
  });

  test("reports the counts of a server that has them, and the run of another", async () => {
    const withList = testClient(({ url }, count) => {
      if (url.includes("?")) return page(count < 4 ? null : finished.finished_at);
      return Response.json(count < 4 ? working : finished);
    });
    const without = testClient(({ url }, count) =>
      url.includes("?") ? new Response(null, { status: 404 }) : Response.json(count < 3 ? working : finished),
    );
    const seen: unknown[] = [];
    for (const { aegis } of [withList, without])
      await aegis.runs.wait(991, {
        onSummary: ({ id }) => seen.push(`summary of ${id}`),
        onProgress: ({ id }) => seen.push(`run ${id}`),
      });
    expect(paths(withList.sent)).toEqual(["/runs/991", small, small, small, "/runs/991"]);
    expect(seen).toEqual(["run 991", "summary of 991", "summary of 991", "run 991"]);
  });

  test.each<[what: string, answer: () => Response]>([
    ["has no such list", () => Response.json({ detail: "Not Found" }, { status: 404 })],
    ["has another one there", () => Response.json([])],
    ["has none of that kind there", () => Response.json({ items: null })],
    ["has a page there", () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } })],
    ["does not allow it", () => Response.json({ detail: "No." }, { status: 403 })],
    ["refuses the query", () => Response.json({ detail: "No." }, { status: 422 })],
    ["has not implemented it", () => Response.json({ detail: "No." }, { status: 501 })],
    ["lists other runs", () => page(null, 5)],
  ])("asks for the run itself if a server %s", async (_, answer) => {
    const { aegis, sent } = testClient(({ url }, count) => {
      if (url.includes("?")) return answer();
      return Response.json(count < 4 ? working : finished);
    });
    expect(await aegis.runs.wait(991)).toEqual(finished);
    expect(paths(sent)).toEqual(["/runs/991", small, "/runs/991", "/runs/991"]);
  });

  test("rejects if the key is refused meanwhile", async () => {
    const { aegis } = testClient(({ url }) =>
      url.includes("?") ? Response.json({ detail: "No." }, { status: 401 }) : Response.json(working),
    );
    expect(await rejection(aegis.runs.wait(991))).toHaveProperty("status", 401);
  });
});
