import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { createAegis, isApiError } from "@aegis/client";
import { callByName, type NamedArguments } from "@aegis/client/by-name";
import { elementsOf, type Json } from "../../openapi-document.ts";
import type { Call, Surface } from "../surface.ts";

/** Our own client, whose methods are called by the names of their operations. */
export const typescript = {
  unavailable: null,
  open({ baseUrl, key }) {
    const aegis = createAegis({ apiKey: key, baseUrl, retries: 0 });
    return {
      call: async (call) => {
        try {
          return { data: await dataOf(await callByName(aegis, call.operation, await argumentsOf(call))) };
        } catch (error) {
          if (!isApiError(error)) throw error;
          return { error: { status: error.status, detail: asJson(error.detail) } };
        }
      },
      close: () => {},
    };
  },
} satisfies Surface;

async function argumentsOf({ path, query, body, file }: Call): Promise<NamedArguments> {
  const upload = file && { file: new File([await openAsBlob(file)], basename(file)) };
  return { path, query, body: body && { ...body, ...upload } };
}

/** A download is asked for its rows. */
async function dataOf(data: unknown): Promise<Json> {
  if (!hasRows(data)) return asJson(data ?? null);
  const rows: Json[] = [];
  for await (const row of data.rows()) rows.push(asJson(row));
  return elementsOf(rows);
}

function hasRows(value: unknown): value is { rows(): AsyncIterable<unknown> } {
  return typeof value === "object" && value !== null && "rows" in value;
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
