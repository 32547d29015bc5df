import { expect, test } from "vitest";
import { operationsOf } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { smallDocument } from "../testing/small-document.ts";
import { method } from "./python-method.ts";

const sync = { prefix: "", def: "def", await: "" };
const document = smallDocument();

function lines(id: string, flavour = sync): string[] {
  const operation = operationsOf(document).find((each) => each.id === id);
  return operation === undefined ? [] : method(document, operation, flavour);
}

test.each([
  ["getRun", "def get(self, run_id: int) -> Run:"],
  ["deleteRun", "def delete(self, run_id: int) -> None:"],
  [
    "createRun",
    "def create(self, *, id: int, alias: str | None | NotGiven = NOT_GIVEN, at: str | NotGiven = NOT_GIVEN) -> Run:",
  ],
  [
    "createDataset",
    "def create(self, *, file: FileInput, name: str | NotGiven = NOT_GIVEN, weights: Mapping[str, int] | NotGiven = NOT_GIVEN) -> Run:",
  ],
])("%s is the method %s", (id, signature) => {
  expect(lines(id)[0]).toBe(signature);
});

test("a call is awaited by the client for asyncio", () => {
  const [signature, ...body] = lines("getRun", { prefix: "Async", def: "async def", await: "await " });
  expect(signature).toMatch(/^async def get\(/);
  expect(body.at(-1)).toBe(
    '    return await self._transport.request(Call("getRun", "GET", path_of("/runs/{run_id}", {"run_id": run_id})), Run.from_json)',
  );
});

test("an operation that takes a name in two places is refused", () => {
  const [operation] = operationsOf(document).filter(({ id }) => id === "getRun");
  const [id] = operation?.parameters ?? [];
  if (operation === undefined || id === undefined) throw new Error("The small document has no getRun.");
  const twice = { ...operation, parameters: [id, { ...id, in: "query" as const }] };
  expect(() => method(document, twice, sync)).toThrow(
    new BrokenDocument("getRun takes run_id in two places; a method can take it once. Rename one."),
  );
});
