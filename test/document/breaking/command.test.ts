import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { exitCodeOf, runCommand } from "@aegis/terminal";
import { testContext } from "@aegis/terminal/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { breaking as command, unsure } from "../../../scripts/breaking/command.ts";
import document from "./document.json" with { type: "json" };
import { type PatchOperation, patched } from "./patch.ts";

const broken = revision({ op: "remove", path: "/components/schemas/RunCreate/properties/alias" });
const major = revision(
  { op: "remove", path: "/components/schemas/RunCreate/properties/alias" },
  { op: "replace", path: "/info/version", value: "2.0.0" },
);
const metric = { id: 7, shortname: "bleu", needs: ["output"], arguments: [], threshold: 70 };
const model = { id: 1, slug: "large", default: true };

let folder: string;
let repository: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "breaking-"));
  repository = join(folder, "repository");
  await version("repository", document, [metric]);
  await git("init", "--quiet", "--initial-branch", "main");
  await git("commit", "--quiet", "--allow-empty", "--message", "nothing yet");
  await git("tag", "empty");
  await git("add", ".");
  await git("commit", "--quiet", "--message", "the document");
});
afterAll(() => rm(folder, { recursive: true }));

describe("npm run breaking -- <ref>", () => {
  test("answers 0 if nothing changed, 1 if something breaks, 0 if info.version says so", async () => {
    const same = await breaking(["HEAD", "--repository", repository]);
    expect(same).toEqual({
      code: 0,
      stdout: "# Changes of the API from HEAD to the working tree\n\nNothing changed.\n",
      stderr: "",
    });

    await version("repository", broken, [metric]);
    const hidden = await breaking(["HEAD", "--repository", repository]);
    expect(hidden.stdout).toContain(
      "1.4.0 → 2.0.0 is due because POST /runs: request body as application/json `alias`: the property was removed",
    );
    expect(hidden.stdout).toContain("**Raise info.version to 2.0.0, or do not break.**");
    expect(hidden.code).toBe(1);

    await version("repository", major, [metric]);
    const said = await breaking(["HEAD", "--repository", repository]);
    expect(said.stdout).toContain("info.version is 2.0.0.");
    expect(said.stdout).not.toContain("Raise info.version");
    expect(said.code).toBe(0);

    await version("repository", document, [{ ...metric, threshold: 80 }]);
    const threshold = await breaking(["HEAD", "--repository", repository]);
    expect(threshold.stdout).toContain("### metric bleu\n\n- threshold: changed from `70` to `80`\n");
    expect(threshold.code).toBe(1);
  });

  test("tells what it cannot compare in one line, and answers 2", async () => {
    const shallow = join(folder, "shallow");
    await git("clone", "--quiet", "--depth", "1", `file://${repository}`, shallow);
    const nowhere = await mkdtemp(join(folder, "no-repository-"));
    const refused = [
      [["HEAD~9"], "HEAD~9 is not a commit of this repository; name a branch, a tag or a hash."],
      [["empty"], "empty has no openapi/openapi.yaml; name a commit that has one."],
      [["--", "--version"], "--version is not a commit of this repository; name a branch, a tag or a hash."],
    ] as const;
    for (const [args, message] of refused) {
      const ended = await breaking(["--repository", repository, ...args]);
      expect(ended).toEqual({ code: 2, stdout: "", stderr: `breaking: ${message}\n` });
    }
    const old = await breaking(["HEAD~1", "--repository", shallow]);
    expect(old.stderr).toBe(
      "breaking: HEAD~1 is not in this clone, which is shallow; run git fetch --unshallow --tags, or clone with the whole history.\n",
    );
    const none = await breaking(["HEAD", "--repository", nowhere]);
    expect(none.stderr).toBe(
      `breaking: ${nowhere} is not a git repository; compare two files with --from and --to.\n`,
    );
    const gitless = await breaking(["HEAD", "--repository", repository], { PATH: nowhere });
    expect(gitless.stderr).toBe(
      "breaking: There is no git on this machine; install it, or compare two files with --from and --to.\n",
    );
    expect([old.code, none.code, gitless.code]).toEqual([2, 2, 2]);
  });
});

