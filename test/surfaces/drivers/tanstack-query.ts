import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { createAegis, isApiError } from "@aegis/client";
import { clientNames, routes } from "@aegis/contract";
import {
  type FetchQueryOptions,
  MutationObserver,
  type MutationObserverOptions,
  QueryClient,
} from "@tanstack/query-core";
import { aegisMutations, aegisQueries } from "../../../generated/tanstack-query/queries.ts";
import type { Json } from "../../openapi-document.ts";
import type { Call, Surface } from "../surface.ts";

/** Queries are fetched and mutations mutated by TanStack Query itself, as each of its adapters does. */
export const tanstackQuery: Surface = {
  unavailable: null,
  open({ baseUrl, key }) {
    const aegis = createAegis({ apiKey: key, baseUrl, retries: 0 });
    const [queries, mutations] = [aegisQueries(aegis), aegisMutations(aegis)];
    const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 0 } } });
    const result = async (call: Call): Promise<unknown> => {
      if (routes[call.operation].method === "GET")
        return client.fetchQuery(memberOf<FetchQueryOptions>(queries, call)(...argumentsOf(call)));
      const options = memberOf<MutationOptions>(mutations, call)();
      return new MutationObserver(client, options).mutate(await variablesOf(call));
    };
    return {
      call: async (call) => {
        try {
          return { data: asJson((await result(call)) ?? null) };
        } catch (error) {
          if (!isApiError(error)) throw error;
          return { error: { status: error.status, detail: asJson(error.detail) } };
        }
      },
      close: () => client.clear(),
    };
  },
};

type MutationOptions = MutationObserverOptions<unknown, Error, object>;

/** The factory under its generated name, whose types a table of operations cannot keep. */
function memberOf<Options>(factories: object, { operation }: Call): (...given: unknown[]) => Options {
  const { group, method } = clientNames[operation];
  return Reflect.get(group === null ? factories : Reflect.get(factories, group), method);
}

function argumentsOf({ path = {}, query }: Call): unknown[] {
  return [...Object.values(path), ...(query === undefined ? [] : [query])];
}

async function variablesOf({ path = {}, body, file }: Call) {
  const upload = file && { file: new File([await openAsBlob(file)], basename(file)) };
  return { ...path, ...(body && { body: { ...body, ...upload } }) };
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
