import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAnswer } from "./read-answer.ts";

type Row = {
  readonly thread: string;
  readonly note: string;
  readonly keys: Readonly<Record<string, "text" | "integer" | "list" | readonly string[]>>;
  readonly material?: string;
  readonly reply: string;
  readonly value?: unknown;
  readonly problem?: string;
};

const file = new URL("../../vectors/judge-replies.json", import.meta.url);
const { replies }: { readonly replies: readonly Row[] } = JSON.parse(readFileSync(file, "utf8"));

test.for(replies)("a reply of a real judge is read, or refused with the reason: $note", (row) => {
  const { keys, reply, material = "", value, problem } = row;
  const read = readAnswer(reply, { schema: schemaOf(keys) }, { output: material });
  expect(read).toEqual(problem === undefined ? { value } : { problem });
});

const element = { id: "integer", text: "text" } as const;

function schemaOf(keys: Row["keys"]): Readonly<Record<string, unknown>> {
  const properties = Object.fromEntries(
    Object.entries(keys).map(([name, kind]) => {
      if (kind === "list") return [name, { type: "array", items: schemaOf(element) }];
      if (kind === "text") return [name, { type: "string" }];
      return [name, kind === "integer" ? { type: "integer" } : { type: "string", enum: kind }];
    }),
  );
  return { type: "object", properties, required: Object.keys(keys), additionalProperties: false };
}
