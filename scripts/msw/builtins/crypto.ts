import { sha256 } from "@noble/hashes/sha2.js";

// The algorithm and the encoding are those that the mock asks for. The Web API cannot digest at once.

export function createHash(_sha256: string) {
  const digest = sha256.create();
  return {
    update(data: string | Uint8Array) {
      digest.update(bytesOf(data));
      return this;
    },
    digest: (_base64url: string): string => base64url(digest.digest()),
  };
}

export function hash(_sha256: string, data: string | Uint8Array, _base64url: string): string {
  return base64url(sha256(bytesOf(data)));
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
