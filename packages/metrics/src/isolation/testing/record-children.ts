import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** Records the child processes that this process starts from now on, for as long as it is in scope. */
export function recordChildren(): Disposable & { readonly started: readonly ChildProcess[] } {
  const started: ChildProcess[] = [];
  const record = (message: unknown): void => {
    if (hasProcess(message)) started.push(message.process);
  };
  subscribe("child_process", record);
  return { started, [Symbol.dispose]: () => void unsubscribe("child_process", record) };
}

function hasProcess(message: unknown): message is { readonly process: ChildProcess } {
  return typeof message === "object" && message !== null && "process" in message;
}
