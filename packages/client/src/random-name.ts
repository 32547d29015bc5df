import type { Environment } from "./environment.ts";

/** A name that no other has, of about 22 letters and digits. It is not a secret. */
export function randomName({ random }: Pick<Environment, "random">): string {
  return random().toString(36).slice(2) + random().toString(36).slice(2);
}
