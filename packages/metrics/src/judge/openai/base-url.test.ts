import { expect, test } from "vitest";
import { completionsUrl, problemOfBaseUrl, shownUrl } from "./base-url.ts";

test.each([
  ["https://api.openai.com/v1", "https://api.openai.com/v1/chat/completions"],
  ["https://api.openai.com/v1/", "https://api.openai.com/v1/chat/completions"],
  ["https://api.openai.com/v1/chat/completions", "https://api.openai.com/v1/chat/completions"],
  ["http://localhost:11434", "http://localhost:11434/chat/completions"],
  ["http://[::1]:8000/v1#top", "http://[::1]:8000/v1/chat/completions"],
  [
    "https://x.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21",
    "https://x.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21",
  ],
  ["https://x.services.ai.azure.com/models", "https://x.services.ai.azure.com/models/chat/completions"],
])("questions for %s go to %s", (baseUrl, url) => {
  expect(completionsUrl(baseUrl).href).toBe(url);
});

test("the query that is set joins that of the base URL", () => {
  const { search } = completionsUrl("https://x.test/v1?a=1&b=2", { b: "3", "api-version": "x y" });
  expect(search).toBe("?a=1&b=3&api-version=x+y");
});

test("no message shows the query", () => {
  expect(shownUrl(completionsUrl("https://x.test/v1?key=secret"))).toBe("https://x.test/v1/chat/completions");
});

test.each([
  ["gpt", "is not a URL. Give one such as https://api.openai.com/v1."],
  ["api.openai.com/v1", "is not a URL."],
  ["localhost:11434/v1", "is not a URL."],
  ["ftp://x.test/v1", "is not a URL."],
  ["http://user:pw-1@x.test/v1", "holds a user or a password. Leave them out, and send them as a header"],
  ["https://api.openai.com/v1/responses", "ends in /responses, which is another API."],
  ["https://api.openai.com/v1/completions/", "ends in /completions/, which is another API."],
])("%s %s", (baseUrl, problem) => {
  expect(problemOfBaseUrl(baseUrl)).toContain(problem);
  expect(() => completionsUrl(baseUrl)).toThrow(TypeError);
  expect(problemOfBaseUrl(baseUrl)).not.toContain("pw-1");
});
