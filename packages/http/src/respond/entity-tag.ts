import { hash } from "node:crypto";

/**
 * The entity tag of a response. It is weak, because it is the same with and without compression. `made` is
 * what the response was made from: its body, or everything that determines it.
 */
export function entityTag(made: string | Buffer): string {
  return `W/"${hash("sha256", made, "base64url").slice(0, 27)}"`;
}

/** Whether an `If-None-Match` header names a tag, or any by `*`. */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((named) => {
    const opaque = named.trim();
    return opaque === "*" || opaque === tag || `W/${opaque}` === tag;
  });
}
