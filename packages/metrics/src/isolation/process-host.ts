import { fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { Socket } from "node:net";
import { extname } from "node:path";
import { pid } from "node:process";
import { openPositionCell } from "./position-cell.ts";
import type { ChildStart, Report } from "./protocol.ts";
import type { StartWorker } from "./worker-host.ts";

/** Beside this file, both as source and when built. */
const childFile = new URL(`./child${extname(import.meta.url)}`, import.meta.url);

/** What the end of standard error may hold of a fatal error of V8, in characters. */
const longestTail = 16_000;

/**
 * Starts a child process. SIGKILL ends it whatever it does. A second thread in it ends it if it exceeds its
 * memory, or if this process is gone. What it prints, such as the trace of a panic, is not shown.
 */
export const startProcess: StartWorker = ({ memory }, metrics, events) => {
  const heap = Math.ceil(memory / 4);
  const compiled = getCompileCacheDir();
  const start: ChildStart = {
    memory: memory * 2 ** 20,
    parserMemory: heap * 2 ** 20,
    metrics,
    parent: pid,
  };
  const cell = openPositionCell();
  const child = fork(childFile, [JSON.stringify(start)], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc", cell.descriptor],
    execArgv: [
      `--max-old-space-size=${heap}`,
      "--max-semi-space-size=16",
      // As much as a thread has, for texts that nest deeply. The stack of a process has 8 MiB.
      "--stack-size=3900",
    ],
    // The loaders and the secrets of this process are not for the child. If it keeps what it has compiled, so
    // do its children, in a folder within, and start in half the time.
    env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled },
  });
  let tail = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    tail = `${tail}${text}`.slice(-longestTail);
  });
  const ended = new Promise<string>((resolve) => {
    child.on("error", (cause) => resolve(cause.message));
    child.once("close", (code, signal) => resolve(signal ?? `exit code ${code}${reasonIn(tail)}`));
  });
  // What it said last may still be on its way when it has ended.
  const disconnected = new Promise<void>((resolve) => {
    child.on("error", () => resolve());
    child.once("disconnect", resolve);
  });
  child.on("message", (report: Report) => events.report(report));
  const gone = Promise.all([ended, disconnected]).then(([how]) => {
    const { position, isExact, isOverMemory } = cell.read();
    cell.close();
    const kind = isOverMemory || /out of memory|heap limit/i.test(tail) ? "memory" : "crashed";
    events.exit({ position, isExact, kind, how });
  });
  function keepAlive(keep: boolean): void {
    for (const each of [child, child.channel, child.stderr instanceof Socket ? child.stderr : undefined])
      if (keep) each?.ref();
      else each?.unref();
  }
  return {
    // Whoever is dead cannot be sent anything; its exit says so.
    send: (order) => void child.send(order, () => undefined),
    position: () => cell.read().position,
    async kill() {
      keepAlive(true);
      child.kill("SIGKILL");
      await gone;
    },
    keepAlive,
  };
};

/** The line that says why a program of Node could not start. */
function reasonIn(printed: string): string {
  const line = printed.split("\n").find((each) => /^\w*Error\b/.test(each));
  return line === undefined ? "" : `, ${line}`;
}
