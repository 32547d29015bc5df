import { expect, test } from "vitest";
import { BrokenPrices } from "../price-tables.ts";
import { StoreUnusable } from "../store/store.ts";
import { CommandError } from "./command-error.ts";
import { problemOf } from "./problem.ts";

const at = { address: "::1", port: 80 };

test.each([
  [new CommandError("No. Do this."), "No. Do this."],
  [new StoreUnusable("The disk is full. Make room."), "The disk is full. Make room."],
  [new BrokenPrices("prices.yaml: a price is missing."), "prices.yaml: a price is missing."],
  [
    Object.assign(new Error(), { code: "EADDRINUSE", ...at }),
    "Port 80 of ::1 is taken. Stop what listens there, or choose another --port.",
  ],
  [
    Object.assign(new Error(), { code: "EACCES", ...at }),
    "Port 80 of ::1 may not be opened by this user. Choose another --port, above 1023.",
  ],
  [
    Object.assign(new Error(), { code: "EADDRNOTAVAIL", ...at }),
    "--host is no address of this machine. Choose another, such as 127.0.0.1.",
  ],
  [
    Object.assign(new Error(), { code: "ENOTFOUND", hostname: "h" }),
    "--host is no address of this machine. Choose another, such as 127.0.0.1.",
  ],
  [
    Object.assign(new Error(), { code: "EROFS", path: "/data/uploads" }),
    "/data/uploads cannot be used (EROFS). Give this user the right to write there, or choose another --data folder.",
  ],
  [Object.assign(new Error(), { code: "EWHATEVER", ...at }), undefined],
  [new TypeError("x is not a function"), undefined],
])("%o is said as %j", (error, problem) => {
  expect(problemOf(error)).toBe(problem);
});
