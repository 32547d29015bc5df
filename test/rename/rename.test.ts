import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyCheckout, environmentOfCopy } from "../additions/copy-checkout.ts";

/** The document of another API, with three operations; `museum/README.md` says whose. */
const museum = join(import.meta.dirname, "museum");
const root = resolve(import.meta.dirname, "../..");
let folder: string;
let copy: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rename-"));
  copy = join(folder, "copy");
  await copyCheckout(root, copy);
  await cp(museum, join(folder, "museum"), { recursive: true });
  await git("init", "--quiet");
  await git("add", "--all");
});
afterAll(() => rm(folder, { recursive: true }));

describe("a rename is refused, and changes nothing,", () => {
  test.each([
    ["for a name of two words", ["train-travel"], '"train-travel" is not one word of small letters'],
    ["for the old name", ["aegis"], "The repository is called aegis already."],
    ["for a folder without a document", ["museum", "--document", "packages"], "packages lacks openapi.yaml"],
    ["while something is not committed", ["museum"], "Something is not committed. Commit it first"],
  ])("%s", async (_, parameters, message) => {
    await expect(run("node", "scripts/rename.ts", ...parameters)).rejects.toThrow(`rename: ${message}`);
    expect(await git("diff", "--stat")).toBe("");
  });
});

describe("renamed to museum, with the document of a museum,", () => {
  beforeAll(async () => {
    await git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "-m", "All");
    const document = ["--document", join(folder, "museum")];
    await run("node", "scripts/rename.ts", "museum", ...document, "--no-install");
    await git("add", "--all");
  });

  test("no file speaks of the old name, or of what went with it", async () => {
    const files = (await git("ls-files")).split("\n");
    expect(files.filter((file) => /aegis|packages\/(metrics|server)/.test(file))).toEqual([]);
    // git grep exits with 1 if it finds nothing.
    await expect(git("grep", "--ignore-case", "--line-number", "aegis")).rejects.toThrow(/^git grep/);
  });

  test.each([
    ["the document passes its rules", ["openapi", "drift"]],
    ["the code has the house's style, and nothing unused", ["style", "comments", "exports"]],
    ["the code compiles, and the generator's tests pass", ["types", "unit"]],
  ])("%s", async (_, checks) => {
    await run("node", "scripts/check.ts", "--only", ...checks);
  });

  test("the mock keeps the contract", async () => {
    const report = JSON.parse(await run("node", "test/contract/main.ts", "--json", "--seed", "1"));
    expect(report).toMatchObject({ failed: [] });
    const operations: readonly { operationId: string }[] = report.coverage;
    expect(new Set(operations.map(({ operationId }) => operationId))).toEqual(
      new Set(["listSpecialEvents", "createSpecialEvent", "getSpecialEvent"]),
    );
  });

  test("the client calls each operation of the mock, and the docs are served", async () => {
    await writeFile(join(copy, "packages/client/try.ts"), program);
    expect(JSON.parse(await run("node", "packages/client/try.ts"))).toEqual({
      listed: ["Time Traveler Tea Party"],
      found: "Time Traveler Tea Party",
      created: "dad4bce8-f5cb-4078-a211-995864315e39",
      refused: [422, ["body", "price"]],
      missing: "MUSEUM_API_KEY",
      title: "Museum API",
    });
    await rm(join(copy, "packages/client/try.ts"));
  });

  test("what a reader sees first is about the museum", async () => {
    expect(await readFile(join(copy, "README.md"), "utf8")).toMatch(/^# Museum Toolkit\n/);
    expect(await readFile(join(copy, "generated/docs/llms.txt"), "utf8")).toMatch(/^# Museum API\n/);
  });
});

/** What a user of the museum's client writes. */
const program = `
import { startMock } from "../mock/src/index.ts";
import { createMuseum } from "./src/index.ts";

await using mock = await startMock();
const museum = createMuseum({ apiKey: "any", baseUrl: \`\${mock.url}/v1\` });
const [event] = await museum.specialEvents.list({ startDate: "2023-09-01" });
const body = { name: "A", location: "B", eventDescription: "C", dates: ["2023-09-05"], price: 30 };
const refused = await museum.specialEvents.create({ ...body, price: -1 }).catch((error) => error);
const docs = await (await fetch(\`\${mock.url}/docs\`)).text();
console.log(
  JSON.stringify({
    listed: [event.name],
    found: (await museum.specialEvents.get(event.eventId)).name,
    created: (await museum.specialEvents.create(body)).eventId,
    refused: [refused.status, refused.detail[0].loc],
    missing: refusal(() => createMuseum({}, { variables: {} })).match(/[A-Z_]{5,}/)[0],
    title: /<title>([^<]*)/.exec(docs)[1],
  }),
);

function refusal(act) {
  try {
    act();
  } catch (error) {
    return error.message;
  }
}
`;

function git(...parameters: readonly string[]): Promise<string> {
  return tell("git", "git", parameters);
}

/** Runs a tool of the copy. */
function run(tool: string, ...parameters: readonly string[]): Promise<string> {
  return tell(join(copy, "node_modules/.bin", tool), tool, parameters);
}

/** @throws Error with all that it printed, if it fails */
function tell(program: string, name: string, parameters: readonly string[]): Promise<string> {
  const env = environmentOfCopy(process.env);
  return new Promise((done, fail) => {
    const options = { cwd: copy, env, maxBuffer: 2 ** 26 };
    execFile(program, parameters, options, (error, stdout, stderr) =>
      error === null ? done(stdout) : fail(new Error(`${name} ${parameters.join(" ")}\n${stdout}${stderr}`)),
    );
  });
}
