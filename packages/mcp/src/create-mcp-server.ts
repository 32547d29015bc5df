import { type Aegis, AegisError, isApiError } from "@aegis/client";
import { type OperationTool, operationTools } from "@aegis/contract/mcp";
import { nearest } from "@aegis/io/nearest";
import { type CallToolResult, ProtocolError, ProtocolErrorCode, Server } from "@modelcontextprotocol/server";
import manifest from "../package.json" with { type: "json" };
import { callTool, MisusedTool } from "./call-tool.ts";
import { type DocsPages, pageAt } from "./docs-pages.ts";

/** What a server of tools works on. */
export type McpOptions = {
  /** Makes the calls. */
  readonly aegis: Aegis;
  /** What is offered as resources. */
  readonly pages: DocsPages;
  /**
   * Whether its user's files are on the disk of this process: then tools take and write paths.
   *
   * @default false
   */
  readonly hasDisk?: boolean;
  /**
   * Whether there are only the tools that change nothing. They do not write files either.
   *
   * @default false
   */
  readonly readOnly?: boolean;
};

/**
 * An MCP server: a tool for each operation of the API, and the docs as resources. Arguments are checked by
 * the API alone; what it refuses is a result with `isError`, as JSON with `status` and `detail`.
 *
 * @see https://modelcontextprotocol.io/specification/2026-07-28
 */
export function createMcpServer({ aegis, pages, hasDisk = false, readOnly = false }: McpOptions): Server {
  const offered = operationTools
    .filter(({ annotations }) => annotations.readOnlyHint || !readOnly)
    .map(hasDisk && !readOnly ? onDisk : withoutDisk);
  const server = new Server(
    { name: "aegis", title: "Aegis evaluation API", version: manifest.version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  server.setRequestHandler("tools/list", () => ({
    tools: offered.map(({ places: _, file: __, ...tool }) => tool),
  }));
  server.setRequestHandler("tools/call", ({ params }, { mcpReq: { signal } }) => {
    const tool = offered.find(({ name }) => name === params.name);
    if (tool === undefined) throw unknownTool(params.name, offered);
    return toldToTheModel(() => callTool(aegis, tool, params.arguments ?? {}, signal));
  });
  server.setRequestHandler("resources/list", () => ({
    resources: [...pages.values()].map(({ resource }) => resource),
  }));
  server.setRequestHandler("resources/read", ({ params: { uri } }) => {
    const { markdown } = pageAt(pages, uri);
    return { contents: [{ uri, mimeType: "text/markdown", text: markdown }] };
  });
  return server;
}

const instructions =
  "Scores the output of language models. The resources aegis://guide/metrics and aegis://guide/models list " +
  "metrics and models; aegis://guide/start says how things belong together. A run goes on after its tool has " +
  "answered: ask getRun until it has finished_at. A run that was cancelled has it, too: listRuns tells its state.";

/** The tool for a user whose files are here. One that can write a file may replace what was in it. */
function onDisk(tool: OperationTool): OperationTool {
  if (!Object.values(tool.places).includes("target")) return tool;
  return { ...tool, annotations: { ...tool.annotations, readOnlyHint: false, destructiveHint: true } };
}

/** The tool for a user whose files are elsewhere, or must stay as they are. */
function withoutDisk(tool: OperationTool): OperationTool {
  const isKept = ([name]: [string, unknown]) => !["source", "target"].includes(tool.places[name] ?? "");
  const { inputSchema, places } = tool;
  const properties = Object.fromEntries(Object.entries(inputSchema.properties).filter(isKept));
  return {
    ...tool,
    places: Object.fromEntries(Object.entries(places).filter(isKept)),
    inputSchema: { ...inputSchema, properties },
  };
}

function unknownTool(name: string, offered: readonly OperationTool[]): ProtocolError {
  const meant = nearest(
    name,
    offered.map((tool) => tool.name),
  );
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${name}.${hint}`);
}

/** Problems are results, so that the model reads them and can mend its call. */
async function toldToTheModel(call: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await call();
  } catch (error) {
    const text = isApiError(error)
      ? JSON.stringify({ status: error.status, detail: error.detail })
      : messageOf(error);
    return { isError: true, content: [{ type: "text", text }] };
  }
}

/** @throws the error itself, if it is none that a user can cause */
function messageOf(error: unknown): string {
  const isExpected = error instanceof AegisError || error instanceof MisusedTool || isOfSystem(error);
  if (isExpected) return error.message;
  throw error;
}

/** Such as that of a file that is not there. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}
