import { spawn } from "node:child_process";
import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkArguments } from "../arguments.ts";
import type { Args } from "../metric.ts";
import { metricByShortname } from "../metrics.ts";
import type { Result } from "../result.ts";
import { createPool } from "./pool.ts";
import type { Task } from "./protocol.ts";
import { recordChildren } from "./testing/record-children.ts";

const words = taskOf("word_ct_match", { custom_delimiters: "(a+)+$", min_count: 1 });
const stuck = `${"a".repeat(40)}!`;

test.each(["process", "thread", "none"] as const)(
  "with isolation %j, a pool scores rows by several metrics, in order",
  async (isolation) => {
    await using pool = createPool({ isolation, size: 2 });
    const tasks = [taskOf("exact_match"), taskOf("is_valid_xml")];
    const samples = Array.from({ length: 500 }, (_, row) => ({
      output: row % 3 === 0 ? "<a/>" : "<a>",
      golden_answer: row % 2 === 0 ? "<a/>" : "<a>",
    }));
    const [first, second] = await Promise.all([
      pool.score({ tasks, samples }),
      pool.score({ tasks, samples: samples.toReversed() }),
    ]);
    const expected = samples.map((_, row) => [
      (row % 3 === 0) === (row % 2 === 0) ? 100 : 0,
      row % 3 === 0 ? 100 : 0,
    ]);
    expect(scoresOf(first)).toEqual(expected);
    expect(scoresOf(second)).toEqual(expected.toReversed());
  },
);

test.each(["process", "thread"] as const)(
  "a row over the deadline of its %s fails alone, wherever it is in the batch",
  async (isolation) => {
    await using pool = createPool({ isolation, deadline: 1_000 });
    const outputs = [stuck, "ok", "b", stuck, stuck, "c", stuck];
    const tasks = [taskOf("exact_match"), words, taskOf("is_valid_xml")];
    const rows = await pool.score({
      tasks,
      samples: outputs.map((output) => ({ output, golden_answer: "ok" })),
    });
    expect(scoresOf(rows)).toEqual(
      outputs.map((output) => [output === "ok" ? 100 : 0, output === stuck ? null : 100, 0]),
    );
    expect(rows[3]?.[1]).toEqual({
      score: null,
      explanation: null,
      metadata: null,
      usage: null,
      error: { kind: "deadline", message: "word_ct_match: scoring took longer than 1000 ms." },
    });
  },
);

test("the event loop stays free while a worker is stuck", async () => {
  await using pool = createPool({ deadline: 2_000 });
  const scored = pool.score({ tasks: [words], samples: [{ output: stuck }, { output: "b" }] });
  const turns = (async () => {
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
  })();
  expect(await Promise.race([turns.then(() => "the loop"), scored.then(() => "the worker")])).toBe(
    "the loop",
  );
  expect(scoresOf(await scored)).toEqual([[null], [100]]);
});

test("a row that fills the heap fails alone", async () => {
  await using pool = createPool({ memory: 256 });
  const deep = '[{"a":[1,2,3]}],'.repeat(1_000_000);
  const samples = ["1", `[${deep}1]`, "2"].map((output) => ({ output, golden_answer: output }));
  const rows = await pool.score({ tasks: [taskOf("json_schema_match", { schema: {} })], samples });
  expect(scoresOf(rows)).toEqual([[100], [null], [100]]);
  expect(rows[1]?.[0]?.error?.kind).toBe("memory");
});

test("a row that fills the stack fails alone", async () => {
  await using pool = createPool();
  const samples = ["x = 1", "(".repeat(100_000), "x = 2"].map((output) => ({ output }));
  const rows = await pool.score({ tasks: [taskOf("is_valid_python")], samples });
  expect(scoresOf(rows)).toEqual([[100], [null], [100]]);
  expect(rows[1]?.[0]?.error?.kind).toBe("memory");
});

test("a worker whose parser has outgrown its memory is replaced, and the rows go on", async () => {
  await using pool = createPool({ memory: 600, deadline: 60_000 });
  const list = (length: number) => ({ output: `x = [${"1,".repeat(length)}]` });
  const samples = [list(1), list(1_000_000), list(2), { output: "x = [" }];
  using children = recordChildren();
  expect(scoresOf(await pool.score({ tasks: [taskOf("is_valid_python")], samples }))).toEqual([
    [100],
    [100],
    [100],
    [0],
  ]);
  expect(children.started).toHaveLength(2);
});

test("a signal ends batches that run and that wait, and the pool goes on", async () => {
  await using pool = createPool({ deadline: 60_000 });
  const controller = new AbortController();
  const { signal } = controller;
  const running = pool.score({ tasks: [words], samples: [{ output: stuck }] }, signal);
  const waiting = pool.score({ tasks: [words], samples: [{ output: "b" }] }, signal);
  const other = pool.score({ tasks: [words], samples: [{ output: "b" }] });
  setTimeout(() => controller.abort(), 100);
  await expect(running).rejects.toMatchObject({ kind: "aborted" });
  await expect(waiting).rejects.toMatchObject({ kind: "aborted" });
  expect(scoresOf(await other)).toEqual([[100]]);
  await expect(pool.score({ tasks: [words], samples: [] }, signal)).rejects.toMatchObject({
    kind: "aborted",
  });
});

