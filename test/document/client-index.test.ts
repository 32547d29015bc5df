import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clientNames } from "@aegis/contract";
import { expect, test } from "vitest";

const index = readFileSync(join(import.meta.dirname, "../../generated/api.md"), "utf8");

test.each(Object.values(clientNames))(
  "the index has the method %j with what it does",
  ({ group, method }) => {
    const name = ["aegis", ...(group === null ? [] : [group]), method].join(".");
    expect(index.split(`- \`${name}(`)).toHaveLength(2);
    expect(index).toMatch(new RegExp(`^- \`${name}\\(.*\\): \\w+<.+>\`\\\\\\n {2}[A-Z].+\\.$`, "m"));
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
