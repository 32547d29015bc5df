// For Node, Deno and Bun.
import { useClient } from "./use-client.mjs";

console.log(JSON.stringify(await useClient(process.argv[2])));