test("an urgent batch does not wait for one that is not", async () => {
  await using pool = createPool({ deadline: 60_000, urgent: 1 });
  const finished: string[] = [];
  const ask = async (output: string, urgent: boolean): Promise<void> => {
    await pool.score({ tasks: [words], samples: [{ output }] }, undefined, { urgent });
    finished.push(output);
  };
  const background = ask(stuck, false).catch(() => undefined);
  await ask("b", true);
  expect(finished).toEqual(["b"]);
  await pool.close();
  await background;
});

test.each([true, false])("users take turns, whether their batches are urgent: %s", async (urgent) => {
  await using pool = createPool({ size: 1 });
  const finished: string[] = [];
  const ask = async (user: string): Promise<void> => {
    const batch = { tasks: [taskOf("exact_match")], samples: [{ output: "a", golden_answer: "a" }] };
    await pool.score(batch, undefined, { urgent, user });
    finished.push(user);
  };
  await Promise.all(["first", "first", "first", "second"].map(ask));
  expect(finished).toEqual(["first", "second", "first", "first"]);
});

test("a row that is stuck makes way for the batch of another user, and goes on behind it", async () => {
  await using pool = createPool({ deadline: 3_000 });
  const finished: string[] = [];
  const ask = async (user: string, output: string): Promise<Result[][]> => {
    const rows = await pool.score({ tasks: [words], samples: [{ output }] }, undefined, { user });
    finished.push(user);
    return rows;
  };
  const stuckRows = ask("first", stuck);
  await ask("second", "b");
  expect((await stuckRows)[0]?.[0]?.error?.kind).toBe("deadline");
  expect(finished).toEqual(["second", "first"]);
});

test("a batch that would have to wait is withdrawn, with the results so far", async () => {
  await using pool = createPool({ deadline: 1_000 });
  const controller = new AbortController();
  const until = { until: controller.signal };
  const [running, waiting] = [[stuck, "b"], ["b"]].map((outputs) =>
    pool.score({ tasks: [words], samples: outputs.map((output) => ({ output })) }, undefined, until),
  );
  controller.abort();
  expect(await waiting).toEqual([[]]);
  expect(scoresOf((await running) ?? [])).toEqual([[null], []]);
  expect(await pool.score({ tasks: [words], samples: [{ output: "b" }] }, undefined, until)).toEqual([[]]);
});

test("the offline judge is asked in a worker", async () => {
  await using pool = createPool();
  const samples = [{ prompt: "What is 2+2?", output: "4", golden_answer: "4" }];
  const [[result] = []] = await pool.score({ tasks: [taskOf("ans_corr")], samples });
  expect(result).toMatchObject({ score: 100, metadata: { judge: "offline" }, error: null });
  expect(result?.usage?.input_tokens).toBeGreaterThan(0);
});

test("closing a pool ends what it scores", async () => {
  const pool = createPool({ deadline: 60_000 });
  const running = pool.score({ tasks: [words], samples: [{ output: stuck }] });
  const refused = expect(running).rejects.toMatchObject({ kind: "aborted" });
  await pool.close();
  await refused;
  await expect(pool.score({ tasks: [words], samples: [] })).rejects.toMatchObject({ kind: "aborted" });
});

test("a sample that is not plain data is refused, and the pool goes on", async () => {
  await using pool = createPool();
  const schema = { type: () => "object" };
  await expect(
    pool.score({ tasks: [{ metric: "json_schema_match", args: { schema } }], samples: [{ output: "" }] }),
  ).rejects.toMatchObject({ kind: "input" });
  expect(
    scoresOf(
      await pool.score({ tasks: [taskOf("exact_match")], samples: [{ output: "", golden_answer: "" }] }),
    ),
  ).toEqual([[100]]);
});

test("an argument that nests too deeply for a worker is refused", async () => {
  await using pool = createPool();
  const schema = JSON.parse(`${'{"items":'.repeat(20_000)}{}${"}".repeat(20_000)}`);
  await expect(
    pool.score({ tasks: [taskOf("json_schema_match", { schema })], samples: [{ output: "1" }] }),
  ).rejects.toMatchObject({ kind: "memory" });
});

test("a batch without rows or metrics has no results", async () => {
  await using pool = createPool();
  expect(await pool.score({ tasks: [words], samples: [] })).toEqual([]);
  expect(await pool.score({ tasks: [], samples: [{}, {}] })).toEqual([[], []]);
});

test("a worker that cannot start is reported", async () => {
  await using pool = createPool();
  await expect(pool.score({ tasks: [{ metric: "no_such", args: {} }], samples: [{}] })).rejects.toThrow(
    "no metric no_such",
  );
});

test("idle workers let the process end", async () => {
  const index = fileURLToPath(new URL("../index.ts", import.meta.url));
  const program = `const { evaluate, isValidXml } = await import(${JSON.stringify(index)});
    console.log((await evaluate(isValidXml, { output: "<a/>" })).score);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(printed).toBe("100\n");
});

function taskOf(name: string, args: Args = {}): Task {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return { metric: name, args: checkArguments(metric, args) };
}

function scoresOf(rows: readonly (readonly { score: number | null }[])[]): (number | null)[][] {
  return rows.map((row) => row.map(({ score }) => score));
}
