import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fileFromPath, saveTo } from "./node.ts";
import { rejection } from "./testing/test-client.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-client-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("fileFromPath", () => {
  test("is a file of that name, not read yet", async () => {
    const path = join(folder, "march.csv");
    await writeFile(path, "prompt\n1\n");
    const file = await fileFromPath(path);
    expect([file.name, file.type, file.size]).toEqual(["march.csv", "text/csv", 9]);
    expect(await file.text()).toBe("prompt\n1\n");
  });

  test("says what is not there, and what is no file", async () => {
    await expect(fileFromPath(join(folder, "none.csv"))).rejects.toThrow(/ENOENT.*none\.csv/);
    await expect(fileFromPath(folder)).rejects.toThrow(`${folder} is no file.`);
  });
});

describe("saveTo", () => {
  const stream = (text: string) => new Blob([text]).stream();

  test("replaces what was there and leaves nothing else", async () => {
    const path = join(folder, "rows.csv");
    await writeFile(path, "old");
    const before = await readdir(folder);
    await saveTo({ stream: stream("new") }, path);
    expect(await readFile(path, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(before);
  });

  test("of a download that breaks off leaves what was there, and no half file", async () => {
    const path = join(folder, "kept.csv");
    await writeFile(path, "old");
    const before = await readdir(folder);
    const broken = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("half")),
      pull: (controller) => controller.error(new Error("cut off")),
    });
    await expect(saveTo({ stream: broken }, path)).rejects.toThrow("cut off");
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(before);
  });

  test.each([
    ["a folder that is not there", "none/rows.csv", "ENOENT"],
    ["a file taken for a folder", "file/rows.csv", "ENOTDIR"],
    ["a name that is too long", `${"x".repeat(300)}.csv`, "ENAMETOOLONG"],
  ])("into %s names the path it was given and ends the transfer", async (_, name, code) => {
    await writeFile(join(folder, "file"), "");
    const before = await readdir(folder);
    const cancel = vi.fn();
    const path = join(folder, name);
    const error = await rejection(saveTo({ stream: new ReadableStream({ cancel }) }, path));
    expect(error).toMatchObject({ code, path });
    expect(error).toHaveProperty("message", expect.stringMatching(`^${code}: .+, saveTo '${path}'$`));
    expect(cancel).toHaveBeenCalledOnce();
    expect(await readdir(folder)).toEqual(before);
  });
});
