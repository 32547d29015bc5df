import { readFile } from "node:fs/promises";
import { type OperationId, routes } from "@aegis/contract";
import { documentFiles } from "@aegis/contract/document";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { InUse, type TestServer, testServer } from "../testing/index.ts";

type Sent = { readonly path?: string; readonly body?: unknown; readonly alone?: boolean };
type Case = {
  readonly id: OperationId;
  /** A path and a body that fit. */
  readonly fits: Sent & { readonly path: string };
  /** By status, what is sent instead to get it. */
  readonly refused: Readonly<Record<number, Sent>>;
  /** What of the store breaks for a 500. */
  readonly breaks: "transaction" | "listDataCollections" | "findDataCollection" | "findOrganization";
};

const name = "A".repeat(17 * 2 ** 20);
const cases: readonly Case[] = [
  {
    id: "listDataCollections",
    fits: { path: "/data-collections" },
    refused: {
      404: { path: "/data-collections?shared=true", alone: true },
      422: { path: "/data-collections?page_size=10001" },
    },
    breaks: "listDataCollections",
  },
  { id: "getMyOrganization", fits: { path: "/organizations/me" }, refused: {}, breaks: "findOrganization" },
  {
    id: "updateDataset",
    fits: { path: "/datasets/42", body: { name: "Changed" } },
    refused: {
      400: { body: { selected_metrics: {} } },
      403: { path: "/datasets/5", body: { org_id: null } },
      404: { path: "/datasets/6" },
      422: { path: "/datasets/first" },
    },
    breaks: "transaction",
  },
  {
    id: "updateRun",
    fits: { path: "/runs/991", body: { alias: "changed" } },
    refused: { 400: { body: { org_id: 12 } }, 404: { path: "/runs/404" }, 422: { body: { alias: "" } } },
    breaks: "transaction",
  },
  {
    id: "createDataCollection",
    fits: { path: "/data-collections", body: { name: "New" } },
    refused: {
      400: { body: { name: "" } },
      404: { body: { name: "New", dataset_ids: [6] } },
      422: { body: {} },
    },
    breaks: "transaction",
  },
  {
    id: "updateDataCollection",
    fits: { path: "/data-collections/14", body: { name: "Changed" } },
    refused: {
      400: { body: { name: "" } },
      404: { path: "/data-collections/404" },
      422: { body: { dataset_ids: 1 } },
    },
    breaks: "transaction",
  },
  {
    id: "getDataCollection",
    fits: { path: "/data-collections/14" },
    refused: { 404: { path: "/data-collections/404" }, 422: { path: "/data-collections/2147483648" } },
    breaks: "findDataCollection",
  },
  {
    id: "deleteDataCollection",
    fits: { path: "/data-collections/14" },
    refused: {
      400: {},
      403: { path: "/data-collections/15" },
      404: { path: "/data-collections/404" },
      422: { path: "/data-collections/0" },
    },
    breaks: "transaction",
  },
];

let server: TestServer;
let loner: string;
beforeAll(async () => {
  server = await testServer();
  loner = (await server.addUser("alone@example.com")).key;
});
afterAll(() => server.close());

test.each(await promises())("$status $id", async ({ id, fits, refused, breaks, status }) => {
  const sent = { ...fits, ...refused[status] };
  if (status === 500) breakOnce(breaks, new Error("SQLITE_IOERR: /var/secret.db"));
  if (status === 400 && id === "deleteDataCollection") breakOnce(breaks, new InUse("FOREIGN KEY"));
  const answer = await server.call(routes[id].method, sent.path, {
    ...(sent.body === undefined ? {} : { body: status === 413 ? { name } : sent.body }),
    ...(status === 415 ? { headers: { "content-type": "text/plain" } } : {}),
    ...(status === 401 ? { key: null } : sent.alone === true ? { key: loner } : {}),
  });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).not.toMatch(/SQLITE|secret|FOREIGN/);
});

function breakOnce(method: Case["breaks"], error: Error): void {
  vi.spyOn(server.store, method).mockImplementationOnce(() => Promise.reject(error));
}

/** Every status that the document promises for these operations, successes last. */
async function promises(): Promise<readonly (Case & { readonly status: number })[]> {
  const document = JSON.parse(await readFile(documentFiles.json, "utf8"));
  return cases.flatMap((one) => {
    const { path, method } = routes[one.id];
    const statuses = Object.keys(document.paths[path][method.toLowerCase()].responses).map(Number);
    return statuses.toSorted((a, b) => b - a).map((status) => ({ ...one, status }));
  });
}
