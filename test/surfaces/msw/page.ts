import { handlers } from "@aegis/mock/msw";
import { setupWorker } from "msw/browser";
import { sendCases } from "./send-cases.ts";

/** What the page of the browser test offers to it. */
const offered = {
  start: async (baseUrl: string): Promise<void> => {
    const worker = setupWorker(...(await handlers({ baseUrl })));
    await worker.start({ quiet: true, onUnhandledFrame: "bypass" });
  },
  sendCases,
};

Object.assign(globalThis, offered);
