import { readFileSync } from "./fs.ts";

/** Finds embedded JSON, beside a module or in `generated/`. */
export function createRequire(from: string) {
  const resolve = (id: string) =>
    id.startsWith("@aegis/generated/") ? id.replace("@aegis", "") : new URL(id, from).pathname;
  return Object.assign((id: string): unknown => JSON.parse(readFileSync(resolve(id))), { resolve });
}