describe("npm run breaking -- --from <path> --to <path>", () => {
  test("compares two documents, as Markdown or as JSON", async () => {
    const [from, to] = [join(folder, "old.json"), join(folder, "new.json")];
    await writeFile(from, JSON.stringify(document));
    await writeFile(to, JSON.stringify(broken));
    const markdown = await breaking(["--from", from, "--to", to]);
    expect(markdown.stdout).toContain(`# Changes of the API from ${from} to ${to}\n`);
    expect(markdown.stdout).toContain("## Breaking\n\n### POST /runs\n\n- request body");
    const { code, stdout } = await breaking(["--from", from, "--to", to, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      version: { from: "1.4.0", to: "1.4.0", due: "2.0.0", ownedUp: false },
      changes: [
        { level: "breaking", subject: "POST /runs", place: "request body as application/json `alias`" },
      ],
    });
    expect([markdown.code, code]).toEqual([1, 1]);
  });

  test("compares metrics and models as well, if they are folders laid out as this repository", async () => {
    await version("old", document, [metric], [model]);
    await version("new", document, [], []);
    const { code, stdout } = await breaking(["--from", join(folder, "old"), "--to", join(folder, "new")]);
    expect(stdout).toContain("### metric bleu\n\n- was removed\n");
    expect(stdout).toContain("### model large\n\n- was removed\n");
    expect(code).toBe(1);
  });

  test("refuses a folder without the metrics that the other one has", async () => {
    await version("with", document, [metric]);
    await version("without", document, [metric]);
    await rm(join(folder, "without/generated/metrics.json"));
    const ended = await breaking(["--from", join(folder, "with"), "--to", join(folder, "without")]);
    expect(ended).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "breaking: The new version has no generated/metrics.json, which the old one has; write it, or compare files.\n",
    });
  });

  test("refuses what is not two OpenAPI 3 documents", async () => {
    const good = join(folder, "good.json");
    await writeFile(good, JSON.stringify(document));
    const files = {
      "cut.yaml": "openapi: [",
      "swagger.yaml": "swagger: '2.0'\npaths: {}\n",
      "text.txt": "Hello.\n",
      "dangling.yaml": "openapi: 3.1.0\npaths: { /a: { $ref: './none.yaml' } }\n",
    };
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, name);
      await writeFile(file, text);
      const ended = await breaking(["--from", good, "--to", file]);
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toMatch(new RegExp(`^breaking: .*${name}.*\\n$`));
    }
    const missing = await breaking(["--from", good, "--to", join(folder, "none.json")]);
    expect(missing).toMatchObject({ code: 2, stdout: "" });
    expect(missing.stderr).toContain("none.json does not exist; name an OpenAPI document");
  });
});

test("started as a program, it prints the same and ends with the same code", async () => {
  await version("before", document, [metric]);
  await version("after", broken, [metric]);
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  const [same, changed, wrong] = await Promise.all(
    [["--from", before, "--to", before], ["--from", before, "--to", after], ["--frobnicate"]].map(
      async (args) => {
        const ended = await started(args);
        expect(ended).toEqual(await breaking(args));
        return ended.code;
      },
    ),
  );
  expect([same, changed, wrong]).toEqual([0, 1, 2]);
});

test("a call that names nothing, or too much, is wrong usage", async () => {
  for (const args of [[], ["--from", "a.yaml"], ["HEAD", "--to", "b.yaml"]]) {
    const ended = await breaking(args);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("Name what to compare with: a branch, tag or commit, or two versions");
  }
  expect(await breaking(["--frobnicate"])).toMatchObject({ code: 2, stdout: "" });
});

test("the help says what the exit codes mean", async () => {
  const { code, stdout } = await breaking(["--help"]);
  expect(code).toBe(0);
  for (const exit of [0, 1, 2]) expect(stdout).toMatch(new RegExp(`^ {2}${exit} {2}\\w`, "m"));
});

function revision(...patch: PatchOperation[]) {
  return patched(document, patch);
}

/** Writes a version of the API to a folder. */
async function version(name: string, api: object, metrics: object[], models: object[] = []): Promise<void> {
  const place = join(folder, name);
  await mkdir(join(place, "openapi"), { recursive: true });
  await mkdir(join(place, "generated"), { recursive: true });
  await writeFile(join(place, "openapi/openapi.yaml"), JSON.stringify(api));
  await writeFile(join(place, "openapi/models.yaml"), JSON.stringify(models));
  await writeFile(join(place, "generated/metrics.json"), JSON.stringify(metrics));
}

function git(...args: string[]) {
  const identity = ["user.name=Test", "user.email=test@example.com", "commit.gpgsign=false"];
  return promisify(execFile)("git", ["-C", repository, ...identity.flatMap((each) => ["-c", each]), ...args]);
}

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs the command, in this process, and says how it ended. */
async function breaking(args: readonly string[], environment = process.env): Promise<Ended> {
  const context = testContext({ environment });
  const code = await exitCodeOf(() => runCommand(command, context, args), context, unsure);
  const { out, err } = await context.written();
  return { code, stdout: out, stderr: err };
}

/** Runs the command as a user does. */
function started(args: readonly string[]): Promise<Ended> {
  const script = resolve(import.meta.dirname, "../../../scripts/breaking.ts");
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      done({ code: typeof error?.code === "number" ? error.code : Number(error !== null), stdout, stderr });
    });
  });
}
