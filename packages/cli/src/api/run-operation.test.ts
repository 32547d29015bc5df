import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { fakeApi } from "../testing/fake-api.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { aegis, folder, file } = await aegisFolder();

function pageOf(request: { path: string }, last: number): Response {
  const page = Number(new URL(request.path, "http://localhost").searchParams.get("page"));
  const items = [
    { id: 2 * page - 1, name: "long name".repeat(page) },
    { id: 2 * page, name: null },
  ];
  return Response.json({ items, meta: { page, next_page: page < last ? page + 1 : null } });
}

describe("a call sends", () => {
  test.each([
    [["runs", "get", "991"], "GET", "/v1/runs/991", ""],
    [
      ["datasets", "list", "--no-shared", "--search", "a b"],
      "GET",
      "/v1/datasets?shared=false&search=a+b&page=1",
      "",
    ],
    [["runs", "update", "991", "--org-id", "null"], "PUT", "/v1/runs/991", '{"org_id":null}'],
    [["runs", "update", "991", "--null", "alias"], "PUT", "/v1/runs/991", '{"alias":null}'],
    [["runs", "update", "991", "--alias", "null"], "PUT", "/v1/runs/991", '{"alias":"null"}'],
    [
      ["data-collections", "create", "--name", "N", "--dataset-ids", "1", "--dataset-ids", "2"],
      "POST",
      "/v1/data-collections",
      '{"name":"N","dataset_ids":[1,2]}',
    ],
    [
      ["data-collections", "create", "--body", '{"name":"N","dataset_ids":[1]}', "--name", "M"],
      "POST",
      "/v1/data-collections",
      '{"name":"M","dataset_ids":[1]}',
    ],
    [
      ["data-collections", "create", "--body", "-"],
      "POST",
      "/v1/data-collections",
      '{"name":"from standard input"}',
    ],
    [
      ["data-collections", "create", "--body", "@body.json", "--dataset-ids", "@ids.json"],
      "POST",
      "/v1/data-collections",
      '{"name":"from a file","dataset_ids":[4,5]}',
    ],
    [["runs", "delete", "991"], "DELETE", "/v1/runs/991", ""],
  ])("for aegis %j %s %s %s", async (words, method, path, body) => {
    await file("body.json", '\ufeff{"name":"from a file"}');
    await file("ids.json", "[4,5]");
    const api = await fakeApi(() => Response.json({ items: [], meta: { next_page: null } }));
    const { code, err } = await aegis(words, {
      environment: api.environment,
      stdin: '{"name":"from standard input"}',
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(api.seen).toMatchObject([{ method, path, body }]);
  });

  test("a file with its name, or standard input", async () => {
    await file("rows.csv", "output\nfrom a file\n");
    const api = await fakeApi(() => Response.json({ id: 1 }, { status: 201 }));
    const words = ["datasets", "create", "--selected-metrics", '{"exact_match":80}', "--file"];
    await aegis([...words, "rows.csv"], api);
    await aegis([...words, "-"], { ...api, stdin: "output\nfrom stdin\n" });
    const [named, piped] = api.seen.map(({ body }) => body);
    expect(named).toContain('filename="rows.csv"');
    expect(named).toContain("output\nfrom a file\n");
    expect(piped).toContain("output\nfrom stdin\n");
  });

  test("the key of --key to the server of --server, whose path may be left out", async () => {
    const api = await fakeApi(() => Response.json({ id: 1 }));
    const environment = { AEGIS_API_KEY: "sk_env", AEGIS_API_BASE_URL: "http://127.0.0.1:9" };
    await aegis(["runs", "get", "1", "--key", "sk_flag", "--server", api.origin], { environment });
    expect(api.seen).toMatchObject([
      { path: "/api/v1/runs/1", headers: { authorization: "Bearer sk_flag" } },
    ]);
  });

  test("the idempotency key that is given", async () => {
    const api = await fakeApi(() => Response.json({ id: 1 }, { status: 201 }));
    await aegis(["data-collections", "create", "--name", "N", "--idempotency-key", "mine"], api);
    expect(api.seen).toMatchObject([{ headers: { "idempotency-key": '"mine"' } }]);
  });
});

describe("a list", () => {
  test("of one page says how to get the next", async () => {
    const api = await fakeApi((request) => pageOf(request, 3));
    const { out, err } = await aegis(["datasets", "list", "--page", "2"], api);
    expect(out).toBe("id  name\n3   long namelong name\n4   –\n");
    expect(err).toBe("There are more: --page 3 gives the next page, --all gives all.\n");
  });

  test("of all pages is one table with one header", async () => {
    const api = await fakeApi((request) => pageOf(request, 2));
    const { out } = await aegis(["datasets", "list", "--all"], api);
    expect(out).toBe("id  name\n1   long name\n2   –\n3   long namelong name\n4   –\n");
  });

  test("of all pages is one list in JSON", async () => {
    const api = await fakeApi((request) => pageOf(request, 3));
    const { out } = await aegis(["datasets", "list", "--all", "--json"], api);
    expect(JSON.parse(out)).toMatchObject([1, 2, 3, 4, 5, 6].map((id) => ({ id })));
  });

  test("of all pages has printed a page before it asks for the next", async () => {
    let printed = "";
    const stdout = new Writable({
      write(chunk, _, done) {
        printed += chunk;
        done();
      },
    });
    const before: string[] = [];
    const api = await fakeApi((request) => {
      before.push(printed);
      return pageOf(request, 2);
    });
    await aegis(["datasets", "list", "--all"], { ...api, stdout });
    expect(before[1]).toContain("long name");
  });

  test("is not read any further than somebody reads what is printed", async () => {
    const api = await fakeApi((request) => pageOf(request, 1_000));
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error("EPIPE"), { code: "EPIPE" }));
      },
    });
    stdout.on("error", () => {});
    const { code } = await aegis(["datasets", "list", "--all"], { ...api, stdout });
    expect(code).toBe(0);
    expect(api.seen.length).toBeLessThan(4);
  });
});

