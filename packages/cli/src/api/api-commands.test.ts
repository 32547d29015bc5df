import { runCommand } from "@aegis/terminal";
import { testContext } from "@aegis/terminal/testing";
import { describe, expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";
import { apiCommands } from "./api-commands.ts";
import { type ApiOperation, apiOperations, kebabCase } from "./api-operation.ts";

const { aegis, folder } = await aegisFolder();
const [anOperation] = apiOperations();
if (anOperation === undefined) throw new Error("The document has no operation.");

describe.each(apiOperations())("the operation $name", ({ noun, verb, places, file, title }) => {
  test("is a command, whose help has all of its arguments", async () => {
    const { code, out } = await aegis([...(noun === null ? [] : [noun]), verb, "--help"]);
    expect(code).toBe(0);
    const given = Object.keys(places).filter((name) => /path|query|body/.test(places[name] ?? ""));
    for (const name of file === undefined ? given : [...given, file])
      expect(out).toMatch(new RegExp(`(--|<)${kebabCase(name)}\\b`));
  });

  test("is listed with what it does", async () => {
    const { out } = await aegis([...(noun === null ? [] : [noun]), "--help"]);
    expect(out.replaceAll(/\s+/g, " ")).toContain(title);
  });
});

describe("an operation that is new", () => {
  const operation: ApiOperation = {
    ...anOperation,
    noun: "eval",
    verb: "get",
    pathNames: [],
    isPost: false,
    places: { json: "query", server: "body", colour: "query" },
    inputSchema: {
      type: "object",
      required: [],
      properties: { json: {}, server: {}, colour: { type: "string", enum: ["red", "green"] } },
    },
  };

  async function helpOf(...words: string[]): Promise<string> {
    const context = testContext();
    const [group] = apiCommands(["eval"], [operation]);
    if (group === undefined) throw new Error("There is no command.");
    const own = { folder, isColoured: false, columns: undefined };
    await runCommand(group, { ...context, ...own }, [...words, "--help"]).catch(() => {});
    const { out } = await context.written();
    return out;
  }

  test("does not take the place of another command", async () => {
    expect(await helpOf()).toContain("Usage: api-eval ");
  });

  test("has arguments whose names the command needs itself, with their place in front", async () => {
    const help = await helpOf("get");
    expect(help).toContain("--query-json <json>");
    expect(help).toContain("--body-server <json>");
    expect(help).toContain("--colour <text>");
    expect(help).toContain("(one of red, green)");
  });
});

test.each([
  [["rnus", "get", "1"], "error: unknown command 'rnus' (Did you mean runs?)"],
  [["runs", "gte", "1"], "error: unknown command 'gte' (Did you mean get?)"],
  [["runs", "get", "1", "--jsn"], "error: unknown option '--jsn' (Did you mean --json?)"],
  [["runs", "get"], "error: missing required argument 'run-id'"],
  [["runs", "get", "1.5"], "Give a whole number."],
  [["runs", "get", "0"], "run_id must be a positive integer, not 0."],
  [["runs", "get", "1", "2"], "error: too many arguments"],
  [["datasets", "list", "--page", "one"], "Give a whole number."],
  [["evaluate", "--output", "4"], "Give --metric-shortname; --help says what it is."],
  [["evaluate", "--metric-args", "{"], "Give a JSON object, or @ and the name of a file with one."],
  [["evaluate", "--metric-args", "@none.json"], "--metric-args: none.json cannot be read: ENOENT"],
  [["evaluate", "--body", "[]"], "--body: give a JSON object with the fields of the request."],
  [["evaluate", "--body", "{"], "Give JSON, @file or -. It is not JSON: "],
  [["evaluate", "--null", "outptu"], "It is not a field that can be null. Did you mean output?"],
  [["datasets", "create", "--selected-metrics", "{}"], "Give --file; --help says what it is."],
  [["datasets", "create", "--selected-metrics", "{}", "--file", "no.csv"], "--file: no.csv does not exist."],
  [["datasets", "create", "--selected-metrics", "{}", "--file", "."], "--file: . is a folder."],
  [["runs", "get", "1", "--server", "localhost"], "--server must be an http or https URL"],
  [["runs", "get", "1", "--key", "a b"], "The API key contains invalid characters."],
])("aegis %j ends with 2, and says: %s", async (words, problem) => {
  const environment = { AEGIS_API_KEY: "sk_0", AEGIS_API_BASE_URL: "http://127.0.0.1:9/" };
  const { code, out, err } = await aegis(words, { environment });
  expect(err).toContain(problem);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

test("a call without a key says where to put one", async () => {
  const { code, err } = await aegis(["runs", "get", "1"]);
  expect({ code, err }).toEqual({
    code: 2,
    err: "There is no API key: set AEGIS_API_KEY, or give --key.\n",
  });
});
