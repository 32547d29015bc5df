/** The mock as handlers for MSW, for tests and pages that run without a server. */
export { type HandlersOptions, handlers } from "./handlers.ts";
