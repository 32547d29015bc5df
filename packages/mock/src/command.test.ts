import { defineCommand, exitCodeOf, runCommand } from "@aegis/terminal";
import { testContext } from "@aegis/terminal/testing";
import { describe, expect, test } from "vitest";
import { greeting, mockOptions } from "./command.ts";

/** Reads a command line as `aegis-mock` does, and starts nothing. */
async function read(...parameters: string[]) {
  const context = testContext();
  let values: unknown;
  const probe = defineCommand({
    name: "aegis-mock",
    description: "",
    options: mockOptions,
    run: (given) => {
      values = given;
    },
  });
  const exitCode = await exitCodeOf(() => runCommand(probe, context, parameters), context);
  return { values, exitCode, ...(await context.written()) };
}

test("without options the mock listens on loopback, port 4010", async () => {
  const { values } = await read();
  expect(values).toEqual({
    port: 4010,
    host: "127.0.0.1",
    dynamic: false,
    strictIds: false,
    validate: true,
    json: false,
  });
});

test("each preference is also an option", async () => {
  const args =
    "--port 0 --host ::1 --docs d --delay 250 --code 503 --example e --fault reset --rate-limit 5 --dynamic --seed 7 --strict-ids --no-validate --json";
  const { values } = await read(...args.split(" "));
  expect(values).toEqual({
    port: 0,
    host: "::1",
    docs: "d",
    delay: 250,
    code: 503,
    example: "e",
    fault: "reset",
    rateLimit: 5,
    dynamic: true,
    seed: "7",
    strictIds: true,
    validate: false,
    json: true,
  });
});

test("the proxies before it are options", async () => {
  const { values } = await read("--base-path", "/aegis/", "--trust-proxy", "loopback");
  expect(values).toMatchObject({ basePath: "/aegis", trustProxy: expect.any(Function) });
});

describe("a wrong command line ends aegis-mock with code 1 and one line", () => {
  test.each([
    [["--prot"], "error: unknown option '--prot' (Did you mean --port?)\n"],
    [
      ["--base-path", "aegis"],
      "error: option '--base-path <path>' argument 'aegis' is invalid. Give a path such as /aegis, without a query and without a slash at its end.\n",
    ],
    [
      ["--trust-proxy", "somewhere"],
      "error: option '--trust-proxy <hops or addresses>' argument 'somewhere' is invalid. Give a number of hops, or addresses such as 10.0.0.0/8,loopback.\n",
    ],
    [
      ["--port", "65536"],
      "error: option '--port <number>' argument '65536' is invalid. Give a whole number from 0 to 65535.\n",
    ],
    [
      ["--delay", "30001"],
      "error: option '--delay <ms>' argument '30001' is invalid. Give a whole number from 0 to 30000.\n",
    ],
    [
      ["--rate-limit", "0"],
      "error: option '--rate-limit <number>' argument '0' is invalid. Give a whole number of 1 or more.\n",
    ],
    [
      ["--fault", "fire"],
      "error: option '--fault <kind>' argument 'fire' is invalid. Allowed choices are reset, truncate, garbage, dribble.\n",
    ],
    [["extra"], "error: too many arguments. Expected 0 arguments but got 1: extra.\n"],
  ])("%j", async (parameters, err) => {
    expect(await read(...parameters)).toEqual({ values: undefined, exitCode: 1, out: "", err });
  });
});

test("--help is a result, not an error", async () => {
  expect(await read("--help")).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining("--rate-limit"),
    err: "",
  });
});

test("the greeting has the addresses, the key and a call to paste", () => {
  const text = greeting("http://127.0.0.1:4010", false);
  expect(text).toContain(
    'curl "http://127.0.0.1:4010/api/v1/datasets" -H "Authorization: Bearer sk_00000000000000000000000000000000"\n',
  );
  for (const path of ["/docs", "/openapi.json", "/openapi.yaml"])
    expect(text).toContain(`http://127.0.0.1:4010${path}`);
  expect(JSON.parse(greeting("http://127.0.0.1:4010", true))).toMatchObject({ url: "http://127.0.0.1:4010" });
});
