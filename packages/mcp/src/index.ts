/** The API as tools and resources of the Model Context Protocol, for any transport. */
export { createMcpServer, type McpOptions } from "./create-mcp-server.ts";
export { startMcp } from "./start-mcp.ts";
