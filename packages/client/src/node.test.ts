import { lstat, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fullDevice } from "@aegis/io/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fileFromPath, saveTo } from "./node.ts";
import { rejection } from "./testing/test-client.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-client-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("fileFromPath", () => {
  test("makes a File with the name and size of the file on disk", async () => {
    const path = join(folder, "march.csv");
    await writeFile(path, "prompt\n1\n");
    const file = await fileFromPath(path);
    expect([file.name, file.type, file.size]).toEqual(["march.csv", "text/csv", 9]);
    expect(await file.text()).toBe("prompt\n1\n");
  });

  test("names a path that does not exist or is not a file", async () => {
    await expect(fileFromPath(join(folder, "none.csv"))).rejects.toThrow(/ENOENT.*none\.csv/);
    await expect(fileFromPath(folder)).rejects.toThrow(`${folder} is not a file.`);
  });
});

describe("saveTo", () => {
  const stream = (text: string) => new Blob([text]).stream();

  test("replaces an existing file and leaves no other file behind", async () => {
    const path = join(folder, "rows.csv");
    await writeFile(path, "old");
    const before = await readdir(folder);
    await saveTo({ stream: stream("new") }, path);
    expect(await readFile(path, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(before);
  });

  test("writes what a link leads to, and leaves the link", async () => {
    await symlink("linked.csv", join(folder, "link.csv"));
    await saveTo({ stream: stream("new") }, join(folder, "link.csv"));
    expect(await readlink(join(folder, "link.csv"))).toBe("linked.csv");
    expect(await readFile(join(folder, "linked.csv"), "utf8")).toBe("new");
  });

  test("names a full device, cancels the download and leaves the device", async () => {
    const [cancel, path] = [vi.fn(), fullDevice(folder)];
    const source = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(9)),
      cancel,
    });
    await expect(saveTo({ stream: source }, path)).rejects.toMatchObject({
      code: "ENOSPC",
      path,
    });
    expect(cancel).toHaveBeenCalledOnce();
    expect((await lstat(path)).isCharacterDevice()).toBe(true);
  });

  test("keeps the existing file if the download breaks off, and leaves no partial file", async () => {
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
    ["a missing folder", "none/rows.csv", "ENOENT"],
    ["a path below a file", "file/rows.csv", "ENOTDIR"],
    ["a file with too long a name", `${"x".repeat(300)}.csv`, "ENAMETOOLONG"],
  ])("to %s names the given path in its error and cancels the download", async (_, name, code) => {
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
