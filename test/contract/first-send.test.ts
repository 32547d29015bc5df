import { readDocument } from "@aegis/contract/document";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Draft, requestOf } from "../../scripts/generate/docs-page/browser/panel/draft.ts";
import type { Field, PageOperation } from "../../scripts/generate/docs-page/page-data.ts";
import { pageData } from "../../scripts/generate/docs-page/page-operations.ts";
import type { Document } from "../../scripts/generate/document/document.ts";
import { checkBody } from "./check-response.ts";
import { exampleKey } from "./prepare-request.ts";
import { readWhole } from "./send.ts";
import { hasServer, type OpenTarget, openTarget } from "./target.ts";

const { operations } = pageData(readDocument<Document>(), exampleKey);
let mock: OpenTarget;
beforeAll(async () => {
  mock = await openTarget();
});
afterAll(() => mock.close());

describe("what the docs page sends if a reader changes nothing succeeds", () => {
  // Each on a sandbox of its own: a reader may begin with any of them.
  test.runIf(hasServer).each(operations)("on a sandbox: $id", async (operation) => {
    const sandbox = await openTarget({ stateful: true });
    onTestFinished(sandbox.close);
    expect(await refusalOf(operation, sandbox.url)).toBeNull();
  });

  test.each(operations)("on the mock: $id", async (operation) => {
    expect(await refusalOf(operation, mock.url)).toBeNull();
  });
});

/** What is wrong with the answer to the first request; null if it is a documented success. */
async function refusalOf(operation: PageOperation, server: string): Promise<string | null> {
  const response = await readWhole(
    await fetch(requestOf(operation, firstDraft(operation), { server, key: exampleKey })),
  );
  if (response.status >= 300) return `${response.status} ${response.text}`;
  return checkBody(operation.id, response).join("\n") || null;
}

/** What stands in the form when it is opened. */
function firstDraft({ fields, json }: PageOperation): Draft {
  const values = fields
    .filter(({ required, isSent }) => required || isSent)
    .map((field) => ({ field, text: field.start, ...fileOf(field) }));
  return { values, body: json?.examples[0]?.text };
}

function fileOf({ kind, start }: Field): { file?: File } {
  return kind === "file" ? { file: new File([start], "example.csv", { type: "text/csv" }) } : {};
}
