import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { greeting } from "./greeting.ts";

test("the README shows what npm start prints", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const printed = greeting({
    server: "http://127.0.0.1:4000",
    mock: "http://127.0.0.1:4010",
    key: /sk_\w+/.exec(readme)?.[0] ?? "",
    data: "/home/you/aegis/.aegis",
  });
  expect(readme).toContain(`\n${printed.trim()}\n`);
});
