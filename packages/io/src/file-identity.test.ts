import { link, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fileIdentity } from "./file-identity.ts";

const folder = await mkdtemp(join(tmpdir(), "identity-"));
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string) => `${folder}/${name}`;
await mkdir(at("sub"));
await writeFile(at("rows.csv"), "");
await writeFile(at("other.csv"), "");
await symlink(at("sub"), at("linked"));
await symlink("rows.csv", at("link.csv"));
await symlink("link.csv", at("link of a link.csv"));
await symlink("new.csv", at("link to nothing.csv"));
await link(at("rows.csv"), at("hard.csv"));

describe("the identity of a file", () => {
  test.each([
    ["rows.csv", "./sub/../rows.csv"],
    ["rows.csv", "link.csv"],
    ["rows.csv", "link of a link.csv"],
    ["rows.csv", "hard.csv"],
    ["rows.csv", "linked/../rows.csv"],
    ["new.csv", "sub/../new.csv"],
    ["new.csv", "NEW.csv"],
    ["new.csv", "link to nothing.csv"],
    ["sub/new.csv", "linked/new.csv"],
  ])("is the same for %s and %s", async (one, other) => {
    expect(await fileIdentity(at(one))).toBeDefined();
    expect(await fileIdentity(at(one))).toBe(await fileIdentity(at(other)));
  });

  test("differs for two files, and for two free names", async () => {
    expect(await fileIdentity(at("rows.csv"))).not.toBe(await fileIdentity(at("other.csv")));
    expect(await fileIdentity(at("new.csv"))).not.toBe(await fileIdentity(at("sub/new.csv")));
  });

  test.each(["/dev/null", "/dev/stdout", at("no folder/new.csv")])("is unknown for %s", async (path) => {
    expect(await fileIdentity(path)).toBeUndefined();
  });
});
