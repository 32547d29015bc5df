import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { finished } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";

const echo = await startEcho();
afterAll(echo.close);

const csv = new Blob(["prompt,output\na,b\n"], { type: "text/csv" });

type Part = string | Blob;

async function upload(parts: Record<string, Part>): Promise<[status: number, body: unknown]> {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === "string") form.set(name, part);
    else form.set(name, part, "rows.csv");
  }
  const headers = { authorization: "Bearer x" };
  const response = await fetch(`${echo.url}/api/v1/datasets`, { method: "POST", headers, body: form });
  return [response.status, await response.json()];
}

/** A form written by hand, as one that no library would write. */
async function post(
  type: string,
  body: string | Buffer<ArrayBuffer>,
): Promise<[status: number, body: unknown]> {
  const headers = { authorization: "Bearer x", "content-type": type };
  const response = await fetch(`${echo.url}/api/v1/datasets`, { method: "POST", headers, body });
  return [response.status, await response.json()];
}

test("a form with a file and its metrics is taken", async () => {
  const [status, body] = await upload({ file: csv, selected_metrics: '{"1": 70}', name: "Mine" });
  expect(status).toBe(200);
  const file = { name: "rows.csv", type: "text/csv", size: csv.size };
  expect(body).toHaveProperty("body", { file, selected_metrics: { 1: 70 }, name: "Mine" });
});

test("parts that are missing are named, also when there is no body at all", async () => {
  const missing = (name: string) => ({ loc: ["body", name], msg: "Field required", type: "missing" });
  expect(await upload({ selected_metrics: "{}" })).toEqual([422, { detail: [missing("file")] }]);
  const headers = { authorization: "Bearer x" };
  const response = await fetch(`${echo.url}/api/v1/datasets`, { method: "POST", headers });
  expect(await response.json()).toEqual({ detail: [missing("file"), missing("selected_metrics")] });
});

test("JSON in a part that does not fit is a 400 that names the part", async () => {
  const detail = "selected_metrics does not fit: 1: Input should be less than or equal to 100.";
  expect(await upload({ file: csv, selected_metrics: '{"1": 101}' })).toEqual([400, { detail }]);
});

test("a text over 1 MiB is refused", async () => {
  const parts = { file: csv, selected_metrics: " ".repeat(2 ** 20 + 1) };
  expect(await upload(parts)).toEqual([400, { detail: "The part selected_metrics is larger than 1 MiB." }]);
});

test("parts beyond the hundredth are refused", async () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`part${index}`, "x"]));
  expect(await upload(many)).toEqual([400, { detail: "A form has at most 100 parts." }]);
});

test("415 for JSON, and for a form without its boundary", async () => {
  const wanted = "The body must be multipart/form-data with a boundary";
  expect(await post("application/json", "{}")).toEqual([415, { detail: `${wanted}, not application/json.` }]);
  expect(await post("multipart/form-data", "x")).toEqual([
    415,
    { detail: `${wanted}, not multipart/form-data.` },
  ]);
});

test.each([
  ["in quotes", 'multipart/form-data; boundary="b"'],
  ["as Python's mail writes it", 'Multipart/Form-Data; Boundary="==b=="', "==b=="],
  ["beside another parameter", "multipart/form-data; charset=utf-8; boundary=b"],
  ["with signs", "multipart/form-data; boundary=(b'+_,-./:=?)", "(b'+_,-./:=?)"],
])("a boundary is read %s", async (_title, type, boundary = "b") => {
  const form = formOf(`form-data; name="file"; filename="a.csv"`, undefined).replaceAll(
    "--b",
    `--${boundary}`,
  );
  expect(await post(type, form)).toMatchObject([200, { body: { file: { name: "a.csv" } } }]);
});

