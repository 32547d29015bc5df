import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { stopSignal } from "./stop-signal.ts";

class FakeProcess extends EventEmitter {
  readonly codes: number[] = [];
  exit(code: number): void {
    this.codes.push(code);
  }
}

test.each([["SIGINT"], ["SIGTERM"]])("%s asks the command to stop", (name) => {
  const source = new FakeProcess();
  const signal = stopSignal(source);
  expect(signal.aborted).toBe(false);
  source.emit(name);
  expect([signal.aborted, source.codes]).toEqual([true, []]);
});

test("a second signal, of any kind, ends the process with code 130", () => {
  const source = new FakeProcess();
  stopSignal(source);
  source.emit("SIGINT");
  source.emit("SIGTERM");
  expect(source.codes).toEqual([130]);
});

test("other signals count if they are named", () => {
  const source = new FakeProcess();
  const signal = stopSignal(source, ["SIGHUP"]);
  expect(source.listenerCount("SIGINT")).toBe(0);
  source.emit("SIGHUP");
  expect(signal.aborted).toBe(true);
});
