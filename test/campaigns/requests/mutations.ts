import fc from "fast-check";
import { type RawRequest, withHeader } from "./raw-request.ts";

/** Makes something of a request that no client library would send. */
export type Mutation = (raw: RawRequest) => RawRequest;

/** One or two mutations, one after the other. */
export function mutation(): fc.Arbitrary<Mutation> {
  const one = fc.oneof(
    cut,
    otherBytes,
    otherValue,
    twiceTheKey,
    otherEncoding,
    nonsense,
    otherPart,
    header,
    path,
  );
  return fc
    .array(one, { minLength: 1, maxLength: 2 })
    .map((all) => (raw) => all.reduce((changed, mutate) => mutate(changed), raw));
}

/** A share of the body, from 0 to 1. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

const cut = share.map((at) => onBody((body) => body.subarray(0, Math.floor(at * body.length))));

const otherBytes = fc
  .tuple(share, fc.uint8Array({ minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([at, bytes, isInserted]) =>
    onBody((body) => {
      const from = Math.floor(at * body.length);
      return Buffer.concat([
        body.subarray(0, from),
        bytes,
        body.subarray(isInserted ? from : from + bytes.length),
      ]);
    }),
  );

/** What JSON can hold and nobody expects, and what only looks like JSON. */
const oddValue = fc.oneof(
  fc.constantFrom(
    ...[
      "1e400",
      "-1e400",
      "-0",
      "1E0",
      "0.1e1",
      "9007199254740993",
      "123456789012345678901234567890",
      "1e-400",
    ],
    ...[
      "NaN",
      "Infinity",
      "undefined",
      "01",
      "+1",
      ".5",
      "0x10",
      "'text'",
      "tru",
      "[,]",
      "{,}",
      "[1,]",
      "/**/1",
    ],
    ...[
      '"\\ud800"',
      '"\\udfff\\ud800"',
      '"\\u0000"',
      '"\\x41"',
      '"\t"',
      '"\ufeff"',
      '"\u2028"',
      '"\\ud83d\\ude00"',
    ],
    ...[
      '{"__proto__":{"id":1}}',
      '{"constructor":{"prototype":{}}}',
      '{"toString":1}',
      '{"then":1}',
      '{"":{"":1}}',
    ],
    ...[
      '"2026-13-45"',
      '""',
      '"*"',
      '"%00"',
      "null",
      "true",
      "[]",
      "{}",
      "[[]]",
      "[null]",
      "[{}]",
      "-1",
      "1.5",
    ],
  ),
  fc.integer({ min: 1, max: 3_000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
  fc.integer({ min: 1, max: 3_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
  fc.integer({ min: 1, max: 300_000 }).map((length) => `"${"a".repeat(length)}"`),
  fc.integer({ min: 1, max: 20_000 }).map((length) => `[${"0,".repeat(length)}0]`),
  fc.integer({ min: 1, max: 20_000 }).map((length) => "9".repeat(length)),
);

const jsonToken = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/g;

/** A token of the text, a key too, is replaced. */
const otherValue = fc.tuple(share, oddValue).map(([at, value]) =>
  onText((text) => {
    const tokens = [...text.matchAll(jsonToken)];
    const token = tokens[Math.min(Math.floor(at * tokens.length), tokens.length - 1)];
    if (token === undefined) return text + value;
    return text.slice(0, token.index) + value + text.slice(token.index + token[0].length);
  }),
);

const twiceTheKey = oddValue.map((value) =>
  onText((text) => {
    const [, key] = /[{,]\s*("(?:[^"\\]|\\.)*")\s*:/.exec(text) ?? [];
    return key === undefined ? text : text.replace("{", () => `{${key}:${value},`);
  }),
);

const otherEncoding = fc.constantFrom<Mutation>(
  onText((text) => `\ufeff${text}`),
  onBody((body) => Buffer.from(body.toString(), "utf16le")),
  onBody((body) => Buffer.from(body.toString(), "latin1")),
  onBody((body) => Buffer.concat([body, Buffer.from([0xed, 0xa0, 0x80])])),
  (raw) => withHeader(raw, "Content-Encoding", "gzip"),
  (raw) => withHeader(raw, "Content-Encoding", "identity"),
);

const nonsense = fc
  .oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .constantFrom("", "null", "[]", '"text"', "0", "{", " ".repeat(70_000), "\0".repeat(99))
      .map(Buffer.from),
  )
  .map(
    (body): Mutation =>
      (raw) => ({ ...raw, body: Buffer.from(body) }),
  );

/** Lines of a form's part that are not what they should be. */
const otherPart = fc
  .constantFrom<readonly [RegExp, string]>(
    [/; filename="[^"]*"/, ""],
    [/; filename="[^"]*"/, "; filename*=UTF-8''%FF.csv"],
    [/; filename="[^"]*"/, "; filename*=bogus"],
    [/; filename="[^"]*"/, '; filename=""'],
    [/; filename="[^"]*"/, '; filename="../../\0x"'],
    [/; filename="[^"]*"\r\nContent-Type: text\/csv/, "\r\nContent-Type: application/octet-stream"],
    [/Content-Type: text\/csv/, "Content-Type: text/csv; charset=utf-16"],
    [/Content-Disposition: form-data; /, "Content-Disposition: attachment; "],
    [/Content-Disposition: form-data; /, ""],
    [/name="[^"]*"/, 'name="file"'],
    [/name="[^"]*"/, 'name="__proto__"'],
    [/name="[^"]*"/, "name=\ufffd"],
    [/\r\n\r\n/, "\r\n"],
    [/\r\n\r\n/, "\n\n"],
    [/\r\n\r\n/, `\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`],
    [/--\r\n$/, ""],
    [/prompt,output/, 'output,"output'],
    [/prompt,output/, "output,output"],
    [/prompt,output/, "\0,output"],
    [/prompt,output/, `${"a,".repeat(2_000)}output`],
  )
  .map(([pattern, replacement]) => onText((text) => text.replace(pattern, replacement)));

const header = fc
  .constantFrom<readonly [string, string | undefined]>(
    ...[
      "text/plain",
      "application/xml",
      "application/json; charset=utf-16",
      "multipart/form-data",
      "json",
      ";",
    ].map((value) => ["Content-Type", value] as const),
    ["Content-Type", undefined],
    ["Content-Type", "multipart/form-data; boundary=other"],
    ["Content-Type", "application/x-www-form-urlencoded"],
    ...[
      "",
      "Bearer",
      "Bearer  ",
      "Basic eDp5",
      "Bearer sk_",
      `Bearer ${"a".repeat(9_000)}`,
      "bearer \xff",
    ].map((value) => ["Authorization", value] as const),
    ["Accept", "application/xml;q=x"],
    ["Accept-Encoding", "gzip;q=2, *;q=0"],
    ["If-None-Match", "*"],
    ["If-None-Match", 'W/"'],
    ["If-Modified-Since", "never"],
    ["Range", "bytes=9999999999999999999-"],
    ["Prefer", "code=500, example=server-error"],
    ["Idempotency-Key", ""],
    ["Idempotency-Key", "a".repeat(300)],
    ["Idempotency-Key", "\xe9, \xe9"],
    ["X-Forwarded-For", "999.1.1.1, ::::"],
    ["X-Forwarded-Prefix", "//evil"],
    ["X-Request-Id", '"{}\\'.repeat(200)],
    ["Cookie", "a=b;".repeat(2_000)],
    ["X-Long", "a".repeat(20_000)],
    ["Host", "evil.example"],
    ["Expect", "the-unexpected"],
    ["Connection", "close, X-Request-Id"],
  )
  .map(
    ([name, value]): Mutation =>
      (raw) =>
        withHeader(raw, name, value),
  );

const path = fc
  .oneof(
    fc.constantFrom<(text: string) => string>(
      ...["/", "//", "/..", "/%2e%2e", "%00", "%ff", "%", "/%2f", ";a=b", "?", "?page", "#x", "/null"].map(
        (end) => (text: string) => text + end,
      ),
      ...["page=1&page=2", "page[]=1", "page=1e3", "page=%ff", "q=%", "page_size=99999999999999999999"].map(
        (query) => (text: string) => `${text}${text.includes("?") ? "&" : "?"}${query}`,
      ),
      ...[
        "0",
        "-1",
        "1e3",
        "1.0",
        "0x1",
        "99999999999999999999",
        "%F0%9F%98%80",
        "1%20",
        "NaN",
        "__proto__",
      ].map((id) => (text: string) => text.replace(/\/\d+/, `/${id}`)),
    ),
    fc.integer({ min: 1_000, max: 12_000 }).map((length) => (text: string) => text + "a".repeat(length)),
  )
  .map(
    (change): Mutation =>
      (raw) => ({ ...raw, operationId: undefined, path: change(raw.path) }),
  );

function onBody(change: (body: Buffer) => Buffer): Mutation {
  return (raw) => (raw.body === undefined ? raw : { ...raw, body: change(raw.body) });
}

function onText(change: (text: string) => string): Mutation {
  return onBody((body) => Buffer.from(change(body.toString())));
}
