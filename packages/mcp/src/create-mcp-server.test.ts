import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAegis } from "@aegis/client";
import { Client } from "@modelcontextprotocol/client";
import { InMemoryTransport } from "@modelcontextprotocol/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMcpServer, type McpOptions } from "./create-mcp-server.ts";
import type { DocsPages } from "./docs-pages.ts";

const resource = {
  uri: "aegis://metrics/bleu",
  name: "metrics/bleu",
  title: "BLEU",
  mimeType: "text/markdown",
};
const pages: DocsPages = new Map([[resource.uri, { resource, markdown: "# BLEU\n" }]]);
const folder = await mkdtemp(join(tmpdir(), "mcp-"));
afterAll(() => rm(folder, { recursive: true }));

/** What the API was sent, and what it answers next. */
const sent: Request[] = [];
let answer = () => Response.json({});

async function connected(options: Partial<McpOptions> = {}): Promise<Client> {
  const aegis = createAegis({
    apiKey: "sk_test",
    baseUrl: "http://api.test/api/v1",
    retries: 0,
    fetch: async (...request: ConstructorParameters<typeof Request>) => {
      sent.push(new Request(...request));
      return answer();
    },
  });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createMcpServer({ aegis, pages, ...options }).connect(theirs);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(ours);
  return client;
}

async function textsOf(client: Client, name: string, given: Record<string, unknown>) {
  const { content, isError = false } = await client.callTool({ name, arguments: given });
  return { isError, texts: content.map((part) => (part.type === "text" ? part.text : part.type)) };
}

/** The fields of the form that was sent last; of a file, its name and its text. */
async function lastForm(): Promise<Record<string, unknown>> {
  const fields = [...((await sent.at(-1)?.formData()) ?? [])].map(async ([name, value]) => [
    name,
    typeof value === "string" ? value : [value.name, await value.text()],
  ]);
  return Object.fromEntries(await Promise.all(fields));
}

describe("a server of tools", () => {
  let client: Client;
  beforeAll(async () => {
    client = await connected();
  });

  test("says of each tool what it does to what is kept", async () => {
    const { tools } = await client.listTools();
    const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]));
    expect(hints).toMatchObject({
      getRun: { readOnlyHint: true, destructiveHint: false, idempotentHint: true },
      createDataset: { readOnlyHint: false, destructiveHint: false, idempotentHint: false },
      updateRun: { readOnlyHint: false, destructiveHint: true, idempotentHint: true },
      deleteRun: { readOnlyHint: false, destructiveHint: true, idempotentHint: true },
    });
  });

  test("lists each of its tools in some 250 tokens", async () => {
    const { tools } = await client.listTools();
    expect(JSON.stringify(tools).length).toBeLessThan(1_000 * tools.length);
  });

  test("has no paths, since its user's files may be elsewhere", async () => {
    const { tools } = await client.listTools();
    const names = tools.flatMap(({ inputSchema }) => Object.keys(inputSchema.properties ?? {}));
    expect(names).toContain("csv_text");
    expect(names).not.toContain("file_path");
    expect(names).not.toContain("save_to");
    expect(
      await textsOf(client, "createDataset", { file_path: "/etc/passwd", selected_metrics: {} }),
    ).toEqual({
      isError: true,
      texts: ["createDataset has no argument file_path."],
    });
  });

  test("sends a file that is given as a text", async () => {
    answer = () => Response.json({ id: 7 }, { status: 201 });
    const given = { csv_text: "output\n1\n", selected_metrics: { 2: 100 }, name: "Mine" };
    expect(await textsOf(client, "createDataset", given)).toEqual({ isError: false, texts: ['{"id":7}'] });
    expect(await lastForm()).toMatchObject({ name: "Mine", file: ["dataset.csv", "output\n1\n"] });
  });

  test("tells the model what the API refuses, with its status", async () => {
    answer = () => Response.json({ detail: "Run 5 not found." }, { status: 404 });
    expect(await textsOf(client, "getRun", { run_id: 5 })).toEqual({
      isError: true,
      texts: ['{"status":404,"detail":"Run 5 not found."}'],
    });
  });

  test.each([
    ["getRun", { runId: 5 }, "getRun has no argument runId. Did you mean run_id?"],
    ["getRun", JSON.parse('{"run_id":5,"constructor":1}'), "getRun has no argument constructor."],
    ["getRun", JSON.parse('{"run_id":5,"toString":1}'), "getRun has no argument toString."],
    ["getRun", {}, "getRun needs run_id."],
    ["createDataset", { selected_metrics: {} }, "createDataset needs csv_text."],
    ["downloadRun", { run_id: 5, first_row: 0 }, "first_row must be a whole number of at least 1, not 0."],
  ])("tells the model that %s of %j is misused, and sends nothing", async (tool, given, text) => {
    const before = sent.length;
    expect(await textsOf(client, tool, given)).toEqual({ isError: true, texts: [text] });
    expect(sent).toHaveLength(before);
  });

  test("names the tool that was probably meant", async () => {
    await expect(client.callTool({ name: "get_run", arguments: {} })).rejects.toThrow(
      "There is no tool get_run. Did you mean getRun?",
    );
  });

  test.each([
    ["getRun", { run_id: 5 }, "set first_item to"],
    ["createCustomRun", { evaluations: [] }, "call getRun with first_item"],
    ["createDataset", { csv_text: "output\n", selected_metrics: {} }, "call getDataset with first_item"],
  ])("says how to get the rest of a long answer of %s", async (tool, given, remedy) => {
    answer = () => Response.json({ id: 5, evaluations: Array(3).fill("a".repeat(30_000)) });
    const { texts } = await textsOf(client, tool, given);
    expect(texts[1]).toBe(`evaluations has 3 items; this is number 1. For the next ones, ${remedy} 2.`);
  });

  test("tells the model that the API cannot be reached", async () => {
    answer = () => {
      throw new TypeError("fetch failed");
    };
    const { isError, texts } = await textsOf(client, "getRun", { run_id: 5 });
    expect(isError).toBe(true);
    expect(texts[0]).toContain("fetch failed");
  });

  test("offers the docs as resources", async () => {
    expect((await client.listResources()).resources).toEqual([resource]);
    expect((await client.readResource({ uri: resource.uri })).contents).toEqual([
      { uri: resource.uri, mimeType: "text/markdown", text: "# BLEU\n" },
    ]);
    await expect(client.readResource({ uri: "aegis://metrics/blue" })).rejects.toThrow(
      "Did you mean aegis://metrics/bleu?",
    );
  });
});

