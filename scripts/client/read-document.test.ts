import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDocument } from "./read-document.ts";

const places: Readonly<Record<string, string>> = {
  "openapi.json": '{ "openapi": "3.1.0", "paths": {} }',
  "openapi.yaml": "openapi: 3.1.0\npaths: {}\n",
  "swagger.json": '{ "swagger": "2.0", "paths": {} }',
  "cut.json": '{ "openapi": ',
};
const server = createServer(({ url = "/" }, response) => {
  const text = places[url.slice(1)];
  response.writeHead(text === undefined ? 404 : 200).end(text);
});
let folder: string;
let address: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-document-"));
  for (const [name, text] of Object.entries(places)) await writeFile(join(folder, name), text);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test.each(["openapi.json", "openapi.yaml"])("%s is read from a file and from a server", async (name) => {
  const document = { openapi: "3.1.0", paths: {} };
  expect(await readDocument(join(folder, name))).toEqual(document);
  expect(await readDocument(`${address}/${name}`)).toEqual(document);
});

test.each([
  ["swagger.json", /swagger\.json is not an OpenAPI document; give --document/],
  ["cut.json", /cut\.json is neither JSON nor YAML \(.+\); give --document/],
  ["nowhere.json", /nowhere\.json cannot be read \(.+\); give --document/],
])("of %s the message names the place, the problem and the remedy", async (name, message) => {
  for (const place of [join(folder, name), `${address}/${name}`])
    await expect(readDocument(place)).rejects.toThrow(message);
});
