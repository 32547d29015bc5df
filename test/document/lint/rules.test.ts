import fs, { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Spectral } from "@stoplight/spectral-core";
import { bundleAndLoadRuleset } from "@stoplight/spectral-ruleset-bundler/with-loader";
import { expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import type { Break } from "./breaks/break.ts";
import { breaks } from "./breaks.ts";

const RULESET = resolve(import.meta.dirname, "../../../openapi/rules/ruleset.yaml");
const good = readFileSync(resolve(import.meta.dirname, "good.yaml"), "utf8");

const spectral = new Spectral();
spectral.setRuleset(await bundleAndLoadRuleset(RULESET, { fs, fetch }));

test("the good document breaks no rule", async () => {
  expect(await messages(parse(good))).toEqual([]);
});

test.each(breaks)("only $rule reports, at $at: $says", async ({ rule, change, at, says }) => {
  const found = await messages(broken(change));
  expect(found).toEqual([{ code: rule, at, message: expect.stringContaining(says) }]);
});

test("every rule of the ruleset has a document that breaks it", () => {
  const { rules }: { rules: Record<string, unknown> } = parse(readFileSync(RULESET, "utf8"));
  const asked = Object.keys(rules).filter((rule) => rules[rule] !== "off");
  expect(new Set(breaks.map(({ rule }) => rule))).toEqual(new Set(asked));
});

/** The good document with some values replaced; `undefined` removes a value. */
function broken(change: Break["change"]): Record<string, unknown> {
  const document = parseDocument(good);
  for (const [path, value] of change) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  return document.toJS();
}

async function messages(document: Record<string, unknown>) {
  const results = await spectral.run(document);
  return results.map(({ code, path, message }) => ({ code, at: path.join(" "), message }));
}
