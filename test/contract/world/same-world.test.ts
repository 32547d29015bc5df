import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareRequest } from "../prepare-request.ts";
import { send } from "../send.ts";
import { type OpenTarget, openTarget } from "../target.ts";

let mock: OpenTarget;
let server: OpenTarget;

beforeAll(async () => {
  [mock, server] = await Promise.all([openTarget(), openTarget({ stateful: true })]);
});
afterAll(() => Promise.all([mock.close(), server.close()]));

const lists = ["/runs", "/datasets", "/datasets/all-partial", "/data-collections"];
const filters = [
  ...["", "?shared=true", "?shared=false"],
  ...["?page=1&page_size=1", "?page=2&page_size=1", "?page=2&page_size=2", "?page=3&page_size=2"],
  ...["?page=99", "?page_size=10000", "?shared=true&page=2&page_size=1", "?shared=1&page_size=2"],
];
const searches = [
  ...[
    "?search=march",
    "?search=MARCH",
    "?search=%20march%20",
    "?search=%EF%BC%AD",
    "?search=nothing",
    "?search=",
  ],
  ...[
    "?search=q&page=2&page_size=1",
    "?search=.csv",
    "?search=%25",
    "?dataset_type_id=2",
    "?dataset_type_id=1",
  ],
  ...["?search=%C3%A9", "?search=questions&shared=true", "?search=support_qa", "?search=%5C"],
];
const runFilters = [
  ...["?run_id=991", "?run_id=1", "?dataset_id=1", "?dataset_id=6", "?data_collection_id=14"],
  ...["?state=finished", "?state=running", "?state=cancelled", "?search=evaluation", "?search=%20MARCH%20"],
  ...["?created_from=2026-04-01T09:15:01Z", "?created_before=2026-04-01T09:15:01Z"],
  ...["?created_from=2026-04-01T11:15:00.5%2B02:00&page_size=2", "?search=-&dataset_id=1&state=finished"],
];
const evaluationFilters = [
  ...["", "?metric=faith", "?metric=bleu", "?passed=true", "?passed=false", "?failed=true", "?failed=false"],
  ...["?min_result=72.5", "?max_result=72", "?min_result=72&max_result=90", "?max_result=100&failed=true"],
  ...["?order=lowest_first", "?order=highest_first", "?order=highest_first&page_size=1&page=2"],
  ...["?search=TIME", "?search=%20refunds%20", "?search=nothing", "?search=&page_size=3", "?page=9"],
];
const things = [
  ...[990, 991, 992, 993, 994, 995].flatMap((id) => [`/runs/${id}`, `/runs/${id}/download`]),
  ...[1, 3, 5, 42, 43, 44].flatMap((id) => [`/datasets/${id}`, `/datasets/${id}/download`]),
  ...[1, 14, 15].map((id) => `/data-collections/${id}`),
  ...["/dataset-types/1", "/dataset-types/2", "/dataset-types", "/organizations/me", "/runs/0991"],
  ...["/metrics", "/metrics?shortname=rouge", "/metrics?shortname=no", "/models", "/models?slug=o4-mini"],
  ...["/datasets/1/download?raw=true", "/runs/%39%39%31", "/%72uns/991"],
];

describe("the mock shows of the examples' world what the server shows:", () => {
  test.each([
    ...things,
    ...lists.flatMap((path) => filters.map((query) => path + query)),
    ...runFilters.map((query) => `/runs${query}`),
    ...[991, 993, 995].flatMap((id) => evaluationFilters.map((query) => `/runs/${id}/evaluations${query}`)),
    ...searches.map((query) => `/datasets${query}`),
  ])("GET %s", async (path) => {
    const [ours, theirs] = await Promise.all([get(mock, path), get(server, path)]);
    expect(ours).toEqual(theirs);
  });
});

async function get(target: OpenTarget, path: string): Promise<unknown> {
  const call = prepareRequest({ method: "GET", path, scheme: "Bearer" }, target);
  const { status, headers, mediaType, text } = await send(call);
  const body = mediaType === "application/json" ? JSON.parse(text) : text;
  return { status, mediaType, fileName: headers.get("Content-Disposition"), body };
}
