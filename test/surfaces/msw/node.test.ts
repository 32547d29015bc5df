import { contractCases } from "@aegis/contract/cases";
import { startMock } from "@aegis/mock";
import { handlers } from "@aegis/mock/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { typescript } from "../drivers/typescript.ts";
import { prove } from "../prove.ts";
import { sendCases } from "./send-cases.ts";

const site = "https://aegis.example";

describe("handlers for MSW in Node", () => {
  const server = setupServer();
  beforeAll(async () => {
    server.use(...(await handlers({ baseUrl: `${site}/api/v1/` })));
    server.listen({ onUnhandledFrame: "bypass" });
  });
  afterAll(() => server.close());

  test("let a client call every operation as the document says", async () => {
    expect((await prove(typescript, site)).problems).toEqual([]);
  });

  test("answer every contract case as the mock does", async () => {
    await using mock = await startMock();
    const [here, there] = await Promise.all([
      sendCases(contractCases, `${site}/api/v1`),
      sendCases(contractCases, `${mock.url}/api/v1`),
    ]);
    for (const [at, { id }] of contractCases.entries()) expect(here[at], id).toEqual(there[at]);
  });
});
