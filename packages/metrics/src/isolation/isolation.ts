/**
 * Where a metric is scored that a user can make slow, large or crash.
 *
 * - `process`: in child processes. Deadline and memory limit hold whatever a row does: a process that exceeds
 *   one is killed, a parser that crashes takes its process along and nothing else. A process takes 70 to 270
 *   MiB of memory and half a second to start.
 * - `thread`: in worker threads. The deadline holds while JavaScript or WASM runs, and only the JavaScript
 *   heap is limited; a crash inside V8 or a parser ends the whole program. Saves some 50 MiB a worker.
 * - `none`: on the calling thread, without deadline or memory limit. For rows and arguments that you trust,
 *   and for tests.
 */
export type Isolation = "process" | "thread" | "none";
