import { expect, test } from "vitest";
import { listenProblem } from "./listen-problem.ts";

test.each([
  [
    { code: "EADDRINUSE", address: "::1", port: 80 },
    "Port 80 of ::1 is in use. Stop the program that listens there, or choose another --port.",
  ],
  [
    { code: "EACCES", address: "::1", port: 80 },
    "This user may not open port 80 of ::1. Choose a --port above 1023.",
  ],
  [
    { code: "EADDRNOTAVAIL", address: "10.0.0.1", port: 80 },
    "10.0.0.1 is not an address of this machine. Choose another --host, such as 127.0.0.1.",
  ],
  [
    { code: "ENOTFOUND", hostname: "h" },
    "h is not an address of this machine. Choose another --host, such as 127.0.0.1.",
  ],
  [{ code: "EACCES", path: "/data" }, undefined],
  [{ code: "EWHATEVER", address: "::1", port: 80 }, undefined],
])("%j is explained as %j", (properties, problem) => {
  expect(listenProblem(Object.assign(new Error(), properties))).toBe(problem);
});
