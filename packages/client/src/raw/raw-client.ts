import type { paths } from "@aegis/contract";
import type { Client } from "openapi-fetch";

/**
 * A client of openapi-fetch that is loaded with its first call. Middleware that is wrong is therefore refused
 * by the next call, which rejects.
 */
export function rawClient(load: () => Promise<Client<paths>>): Client<paths> {
  let loading: Promise<Client<paths>> | undefined;
  const changes: ((client: Client<paths>) => void)[] = [];
  const method =
    (name: Exclude<keyof Client<paths>, "use" | "eject">) =>
    async (...given: unknown[]) => {
      loading ??= load();
      // Those that were made before this call, and not those that are made while it waits.
      const due = changes.splice(0);
      const client = await loading;
      for (const change of due) change(client);
      return Reflect.apply(client[name], client, given);
    };
  return {
    request: method("request"),
    GET: method("GET"),
    PUT: method("PUT"),
    POST: method("POST"),
    DELETE: method("DELETE"),
    OPTIONS: method("OPTIONS"),
    HEAD: method("HEAD"),
    PATCH: method("PATCH"),
    TRACE: method("TRACE"),
    use: (...middleware) => void changes.push((client) => client.use(...middleware)),
    eject: (...middleware) => void changes.push((client) => client.eject(...middleware)),
  };
}
