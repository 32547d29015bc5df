/**
 * A whole server in the process of a test, with the world of the examples, and control of its store and
 * clock.
 */
export { createAudit } from "../http/audit.ts";
export { createLog } from "../http/log.ts";
export { createMeter } from "../meter.ts";
export { operations } from "../operations/index.ts";
export { openPostgresStore } from "../store/postgres/open.ts";
export { execute } from "../store/postgres/testing/databases.ts";
export { type Embedded, noPostgres, startPostgres } from "../store/postgres/testing/embedded.ts";
export { signalIfThere } from "../store/postgres/testing/kill-with-children.ts";
export { type AskDatabase, lookAt } from "../store/postgres/testing/look-at.ts";
export { NameTaken, StillReferenced, type Store } from "../store/store.ts";
export { resultsOfRun } from "../store/world.ts";
export { type GatedJudge, gatedJudge } from "./gated-judge.ts";
export { oneDatabase } from "./one-database.ts";
export { runCommand } from "./run-command.ts";
export { type TestOptions, type TestServer, testServer } from "./test-server.ts";
export { testTracing } from "./test-tracing.ts";
