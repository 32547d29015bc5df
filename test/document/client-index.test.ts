import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clientNames } from "@aegis/contract";
import { expect, test } from "vitest";
import { operationOf } from "../openapi-document.ts";

const index = readFileSync(join(import.meta.dirname, "../../generated/api.md"), "utf8");

test.each(Object.values(clientNames))(
  "the index has the method %j with what it does",
  ({ group, method }) => {
    const name = ["aegis", ...(group === null ? [] : [group]), method].join(".");
    expect(index.split(`- \`${name}(`)).toHaveLength(2);
    expect(index).toMatch(new RegExp(`^- \`${name}\\(.*\\): \\w+<.+>\`\\\\\\n {2}[A-Z].+\\.$`, "m"));
  },
);

test.each(Object.entries(clientNames))(
  "the index says of %s whether the hosted service has it",
  (id, name) => {
    const said = new RegExp(`^- \`aegis[.\\w]*\\.${name.method}\\(.*\\n(.*)`, "m");
    const lines =
      index.split(`## ${["aegis", name.group ?? []].flat().join(".")}\n`)[1]?.split("\n## ")[0] ?? "";
    const isSelfHosted = operationOf(id)["x-availability"] === "self-hosted";
    expect(said.exec(lines)?.[1]?.includes("Self-hosted only:")).toBe(isSelfHosted);
  },
);

test.each(["aegis.runs.wait(", "aegis.withOptions(", "aegis.raw: "])(
  "the index has %s, which is no operation",
  (name) => {
    expect(index).toContain(`- \`${name}`);
  },
);

test("types are written as in the source, on one line", () => {
  expect(index).toContain(
    '`aegis.datasets.download(id: number, query?: QueryOf<"downloadDataset">, options?: CallOptions): ApiPromise<CsvDownload<DatasetRow>>`',
  );
});
