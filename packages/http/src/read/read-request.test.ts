import { describe, expect, test } from "vitest";
import { type ReceivedRequest, readRequest } from "./read-request.ts";

const none = { path: {}, query: "", content: { kind: "none" } } as const satisfies ReceivedRequest;

type Row = [query: string, values: object];
type Refusal = [query: string, name: string, type: string, msg: string];

const noInteger = "Input should be a valid integer, unable to parse string as an integer";
const noBoolean = "Input should be a valid boolean, unable to interpret input";

describe("a query is read as pydantic reads it", () => {
  test.each<Row>([
    ["", {}],
    ["page=2&page_size=10000", { page: 2, page_size: 10000 }],
    ["page=%2B3", { page: 3 }],
    ["page=1&page=2", { page: 2 }],
    ["page=007", { page: 7 }],
    ["search=", { search: "" }],
    ["search=42", { search: "42" }],
    ["search=a+b%26c", { search: "a b&c" }],
    ...["1", "true", "True", "T", "yes", "Y", "on"].map((word): Row => [`shared=${word}`, { shared: true }]),
    ...["0", "false", "FALSE", "f", "no", "n", "off"].map(
      (word): Row => [`shared=${word}`, { shared: false }],
    ),
  ])("?%s", (query, values) => {
    const reading = readRequest("listDatasets", { ...none, query });
    expect(reading).toMatchObject({ request: { query: values } });
  });

  test("a query is ignored by an operation that takes no query parameter", () => {
    const received = { ...none, path: { data_collection_id: "14" }, query: "shared=true" };
    expect(readRequest("getDataCollection", received)).toHaveProperty("request");
  });

  test.each<Refusal>([
    [
      "pagesize=5",
      "pagesize",
      "extra_forbidden",
      'Extra inputs are not permitted. Did you mean "page_size"?',
    ],
    [
      "q=",
      "q",
      "extra_forbidden",
      "Extra inputs are not permitted. Use page, page_size, dataset_type_id, shared, or search.",
    ],
    ["page=0", "page", "greater_than_equal", "Input should be greater than or equal to 1"],
    ["page=-1", "page", "greater_than_equal", "Input should be greater than or equal to 1"],
    [
      "page=99999999999999999999",
      "page",
      "less_than_equal",
      "Input should be less than or equal to 2147483647",
    ],
    ["page_size=10001", "page_size", "less_than_equal", "Input should be less than or equal to 10000"],
    ...["", "1.0", "1e3", "0x1", "one", "%201"].map(
      (text): Refusal => [`page=${text}`, "page", "int_parsing", noInteger],
    ),
    ...["", "2", "ja"].map((text): Refusal => [`shared=${text}`, "shared", "bool_parsing", noBoolean]),
    [`search=${"a".repeat(256)}`, "search", "string_too_long", "String should have at most 255 characters"],
  ])("?%.40s is refused", (query, name, type, msg) => {
    expect(readRequest("listDatasets", { ...none, query })).toEqual({
      error: { status: 422, detail: [{ loc: ["query", name], type, msg }] },
    });
  });
});

describe("a path id", () => {
  test("is a number", () => {
    expect(readRequest("getRun", { ...none, path: { run_id: "991" } })).toMatchObject({
      request: { path: { run_id: 991 } },
    });
  });

  test.each([
    ["abc", "int_parsing"],
    ["1.5", "int_parsing"],
    ["0", "greater_than_equal"],
    ["2147483648", "less_than_equal"],
  ])("%s is refused: %s", (run_id, type) => {
    expect(readRequest("getRun", { ...none, path: { run_id } })).toMatchObject({
      error: { status: 422, detail: [{ loc: ["path", "run_id"], type }] },
    });
  });
});

test("the errors of path, query and body come in one response, in that order", () => {
  const bytes = new TextEncoder().encode('{"alias": 5}');
  const reading = readRequest("updateRun", {
    path: { run_id: "x" },
    query: "",
    content: { kind: "json", bytes },
  });
  expect(reading).toMatchObject({
    error: { detail: [{ loc: ["path", "run_id"] }, { loc: ["body", "alias"] }] },
  });
});

