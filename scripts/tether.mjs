// Loaded into a script that bootstrap.mjs runs: asks it to stop once bootstrap.mjs is gone, for any reason.
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  // What the script forks has this file too, and the script for its parent.
  const parent = Number(process.env.AEGIS_BOOTSTRAP ?? process.ppid);
  delete process.env.AEGIS_BOOTSTRAP;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  timer.unref();
}
