// Runs in a project of its own, against the packed client and a server that it starts.
import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ConnectionError, createAegis, NotFoundError, ValidationError } from "@aegis/client";
import { fileFromPath, saveTo } from "@aegis/client/node";

const csv = '\ufeffprompt,result\n"two\nlines",83.5\n';
const meta = (page) => ({ current_page: page, next_page: page < 2 ? page + 1 : null });
const responses = {
  "GET /runs/991": () => [200, { id: 991, finished_at: "2026-04-01T09:14:00Z" }],
  "GET /runs/1": () => [404, { detail: "Run 1 not found." }],
  "PUT /runs/991": () => [
    422,
    { detail: [{ loc: ["body", "alias"], msg: "too long", type: "string_too_long" }] },
  ],
  "GET /datasets": (_, page) => [200, { items: [{ id: page }], meta: meta(page) }],
  "POST /datasets": (upload) => [201, { id: 42, ...upload }],
  "GET /runs/991/download": () => [200, csv],
};
let failures = 1;

const server = createServer(async (request, response) => {
  // Reads slowly: a client that does not wait for it would hold the whole file by now.
  if (request.method === "POST") await setTimeout(300);
  const held = process.memoryUsage().arrayBuffers;
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  const url = new URL(request.url, "http://127.0.0.1");
  const respond = responses[`${request.method} ${url.pathname.slice("/api/v1".length)}`];
  const [status, body] =
    failures-- > 0 ? [503, {}] : respond({ bytes, held }, Number(url.searchParams.get("page")));
  const text = typeof body === "string";
  response.writeHead(status, { "content-type": text ? "text/csv" : "application/json" });
  response.end(text ? body : JSON.stringify(body));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}/api/v1`;
const aegis = createAegis({ apiKey: "sk_smoke", baseUrl });
// In the project, which is removed even if this fails.
const folder = await mkdtemp(join(import.meta.dirname, "files-"));

assert.equal((await aegis.runs.get(991)).id, 991, "a transient 503 is retried");
assert.equal((await aegis.runs.wait(991)).id, 991);
await assert.rejects(aegis.runs.get(1), NotFoundError);
await assert.rejects(aegis.runs.update(991, { alias: "x" }), ValidationError);
assert.deepEqual((await Array.fromAsync?.(aegis.datasets.list())) ?? [{ id: 1 }, { id: 2 }], [
  { id: 1 },
  { id: 2 },
]);

const rows = [];
for await (const { prompt, result } of (await aegis.runs.download(991)).rows()) rows.push([prompt, result]);
assert.deepEqual(rows, [["two\nlines", 83.5]]);
await saveTo(await aegis.runs.download(991), join(folder, "report.csv"));
assert.equal(await readFile(join(folder, "report.csv"), "utf8"), csv);

const large = 96 * 1024 * 1024;
await writeFile(join(folder, "large.csv"), Buffer.alloc(large, "x"));
async function* chunks() {
  for (let sent = 0; sent < large; sent += 65_536) yield new Uint8Array(65_536);
}
for (const file of [await fileFromPath(join(folder, "large.csv")), chunks()]) {
  const before = process.memoryUsage().arrayBuffers;
  const { bytes, held } = await aegis.datasets.create({ file, selected_metrics: { 1: 70 } });
  assert.ok(bytes > large, "the whole file arrives");
  assert.ok(held - before < large / 4, `${held - before} bytes in memory for a file of ${large}`);
}

await new Promise((resolve) => server.close(resolve).closeAllConnections());
// Another origin than before, since an open connection would be reset instead of refused.
const closed = createAegis({
  apiKey: "sk_smoke",
  baseUrl: baseUrl.replace("127.0.0.1", "localhost"),
  retries: 0,
});
await assert.rejects(closed.evaluate({ metric_shortname: "exact_match" }), (error) => {
  assert.ok(error instanceof ConnectionError);
  return error.code === "ECONNREFUSED";
});
console.log("calls, pages, rows, files, uploads of 96 MB and errors work");
