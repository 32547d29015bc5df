import { globSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { operations } from "./index.ts";

test("each file in a folder of operations is an operation; what several need is in shared/", () => {
  const files = globSync("*/*.ts", { cwd: import.meta.dirname })
    .filter((file) => !file.startsWith("shared/") && !file.endsWith(".test.ts"))
    .map((file) => basename(file, ".ts"));
  expect(files.toSorted()).toEqual(Object.keys(operations).map(kebab).toSorted());
});

function kebab(operationId: string): string {
  return operationId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
