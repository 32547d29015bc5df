import { BrokenPrices } from "@aegis/rules/prices";
import { expect, test } from "vitest";
import { StoreUnavailable, StoreUncertain } from "../store/store.ts";
import { problemOf } from "./problem.ts";

const at = { address: "::1", port: 80 };

test.each([
  [new StoreUnavailable("The disk is full. Make room."), "The disk is full. Make room."],
  [new StoreUncertain("It may have been kept."), "It may have been kept. Look before you do it again."],
  [new BrokenPrices("prices.yaml: a price is missing."), "prices.yaml: a price is missing."],
  [
    Object.assign(new Error(), { code: "EADDRINUSE", ...at }),
    "Port 80 of ::1 is in use. Stop the program that listens there, or choose another --port.",
  ],
  [
    Object.assign(new Error(), { code: "EACCES", ...at }),
    "This user may not open port 80 of ::1. Choose a --port above 1023.",
  ],
  [
    Object.assign(new Error(), { code: "EADDRNOTAVAIL", ...at }),
    "::1 is not an address of this machine. Choose another --host, such as 127.0.0.1.",
  ],
  [
    Object.assign(new Error(), { code: "ENOTFOUND", hostname: "h" }),
    "h is not an address of this machine. Choose another --host, such as 127.0.0.1.",
  ],
  [
    Object.assign(new Error(), { code: "EROFS", path: "/data/uploads" }),
    "/data/uploads is on a file system that is read-only. Choose another --data folder.",
  ],
  [
    Object.assign(new Error(), { code: "EACCES", path: "/data" }),
    "/data may not be written to by this user. Give this user write access to it, or choose another --data folder.",
  ],
  [
    Object.assign(new Error(), { code: "ENOSPC", path: "/data" }),
    "/data cannot be written: the disk is full. Free some space, or choose another --data folder.",
  ],
  [
    Object.assign(new Error(), { code: "EMFILE", path: "/data" }),
    "/data cannot be opened: too many files are open. Raise the limit (ulimit -n), or stop other programs.",
  ],
  [
    Object.assign(new Error(), { code: "EIO", path: "/data" }),
    "/data cannot be used (EIO). Give this user write access to it, or choose another --data folder.",
  ],
  [Object.assign(new Error(), { code: "EWHATEVER", ...at }), undefined],
  [new TypeError("x is not a function"), undefined],
])("%o is said as %j", (error, problem) => {
  expect(problemOf(error)).toBe(problem);
});
