import { createHash, hash } from "node:crypto";
import { pipeline, Transform } from "node:stream";
import type { FormParts } from "./form.ts";
import type { FileSink } from "./parse-multipart.ts";
import type { RequestContent } from "./read-request.ts";
import type { Target } from "./target.ts";

/** Tells a request that was sent again from another one, without keeping what it carries. */
export type Fingerprint = {
  /** Takes files as `sink` does, and digests them while they pass. */
  readonly digesting: (sink: FileSink) => FileSink;
  /** A digest of the whole request. Call it once the content has been read. */
  readonly of: (method: string, target: Target, content: RequestContent) => string;
};

/**
 * Makes the fingerprint of one request. Of a form, the boundary and the order of the parts do not count: a
 * client that sends it again may choose others.
 */
export function createFingerprint(): Fingerprint {
  const files = new Map<string, string>();
  return {
    digesting: (sink) => async (part, file, bytes) => {
      const digest = createHash("sha256");
      const passing = new Transform({
        transform: (chunk: Buffer, _encoding, done) => {
          digest.update(chunk);
          done(null, chunk);
        },
      });
      // A file that breaks off breaks what comes after it, where it is reported.
      pipeline(bytes, passing, () => undefined);
      const taken = await sink(part, file, passing);
      files.set(part, digest.digest("base64url"));
      return taken;
    },
    of: (method, { path, query }, content) => {
      const whole = createHash("sha256").update(`${JSON.stringify([method, path, query])}\n`);
      if (content.kind === "json") whole.update(content.bytes);
      if (content.kind === "form") whole.update(JSON.stringify(partsOf(content.parts, files)));
      return whole.digest("base64url");
    },
  };
}

function partsOf(parts: FormParts, files: ReadonlyMap<string, string>): readonly unknown[] {
  const names = Object.keys(parts).sort();
  return names.map((name) => {
    const part = parts[name];
    if (typeof part !== "object") return [name, hash("sha256", part ?? "")];
    return [name, part.name, part.type, files.get(name)];
  });
}
