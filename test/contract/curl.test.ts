import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { curlOf } from "./curl.ts";
import { type Served, serve } from "./serve.ts";
import { bash, noCurl } from "./shell.ts";

const key = "sk_'secret";
let server: Served;

beforeAll(async () => {
  server = await serve(async (request, response) => {
    const { method, url, headers } = request;
    const { authorization, "content-type": contentType } = headers;
    response.end(JSON.stringify({ method, url, authorization, contentType, body: await text(request) }));
  });
});

afterAll(() => server.close());

test.skipIf(noCurl !== null)(
  "a shell sends exactly the request, whatever it contains, with the key from its environment",
  async () => {
    const body = 'it\'s "$HOME" `ls` \\ \n @file';
    const headers = { Authorization: `Bearer ${key}`, "Content-Type": "text/plain" };
    const command = curlOf({ method: "PUT", url: `${server.url}/a?b=1&c='2'`, headers, body }, key);
    expect(command).not.toContain("secret");
    expect(await sentBy(command)).toEqual({
      method: "PUT",
      url: "/a?b=1&c='2'",
      authorization: `Bearer ${key}`,
      contentType: "text/plain",
      body,
    });
  },
);

test.skipIf(noCurl !== null)("a shell sends a form with its file and its fields", async () => {
  const form = [
    { name: "file", value: "prompt\n'%s'\n", fileName: "rows.csv", contentType: "text/csv" },
    { name: "name", value: "@a;b" },
  ];
  const { body } = await sentBy(curlOf({ method: "POST", url: server.url, headers: {}, body: form }, key));
  expect(body).toMatch(
    /name="file"; filename="rows.csv"\r\nContent-Type: text\/csv\r\n\r\nprompt\n'%s'\n\r\n/,
  );
  expect(body).toMatch(/name="name"\r\n\r\n@a;b\r\n/);
});

async function sentBy(command: string): Promise<{ body: string }> {
  const output = await bash(command, import.meta.dirname, { AEGIS_API_KEY: key });
  return JSON.parse(output.slice(output.indexOf("\r\n\r\n")));
}
