import type { CaseRequest } from "@aegis/contract/cases";
import fc from "fast-check";
import { brokenRequestOf } from "../../contract/arbitrary/broken-request.ts";
import { validRequestOf } from "../../contract/arbitrary/request.ts";
import { operations } from "../../openapi-document.ts";
import { type Mutation, mutation } from "./mutations.ts";

/** A request that is made by the document, and what is done to its bytes. */
export type Generated = {
  readonly kind: "valid" | "broken" | "mutated" | "wire";
  readonly operationId: string;
  readonly request: CaseRequest;
  readonly mutate?: Mutation;
  /** Changes a byte of what is on the wire. */
  readonly spoil?: (bytes: Buffer) => Buffer;
};

const made = fc.oneof(
  ...operations.map((operation) =>
    validRequestOf(operation).map((request) => ({ operationId: operation.operationId, request })),
  ),
);

const broken = fc.oneof(
  ...operations.flatMap((operation) => {
    const arbitrary = brokenRequestOf(operation);
    return arbitrary?.map((request) => ({ operationId: operation.operationId, request })) ?? [];
  }),
);

const spoils = fc.oneof(
  fc
    .constantFrom<readonly [RegExp, string]>(
      [/Content-Length: \d+/, "Content-Length: 1\r\nContent-Length: 2"],
      [/Content-Length: \d+/, "Content-Length: 5\r\nTransfer-Encoding: chunked"],
      [/Content-Length: \d+/, "Transfer-Encoding: chunked"],
      [/Content-Length: \d+/, "Transfer-Encoding: gzip, chunked"],
      [/Content-Length: \d+/, "Content-Length: -1"],
      [/Content-Length: \d+/, "Content-Length: 99999999999999999999"],
      [/Content-Length: \d+/, "Content-Length: 99"],
      [/\r\n/g, "\n"],
      [/\r\n/, "\r\nX-Folded: a\r\n b\r\n"],
      [/\r\n/, "\r\nX-Nul: \0\r\n"],
      [/\r\n/, "\r\n: nameless\r\n"],
      [/\r\n/, "\r\nExpect: 100-continue\r\n"],
      [/\r\n/, "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"],
      [/^\w+/, "get"],
      [/^\w+/, "TRACE"],
      [/^\w+/, "CONNECT"],
      [/^\w+ \S+/, "OPTIONS *"],
      [/^\w+ \//, "GET http://evil.example/"],
      [/HTTP\/1\.1/, "HTTP/1.0"],
      [/HTTP\/1\.1/, "HTTP/9.9"],
      [/Host: [^\r]+\r\n/, ""],
    )
    .map(
      ([pattern, replacement]) =>
        (bytes: Buffer) =>
          Buffer.from(bytes.toString("latin1").replace(pattern, replacement), "latin1"),
    ),
  fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 255 })).map(([at, byte]) => (bytes: Buffer) => {
    const spoiled = Buffer.from(bytes);
    spoiled[at % spoiled.length] = byte;
    return spoiled;
  }),
  fc.nat({ max: 300 }).map((at) => (bytes: Buffer) => bytes.subarray(0, at)),
);

/** Requests of every kind, the odd ones most often. */
export const generated: fc.Arbitrary<Generated> = fc.oneof(
  { weight: 3, arbitrary: made.map((each): Generated => ({ kind: "valid", ...each })) },
  { weight: 3, arbitrary: broken.map((each): Generated => ({ kind: "broken", ...each })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(made, mutation())
      .map(([each, mutate]): Generated => ({ kind: "mutated", ...each, mutate })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(made, spoils).map(([each, spoil]): Generated => ({ kind: "wire", ...each, spoil })),
  },
);
