import type { BufferedResponse } from "@aegis/http";
import { describe, expect, test } from "vitest";
import { chooseExample, loadExamples } from "./example-set.ts";

const statuses = [
  { status: 200, examples: ["one", "two"] },
  { status: 204, examples: [] },
  { status: 402, examples: ["poor"] },
];

const produce = async ({
  status,
  example,
}: {
  status: number;
  example: string | null;
}): Promise<BufferedResponse> => ({
  status,
  headers: {},
  body: Buffer.from(example ?? ""),
});

const set = await loadExamples({ id: "getThing", statuses, produce });

test.each([
  [{}, 200, "one"],
  [{ code: 402 }, 402, "poor"],
  [{ code: 204 }, 204, ""],
  [{ example: "two" }, 200, "two"],
  [{ example: "poor" }, 402, "poor"],
  [{ code: 200, example: "two" }, 200, "two"],
])("%j leads to %d %s", (wanted, status, body) => {
  const response = chooseExample(set, wanted);
  expect([response.status, response.body.toString()]).toEqual([status, body]);
});

describe("an unknown choice is refused with a list of the known ones", () => {
  test.each([
    [{ code: 418 }, "getThing has no 418; it has 200, 204, 402."],
    [{ example: "three" }, 'getThing has no example "three"; it has one (200), two (200), poor (402).'],
    [{ code: 402, example: "one" }, 'getThing has no example "one" with 402; it has poor (402).'],
    [{ code: 204, example: "one" }, 'getThing has no example "one" with 204; it has none.'],
  ])("%j", (wanted, detail) => {
    expect(() => chooseExample(set, wanted)).toThrow(`400 ${JSON.stringify(detail)}`);
  });
});

test("an operation without a success cannot be mocked", async () => {
  await expect(loadExamples({ id: "x", statuses: [{ status: 404, examples: [] }], produce })).rejects.toThrow(
    "Operation x documents no success.",
  );
});
