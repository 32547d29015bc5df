import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { createAegis, isApiError } from "@aegis/client";
import { clientNames, routes } from "@aegis/contract";
import { elementsOf, type Json } from "../../openapi-document.ts";
import type { Call, Surface } from "../surface.ts";

/** Our own client: the method of the operation, with its arguments in the order that all methods keep. */
export const typescript: Surface = {
  unavailable: null,
  open({ baseUrl, key }) {
    const aegis = createAegis({ apiKey: key, baseUrl, retries: 0 });
    return {
      call: async (call) => {
        try {
          return { data: await dataOf(methodOf(aegis, call)(...(await argumentsOf(call)))) };
        } catch (error) {
          if (!isApiError(error)) throw error;
          return { error: { status: error.status, detail: asJson(error.detail) } };
        }
      },
      close: () => {},
    };
  },
};

/** The method under its generated name, whose types a table of operations cannot keep. */
function methodOf(aegis: object, { operation }: Call): (...values: unknown[]) => unknown {
  const { group, method } = clientNames[operation];
  const home: object = group === null ? aegis : Reflect.get(aegis, group);
  return Reflect.get(home, method);
}

async function argumentsOf({ operation, path, query, body, file }: Call): Promise<unknown[]> {
  const isRead = routes[operation].method === "GET" && query !== undefined;
  const upload = file && { file: new File([await openAsBlob(file)], basename(file)) };
  return [
    ...Object.values(path ?? {}),
    ...(isRead ? [query] : []),
    ...(body ? [{ ...body, ...upload }] : []),
  ];
}

/** A list in pages is asked for the page, a download for its rows. */
async function dataOf(result: unknown): Promise<Json> {
  if (isPaged(result)) return asJson(await result.page());
  const data = await result;
  if (!hasRows(data)) return asJson(data ?? null);
  const rows: Json[] = [];
  for await (const row of data.rows()) rows.push(asJson(row));
  return elementsOf(rows);
}

function isPaged(value: unknown): value is { page(): Promise<unknown> } {
  return typeof value === "object" && value !== null && "page" in value;
}

function hasRows(value: unknown): value is { rows(): AsyncIterable<unknown> } {
  return typeof value === "object" && value !== null && "rows" in value;
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
