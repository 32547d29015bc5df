import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import type { Task } from "./protocol.ts";

/** Whose rows are scored by which task. */
export type TaskOfUser = { readonly user: string; readonly task: Task };

/** The same for the same metric and arguments, which may be as large as a JSON Schema. */
export function taskKey({ metric, args }: Task): string {
  const digest = digests.get(args) ?? createHash("sha256").update(serialize(args)).digest("base64");
  digests.set(args, digest);
  return JSON.stringify([metric, digest]);
}

const digests = new WeakMap<object, string>();
