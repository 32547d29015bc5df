import { once } from "node:events";
import { createAegis, InvalidArgumentError } from "@aegis/client";
import { hostedUrl } from "@aegis/contract";
import { docsFolder } from "@aegis/contract/document";
import { type CommandContext, CommandError, defineCommand, flag, option, wholeNumber } from "@aegis/terminal";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { createMcpServer } from "./create-mcp-server.ts";
import { readDocsPages } from "./docs-pages.ts";
import { startMcp } from "./start-mcp.ts";

/** The command `aegis-mcp`: serves the tools on stdin and stdout, or over HTTP, until it is asked to stop. */
export const aegisMcp = defineCommand({
  name: "aegis-mcp",
  description: "Serves the Aegis evaluation API as tools of the Model Context Protocol, on stdin and stdout.",
  notes: `
Environment:
  AEGIS_API_KEY       the key that calls are made with
  AEGIS_API_BASE_URL  the server, such as http://127.0.0.1:4000/api/v1; by default the hosted service`,
  options: {
    baseUrl: option("--base-url <url>", "the server, instead of AEGIS_API_BASE_URL"),
    readOnly: flag("--read-only", "offer only the tools that change nothing"),
    http: flag("--http", "serve streamable HTTP at /mcp of 127.0.0.1 instead; there, tools take no paths"),
    port: option("--port <number>", "port to listen on with --http; 0 for any free port", {
      read: wholeNumber({ to: 65_535 }),
      fallback: 4020,
    }),
  },
  async run({ http, port, readOnly, ...given }, context: CommandContext) {
    const { environment, stderr } = context;
    const baseUrl = given.baseUrl ?? environment.AEGIS_API_BASE_URL;
    const apiKey = environment.AEGIS_API_KEY || undefined;
    const source = given.baseUrl === undefined ? "AEGIS_API_BASE_URL" : "--base-url";
    const onError = (error: Error) => stderr.write(`${error.message}\n`);
    const pages = readDocsPages(docsFolder);
    // Over HTTP, each request may bring a key of its own.
    if (apiKey === undefined && !http) throw new CommandError("There is no key: set AEGIS_API_KEY.");
    told("AEGIS_API_KEY", () => createAegis({ apiKey: apiKey ?? "none", baseUrl: hostedUrl }));
    const aegis = told(source, () => createAegis({ apiKey: apiKey ?? "none", baseUrl }));
    if (!http) return serveOnStdio({ aegis, pages, readOnly, onError }, context);
    await using served = await startMcp({ port, baseUrl, apiKey, pages, readOnly, onError });
    context.stdout.write(`${served.url}\n`);
    if (!context.signal.aborted) await once(context.signal, "abort");
  },
});

/** @throws CommandError with one line that names where the wrong argument came from */
function told<Result>(source: string, create: () => Result): Result {
  try {
    return create();
  } catch (error) {
    throw error instanceof InvalidArgumentError ? new CommandError(`${source}: ${error.message}`) : error;
  }
}

/** Until stdin ends, or the process is asked to stop. */
async function serveOnStdio(
  { onError, ...options }: Parameters<typeof createMcpServer>[0] & { onError: (error: Error) => void },
  { stdin, stdout, signal }: CommandContext,
): Promise<void> {
  const transport = new StdioServerTransport(stdin, stdout);
  const handle = serveStdio(() => createMcpServer({ ...options, hasDisk: true }), {
    transport,
    onerror: onError,
  });
  await Promise.race([once(stdin, "close"), once(signal, "abort")]);
  await handle.close();
}
