/** A mock of the API for other people's tests: on a port of its own, or as a listener without one. */
export { createMock } from "./create-mock.ts";
export type { InjectedFault } from "./http/fault.ts";
export type { MockOptions } from "./options.ts";
export { type RunningMock, type StartMockOptions, startMock } from "./start-mock.ts";