describe("a body that is not JSON is the only error reported", () => {
  test.each([
    ["{bad", 1],
    ['{"alias": "a"', 13],
    [new Uint8Array([0x7b, 0x22, 0xff, 0x22]), 2],
  ])("%j: json_invalid at %d", (body, position) => {
    const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
    const reading = readRequest("updateRun", {
      path: { run_id: "x" },
      query: "",
      content: { kind: "json", bytes },
    });
    expect(reading).toEqual({
      error: {
        status: 422,
        detail: [{ loc: ["body", position], msg: "JSON decode error", type: "json_invalid" }],
      },
    });
  });
});

test("an empty body is a missing one", () => {
  const reading = readRequest("evaluate", { ...none, content: { kind: "json", bytes: new Uint8Array() } });
  expect(reading).toEqual({
    error: { status: 422, detail: [{ loc: ["body"], msg: "Field required", type: "missing" }] },
  });
});

describe("a text that is not Unicode is refused with its place, wherever it is", () => {
  const type = "string_unicode";
  const custom = (row: string, rest = "") =>
    `{"evaluations":[{"metrics":["exact_match"],"data":[${row}]}]${rest}}`;
  test.each<[json: string, ...locs: (string | number)[][]]>([
    [custom('{"output":"\\ud800"}'), ["body", "evaluations", 0, "data", 0, "output"]],
    [custom('{"output":"a\\uDFFFb"}'), ["body", "evaluations", 0, "data", 0, "output"]],
    [custom('{"output":"\\udc00\\ud800"}'), ["body", "evaluations", 0, "data", 0, "output"]],
    [custom('{"output":"a"}', ',"alias":"al\\ud800x"'), ["body", "alias"]],
    [
      custom('{"output":"a"}').replace('"exact_match"', '{"metric":"m","metric_args":{"a":["\\ud800"]}}'),
      ["body", "evaluations", 0, "metrics", 0, "metric_args", "a", 0],
    ],
    [
      custom('{"output":"a"}').replace('"exact_match"', '{"metric":"m","metric_args":{"\\ud800":1}}'),
      ["body", "evaluations", 0, "metrics", 0, "metric_args", "\ufffd"],
    ],
  ])("%s", (json, ...locs) => {
    const content = { kind: "json", bytes: new TextEncoder().encode(json) } as const;
    expect(readRequest("createCustomRun", { ...none, content })).toMatchObject({
      error: { status: 422, detail: locs.map((loc) => ({ loc, type })) },
    });
  });

  test.each(['"\\ud83d\\ude00"', '"\ufffd"', '"\\ufffd"', '"\\\\ud800"'])("but not %s", (text) => {
    const content = { kind: "json", bytes: new TextEncoder().encode(custom(`{"output":${text}}`)) } as const;
    expect(readRequest("createCustomRun", { ...none, content })).toHaveProperty("request");
  });

  test.each([
    ["search=%FF", "search"],
    ["search=%ED%A0%80", "search"],
    ["page=1&search=a%C3", "search"],
  ])("?%s", (query, name) => {
    expect(readRequest("listDatasets", { ...none, query })).toMatchObject({
      error: { status: 422, detail: [{ loc: ["query", name], type }] },
    });
  });

  test.each(["search=%EF%BF%BD", "search=\ufffd", "search=%zz"])("but not ?%s", (query) => {
    expect(readRequest("listDatasets", { ...none, query })).toHaveProperty("request");
  });

  test.each([
    [{ name: "a\ufffd" }, ["body", "name"]],
    [{ column_mappings: '{"input":"\\ud800"}' }, ["body", "column_mappings", "input"]],
  ])("%j in a form", (parts, loc) => {
    const file = { name: "rows.csv", type: "text/csv", size: 12 };
    const content = { kind: "form", parts: { file, selected_metrics: "{}", ...parts } } as const;
    expect(readRequest("createDataset", { ...none, content })).toMatchObject({
      error: { status: 422, detail: [{ loc, type }] },
    });
  });
});
