import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import { createFingerprint } from "./fingerprint.ts";
import type { FormParts } from "./form.ts";
import type { FileSink } from "./parse-multipart.ts";

const json = (text: string, method = "POST", path = "/runs/custom", query = "") =>
  createFingerprint().of(method, { path, query }, { kind: "json", bytes: Buffer.from(text) });

/** Sends the parts of a form, with the bytes of its files in pieces. */
async function form(
  texts: Readonly<Record<string, string>>,
  file: readonly string[],
  { name = "a.csv", type = "text/csv" } = {},
): Promise<string> {
  const fingerprint = createFingerprint();
  const kept: FormParts = { ...texts, file: await taken(fingerprint.digesting(drop), { name, type }, file) };
  return fingerprint.of("POST", { path: "/datasets", query: "" }, { kind: "form", parts: kept });
}

const drop: FileSink = async (_part, file, bytes) => {
  await finished(bytes.resume());
  return { ...file, size: 0 };
};

function taken(sink: FileSink, file: { name: string; type: string }, pieces: readonly string[]) {
  return sink("file", file, Readable.from(pieces.map((piece) => Buffer.from(piece))));
}

describe("the fingerprint of JSON", () => {
  test("is the same for the same request", () => {
    expect(json('{"a":1}')).toBe(json('{"a":1}'));
  });

  test.each([
    ["body", json('{"a":2}')],
    ["spacing", json('{"a": 1}')],
    ["method", json('{"a":1}', "PUT")],
    ["path", json('{"a":1}', "POST", "/runs/dataset")],
    ["query", json('{"a":1}', "POST", "/runs/custom", "x=1")],
    ["place of a part", json('a":1}', "POST", "/runs/custom{")],
  ])("differs with the %s", (_, other) => {
    expect(other).not.toBe(json('{"a":1}'));
  });
});

describe("the fingerprint of a form", () => {
  const same = form({ name: "A", selected_metrics: "{}" }, ["output\n", "a\n"]);

  test("does not depend on the order of its parts or on how its file arrives", async () => {
    expect(await form({ selected_metrics: "{}", name: "A" }, ["out", "put\na\n"])).toBe(await same);
  });

  test.each([
    ["a text", form({ name: "B", selected_metrics: "{}" }, ["output\na\n"])],
    ["a part more", form({ name: "A", selected_metrics: "{}", x: "" }, ["output\na\n"])],
    ["the content of the file", form({ name: "A", selected_metrics: "{}" }, ["output\nb\n"])],
    ["the name of the file", form({ name: "A", selected_metrics: "{}" }, ["output\na\n"], { name: "b.csv" })],
    ["the type of the file", form({ name: "A", selected_metrics: "{}" }, ["output\na\n"], { type: "x/y" })],
  ])("differs with %s", async (_, other) => {
    expect(await other).not.toBe(await same);
  });
});

test("a file that breaks off fails where it is taken", async () => {
  const bytes = new Readable({ read() {} });
  const kept = createFingerprint().digesting(drop)("file", { name: "a", type: "b" }, bytes);
  bytes.destroy(new Error("The form broke off."));
  await expect(kept).rejects.toThrow("The form broke off.");
});

test("a file whose taker fails is read no further", async () => {
  const bytes = new Readable({ read() {} });
  const full: FileSink = async (_part, _file, passing) => {
    passing.destroy();
    throw new Error("The disk is full.");
  };
  await expect(createFingerprint().digesting(full)("file", { name: "a", type: "b" }, bytes)).rejects.toThrow(
    "The disk is full.",
  );
  await expect.poll(() => bytes.destroyed).toBe(true);
});
