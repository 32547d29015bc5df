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
