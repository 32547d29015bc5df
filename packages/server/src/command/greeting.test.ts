import { expect, test } from "vitest";
import { greeting } from "./greeting.ts";

const listener = {
  url: "http://127.0.0.1:4000",
  data: "/data",
  flag: " --data /data",
  hasPage: true,
  needsBalance: true,
};

test("a sandbox greets with its addresses, its key and a call to paste", () => {
  const text = greeting({ ...listener, key: "sk_1" }, false);
  for (const path of ["/api/v1", "/docs", "/openapi.json", "/openapi.yaml"])
    expect(text).toContain(`http://127.0.0.1:4000${path}`);
  expect(text).toContain('  curl "http://127.0.0.1:4000/api/v1/runs/991" -H "Authorization: Bearer sk_1"\n');
});

test("a system greets with the commands that create a key", () => {
  expect(greeting(listener, false)).toContain(
    "  aegis-server keys create --user analyst@acme.com --data /data\n",
  );
});

test.each([
  [true, "and for judged metrics a balance:", 1],
  [false, "Each caller needs a key:", 0],
])("if a balance is needed is %s, the system says %j", (needsBalance, sentence, commands) => {
  const text = greeting({ ...listener, needsBalance }, false);
  expect(text).toContain(sentence);
  expect(text.match(/balances add/g) ?? []).toHaveLength(commands);
});

test.each([true, false])("if there is a page is %s, the greeting says so", (hasPage) => {
  const text = greeting({ ...listener, hasPage }, false);
  expect(text.includes("http://127.0.0.1:4000  (to upload datasets, run them and look at results)")).toBe(
    hasPage,
  );
});

test("for programs the greeting is one line of JSON", () => {
  const text = greeting({ ...listener, key: "sk_1" }, true);
  expect(JSON.parse(text)).toEqual({
    url: "http://127.0.0.1:4000",
    api: "http://127.0.0.1:4000/api/v1",
    docs: "http://127.0.0.1:4000/docs",
    data: "/data",
    key: "sk_1",
  });
  expect(text).toMatch(/^[^\n]*\n$/);
});