test.each([
  ["text/plain; charset=ISO-8859-1", "\u00e9"],
  ["text/plain; charset=nobody-knows", "Ã©"],
  ["text/plain", "Ã©"],
])("a text is read as its type says: %s", async (type, content) => {
  const form = formOf('form-data; name="file"; filename="a.csv"', undefined);
  const name = `--b\r\n${disposition("name")}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
  const [, answer] = await post("multipart/form-data; boundary=b", Buffer.from(name + form, "latin1"));
  expect(answer).toHaveProperty("body.name", "\u00e9");
});

describe("a malformed form is answered, and the server stays up", () => {
  const unfinished = "The form cannot be read: Unexpected end of multipart data.";
  const missing = ["file", "selected_metrics"].map((name) => ({
    loc: ["body", name],
    msg: "Field required",
    type: "missing",
  }));
  test.each([
    ["a part without a name", 422, missing, "--b\r\nthis is not a header\r\n\r\nx\r\n--b--\r\n"],
    ["a part that breaks off", 400, unfinished, `--b\r\n${disposition("file")}; filename="a"\r\n\r\nx`],
    ["a part header that breaks off", 400, unfinished, `--b\r\n${disposition("file")}`],
    ["a body without the boundary", 400, unfinished, "no form at all"],
  ])("%s: %d", async (_title, status, detail, body) => {
    expect(await post("multipart/form-data; boundary=b", body)).toEqual([status, { detail }]);
    expect((await fetch(`${echo.url}/docs`)).status).toBe(404);
  });
});

const noFile = {
  loc: ["body", "file"],
  msg: "Value error, expected a file: the part needs a filename",
  type: "value_error",
};

describe("a part is a file if its filename can be read, as real clients write it:", () => {
  test.each([
    ["browsers, curl, undici", 'form-data; name="file"; filename="a b.csv"', "a b.csv"],
    ["a browser, with a quote", 'form-data; name="file"; filename="a%22b.csv"', "a%22b.csv"],
    ["curl, with a quote", 'form-data; name="file"; filename="a\\"b.csv"', 'a"b.csv'],
    ["an old browser, with a folder", 'form-data; name="file"; filename="C:\\x\\a.csv"', "a.csv"],
    ["requests", 'form-data; name="file"; filename="\u00e9.csv"', "\u00e9.csv"],
    ["old urllib3", "form-data; name=\"file\"; filename*=utf-8''%C3%A9.csv", "\u00e9.csv"],
    ["aiohttp", 'form-data; name="file"; filename="a.csv"; filename*=utf-8\'\'a.csv', "a.csv"],
    [".NET", "form-data; name=file; filename=a.csv; filename*=utf-8''a.csv", "a.csv"],
    [".NET, beyond ASCII", 'form-data; name=file; filename="=?utf-8?B?w6kuY3N2?="', "\u00e9.csv"],
    ["upper case, no blanks", 'FORM-DATA;NAME="file";FILENAME="a.csv"', "a.csv"],
    ["a broken filename* beside it", 'form-data; name="file"; filename="a.csv"; filename*=bogus', "a.csv"],
    ["and beside one without quotes", "form-data; name=file; filename=a.csv; filename*=UTF-8'x", "a.csv"],
    ["Latin-1 that says so", "form-data; name=\"file\"; filename*=iso-8859-1''%E9.csv", "\u00e9.csv"],
  ])("%s: %s", async (_client, written, name) => {
    for (const type of types) {
      const [status, body] = await post("multipart/form-data; boundary=b", formOf(written, type));
      expect([status, body]).toMatchObject([200, { body: { file: { name, size: 3 } } }]);
    }
  });

  test.each([
    'form-data; name="file"',
    'form-data; name="file"; filename',
    'form-data; name="file"; filename=',
    'form-data; name="file"; filename=""',
    'form-data; name="file"; filename="."',
    'form-data; name="file"; filename*=bogus',
    "form-data; name=\"file\"; filename*=UTF-8''",
    "form-data; name=\"file\"; filename*=UTF-8''%FF.csv",
    "form-data; name=\"file\"; filename*=nope''%E9.csv",
    'form-data; name="file"; filename*=UTF-8\'x',
    "form-data; name=\"file\"; filename*=UTF-8''a%.csv",
    "form-data; name=\"file\"; filename*=''a.csv",
    'form-data; name="file"; filename*0=a.csv',
  ])("a text otherwise: %s", async (written) => {
    for (const type of types) {
      const [status, body] = await post("multipart/form-data; boundary=b", formOf(written, type));
      expect([status, body]).toEqual([422, { detail: [noFile] }]);
    }
  });

  test.each(["form-data", 'form-data; filename="a.csv"', 'attachment; name="file"; filename="a.csv"', ""])(
    "and no part of the form without a name: %s",
    async (written) => {
      for (const type of types) {
        const [status, body] = await post("multipart/form-data; boundary=b", formOf(written, type));
        expect([status, body]).toMatchObject([422, { detail: [{ loc: ["body", "file"], type: "missing" }] }]);
      }
    },
  );

  test("a file over 1 MiB without its name is not called a long text", async () => {
    const text = formOf('form-data; name="file"', "Content-Type: text/csv", "x".repeat(2 ** 21));
    expect(await post("multipart/form-data; boundary=b", text)).toEqual([422, { detail: [noFile] }]);
  });
});

/** Every way to write the other header. */
const types = [
  undefined,
  "Content-Type: text/csv",
  "Content-Type: application/octet-stream",
  "content-type:TEXT/CSV;charset=utf-8",
  "Content-Type:",
  "Content-Type: ;",
  "Content-Type: nonsense",
];

/** A form whose file, and nothing else, is written by hand. */
function formOf(written: string, type: string | undefined, content = "a,b"): string {
  const head = [
    ...(written === "" ? [] : [`Content-Disposition: ${written}`]),
    ...(type === undefined ? [] : [type]),
  ];
  return ["--b", ...head, "", content, "--b", disposition("selected_metrics"), "", "{}", "--b--", ""].join(
    "\r\n",
  );
}

test("a boundary of 70 characters is taken, and a longer one is refused", async () => {
  const form = formOf('form-data; name="file"; filename="a.csv"', undefined);
  const send = (boundary: string) =>
    post(`multipart/form-data; boundary=${boundary}`, form.replaceAll("--b", `--${boundary}`));
  expect(await send("b".repeat(70))).toMatchObject([200, { body: { file: { name: "a.csv" } } }]);
  const detail = "The form cannot be read: its boundary is longer than 70 characters.";
  expect(await send("b".repeat(71))).toEqual([400, { detail }]);
});

test("an upload announced as over 512 MiB is refused before it is sent", async () => {
  const headers = {
    authorization: "Bearer x",
    "content-type": "multipart/form-data; boundary=b",
    "content-length": 512 * 2 ** 20 + 1,
  };
  const upload = request(`${echo.url}/api/v1/datasets`, { method: "POST", headers });
  upload.flushHeaders();
  const [response] = await once(upload, "response");
  expect(response.statusCode).toBe(413);
  upload.on("error", () => undefined).destroy();
});

test("a client that leaves in the middle of a file ends the reading of the form, and is not an error", async () => {
  const errors: unknown[] = [];
  let left: unknown;
  let disposed = 0;
  const begun = Promise.withResolvers<void>();
  await using patient = await startEcho({
    errors,
    onDispose: () => {
      disposed += 1;
    },
    sink: async (_part, file, bytes) => {
      begun.resolve();
      await finished(bytes.resume()).catch((error: unknown) => {
        left = error;
      });
      return { ...file, size: 0 };
    },
  });
  const socket = connect(patient.port, "127.0.0.1");
  const head = "POST /api/v1/datasets HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n";
  const part = `--b\r\n${disposition("file")}; filename="a"\r\n\r\nx`;
  socket.write(`${head}Content-Type: multipart/form-data; boundary=b\r\n\r\n${part}`);
  await begun.promise;
  socket.destroy();
  while (disposed === 0) await setTimeout(1);
  expect([disposed, errors]).toEqual([1, []]);
  expect(left).toEqual(new Error("The form broke off."));
});

test("a file that cannot be stored is an error of the server", async () => {
  const errors: unknown[] = [];
  const full = new Error("The disk is full.");
  await using unable = await startEcho({ errors, sink: () => Promise.reject(full) });
  const form = new FormData();
  form.set("file", csv, "rows.csv");
  const response = await fetch(`${unable.url}/api/v1/datasets`, { method: "POST", body: form });
  expect([response.status, errors]).toEqual([500, [full]]);
});

function disposition(name: string): string {
  return `Content-Disposition: form-data; name="${name}"`;
}
