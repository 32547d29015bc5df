// Loaded into a process that `npm start` runs: asks it to stop when npm start is gone, however that ended.
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.stdin.once("end", () => process.kill(process.pid, "SIGTERM")).resume();
  process.stdin.unref();
}
