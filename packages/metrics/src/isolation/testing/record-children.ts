import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** The child processes of this process since then, and those of them that have said something. */
export type RecordedChildren = {
  readonly started: readonly ChildProcess[];
  readonly heard: ReadonlySet<ChildProcess>;
};

/** Records the child processes that this process starts from now on, for as long as it is in scope. */
export function recordChildren(): RecordedChildren & Disposable {
  const started: ChildProcess[] = [];
  const heard = new Set<ChildProcess>();
  const record = (message: unknown): void => {
    if (!hasProcess(message)) return;
    const { process: child } = message;
    started.push(child);
    child.once("message", () => heard.add(child));
  };
  subscribe("child_process", record);
  return { started, heard, [Symbol.dispose]: () => void unsubscribe("child_process", record) };
}

function hasProcess(message: unknown): message is { readonly process: ChildProcess } {
  return typeof message === "object" && message !== null && "process" in message;
}