describe("a download", () => {
  const csv = "output\r\n\u001b[31mred\r\n";
  const answer = () => new Response(csv, { headers: { "content-type": "text/csv" } });

  test("is printed as it is, but not to a terminal that would obey it", async () => {
    const api = await fakeApi(answer);
    expect((await aegis(["datasets", "download", "1"], api)).out).toBe(csv);
    const shown = await aegis(["datasets", "download", "1"], { ...api, columns: 80 });
    expect(shown.out).toBe("output\n\ufffd[31mred\n");
  });

  test("is rows in JSON", async () => {
    const api = await fakeApi(answer);
    const { out } = await aegis(["datasets", "download", "1", "--json"], api);
    expect(JSON.parse(out)).toMatchObject([{ output: "\u001b[31mred" }]);
  });

  test("is saved through a link, and leaves nothing if it breaks off", async () => {
    await file("target.csv", "old");
    await symlink("target.csv", join(folder, "link.csv"));
    const words = ["datasets", "download", "1", "--output"];
    const api = await fakeApi(answer);
    expect(await aegis([...words, "link.csv"], api)).toEqual({ code: 0, out: "", err: "" });
    expect(await readFile(join(folder, "target.csv"), "utf8")).toBe(csv);
    const breakingOff = () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(csv)),
        pull: (controller) => controller.error(new Error("The server is gone.")),
      });
    const broken = await fakeApi(
      () => new Response(breakingOff(), { headers: { "content-type": "text/csv" } }),
    );
    expect(await aegis([...words, "new.csv"], broken)).toMatchObject({ code: 4, out: "" });
    await expect(readFile(join(folder, "new.csv"))).rejects.toThrow("ENOENT");
    expect(await aegis([...words, "nowhere/new.csv"], api)).toEqual({
      code: 2,
      out: "",
      err: expect.stringMatching(/^Cannot write to nowhere\/new\.csv: make the folder nowhere first\.\n$/),
    });
  });
});

describe("a call that fails", () => {
  test.each([
    [400, "Bad\u001b[2J\nname", 1, "getRun: GET /runs/9: 400 Bad\ufffd[2J name (request req-1)\n"],
    [404, "No run 9", 1, "getRun: GET /runs/9: 404 No run 9 (request req-1)\n"],
    [500, "Broken", 1, "getRun: GET /runs/9: 500 Broken (request req-1)\n"],
    [
      [{ loc: ["path", "run_id"], msg: "is too small", type: "x" }],
      422,
      1,
      "getRun: GET /runs/9: 422 path.run_id: is too small (request req-1)\n",
    ],
  ] as const)("with %j says %j", async (one, other, exitCode, problem) => {
    const [status, detail] = typeof one === "number" ? [one, other] : [other, one];
    const headers = { "x-request-id": "req-1" };
    const api = await fakeApi(() => Response.json({ detail }, { status: Number(status), headers }));
    expect(await aegis(["runs", "get", "9"], api)).toEqual({ code: exitCode, out: "", err: problem });
    const { out, err } = await aegis(["runs", "get", "9", "--json"], api);
    expect(err).toBe(problem);
    expect(JSON.parse(out)).toEqual({
      exit_code: exitCode,
      error: problem.trimEnd(),
      status,
      detail,
      request_id: "req-1",
    });
  });

  test("since no server answers ends with 4", async () => {
    const api = await fakeApi(() => Response.json({}));
    await api.stop();
    const { code, out, err } = await aegis(["runs", "get", "9"], api);
    expect({ code, out }).toEqual({ code: 4, out: "" });
    expect(err).toContain("--server or AEGIS_API_BASE_URL names another server\n");
  });

  test("since it is interrupted ends with 130", async () => {
    const stop = new AbortController();
    const api = await fakeApi(() => {
      stop.abort();
      return Response.json({});
    });
    const { code } = await aegis(["runs", "get", "9"], { ...api, signal: stop.signal });
    expect(code).toBe(130);
  });
});
