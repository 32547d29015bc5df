import { describe, expect, test } from "vitest";
import { greeting, readArguments, startProblem } from "./command.ts";

function read(...args: string[]) {
  const said = { out: "", err: "" };
  const output = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  try {
    return { asked: readArguments(args, output), exitCode: 0, ...said };
  } catch (error) {
    return { asked: undefined, exitCode: Object(error).exitCode, ...said };
  }
}

test("without arguments it listens on loopback, port 4010", () => {
  expect(read().asked).toEqual({ start: { port: 4010, host: "127.0.0.1" }, json: false });
});

test("each preference is an argument as well", () => {
  const args =
    "--port 0 --host ::1 --docs d --delay 250 --fault reset --rate-limit 5 --dynamic --seed 7 --json";
  expect(read(...args.split(" ")).asked).toEqual({
    start: {
      port: 0,
      host: "::1",
      docs: "d",
      delay: 250,
      fault: "reset",
      rateLimit: 5,
      dynamic: true,
      seed: "7",
    },
    json: true,
  });
});

describe("arguments that do not fit end it with code 1 and one line", () => {
  test.each([
    [["--prot"], "error: unknown option '--prot' (Did you mean --port?)\n"],
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
      "error: option '--fault <kind>' argument 'fire' is invalid. Allowed choices are reset, truncate, garbage.\n",
    ],
    [["extra"], "error: too many arguments. Expected 0 arguments but got 1: extra.\n"],
  ])("%j", (args, err) => {
    expect(read(...args)).toEqual({ asked: undefined, exitCode: 1, out: "", err });
  });
});

test("--help is a result and no error", () => {
  expect(read("--help")).toMatchObject({
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

test.each([
  ["EADDRINUSE", "Port 80 of h is taken. Stop what listens there, or choose another --port."],
  ["EACCES", "Port 80 of h may not be opened by this user. Choose another --port, above 1023."],
  ["EADDRNOTAVAIL", "h is no address of this machine. Choose another --host, such as 127.0.0.1."],
  ["EWHATEVER", undefined],
])("%s is said as %j", (code, problem) => {
  expect(startProblem(Object.assign(new Error(), { code }), { port: 80, host: "h" })).toBe(problem);
});
