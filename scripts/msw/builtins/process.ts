/** As much of a process as libraries look at. */
export const process = {
  env: {},
  argv: [],
  platform: "browser",
  version: "",
  versions: {},
  browser: true,
  cwd: () => "/",
  nextTick: (work: (...given: unknown[]) => void, ...given: unknown[]) =>
    queueMicrotask(() => work(...given)),
  emitWarning: () => {},
  on: () => {},
  stdout: undefined,
  stderr: undefined,
};
