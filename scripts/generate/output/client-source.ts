import { join } from "node:path";

/** Where the client is written: what it can do is read there, so that no second list of it is kept. */
export const clientSource = join(import.meta.dirname, "../../../packages/client/src");