describe("a server on the disk of its user", () => {
  const csv = () => new Response("id,output\r\n1,a\r\n", { headers: { "content-type": "text/csv" } });

  test("takes the path of a file", async () => {
    const path = join(folder, "mine.csv");
    await writeFile(path, "output\n2\n");
    answer = () => Response.json({ id: 8 }, { status: 201 });
    const client = await connected({ hasDisk: true });
    await textsOf(client, "createDataset", { file_path: path, selected_metrics: { 2: 100 } });
    expect(await lastForm()).toMatchObject({ file: ["mine.csv", "output\n2\n"] });
  });

  test.each([
    [{ file_path: join(folder, "none.csv") }, /no such file.*none\.csv/],
    [{ file_path: folder }, /is not a file/],
    [{ file_path: "a", csv_text: "b" }, /Give createDataset either csv_text or file_path/],
  ])("says of %j what is wrong", async (given, text) => {
    const client = await connected({ hasDisk: true });
    const { isError, texts } = await textsOf(client, "createDataset", { ...given, selected_metrics: {} });
    expect(isError).toBe(true);
    expect(texts[0]).toMatch(text);
  });

  test("gives back rows as text, or saves them", async () => {
    answer = csv;
    const client = await connected({ hasDisk: true });
    expect(await textsOf(client, "downloadRun", { run_id: 5 })).toEqual({
      isError: false,
      texts: ["id,output\r\n1,a\r\n"],
    });
    const path = join(folder, "saved.csv");
    expect(await textsOf(client, "downloadRun", { run_id: 5, save_to: path })).toEqual({
      isError: false,
      texts: [`All rows are in ${path}.`],
    });
    expect(await readFile(path, "utf8")).toBe("id,output\r\n1,a\r\n");
  });
});

test("a tool that can write a file on its user's disk may destroy something", async () => {
  const { tools } = await (await connected({ hasDisk: true })).listTools();
  const writing = tools.filter(({ inputSchema }) => Object.hasOwn(inputSchema.properties ?? {}, "save_to"));
  expect(writing.map(({ name }) => name)).toContain("downloadRun");
  for (const { annotations } of writing)
    expect(annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true });
});

test.each([false, true])(
  "a server that only reads has no tool that changes anything, with a disk: %j",
  async (hasDisk) => {
    const client = await connected({ readOnly: true, hasDisk });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain("downloadRun");
    expect(tools.filter(({ annotations }) => !annotations?.readOnlyHint)).toEqual([]);
    const before = sent.length;
    const path = join(folder, "kept.csv");
    await writeFile(path, "kept");
    expect(await textsOf(client, "downloadRun", { run_id: 5, save_to: path })).toEqual({
      isError: true,
      texts: ["downloadRun has no argument save_to."],
    });
    expect(sent).toHaveLength(before);
    expect(await readFile(path, "utf8")).toBe("kept");
  },
);
