/** The server: all operations of the document, with state. */
export { type AegisServer, createServer, type ServerOptions } from "./create-server.ts";
export { createLog, type Log } from "./http/log.ts";
export { type RunningServer, type StartServerOptions, startServer } from "./start-server.ts";
