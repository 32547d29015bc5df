import { join } from "node:path";
import { operationTools } from "@aegis/contract/mcp";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import type { Json } from "../../openapi-document.ts";
import type { Answer, Call, Surface } from "../surface.ts";

const main = join(import.meta.dirname, "../../../packages/mcp/src/main.ts");

/** The command `aegis-mcp` in a process of its own, called by the client of the protocol's own SDK. */
export const mcp: Surface = {
  unavailable: null,
  async open({ baseUrl, key }) {
    const client = new Client({ name: "story", version: "1" });
    const env = { PATH: process.env.PATH ?? "", AEGIS_API_BASE_URL: baseUrl, AEGIS_API_KEY: key };
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [main], env }));
    return {
      call: async (call) =>
        answerIn(await client.callTool({ name: call.operation, arguments: argumentsOf(call) }), call),
      close: () => client.close(),
    };
  },
};

function argumentsOf({ path, query, body, file }: Call) {
  return { ...path, ...query, ...body, ...(file && { file_path: file }) };
}

function answerIn(
  { content, isError }: Awaited<ReturnType<Client["callTool"]>>,
  { operation }: Call,
): Answer {
  const [part, ...notes] = content;
  if (part?.type !== "text" || notes.length > 0)
    throw new Error(`An answer is not one text: ${JSON.stringify(content)}`);
  if (isError) return { error: JSON.parse(part.text) };
  return { data: isCsv(operation) ? part.text : asJson(part.text) };
}

function isCsv(operation: Call["operation"]): boolean {
  return operationTools.some(({ name, places }) => name === operation && "first_row" in places);
}

function asJson(text: string): Json {
  return JSON.parse(text);
}
