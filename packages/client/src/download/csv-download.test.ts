import { describe, expect, test, vi } from "vitest";
import { ConnectionError, CsvError } from "../errors/client-errors.ts";
import { connectionFailure, rejection, testClient } from "../testing/test-client.ts";

const headers = {
  "content-type": "text/csv",
  "content-disposition": 'attachment; filename="../run_991_report.csv"',
};
const answering = (csv: string | ReadableStream) => testClient(() => new Response(csv, { headers })).aegis;
const all = async <T>(rows: AsyncIterable<T>) => {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
};

describe("a download", () => {
  test("can be read as a stream, or as text without a byte order mark, and has a file name", async () => {
    const download = await answering("\ufeffprompt\n1\n").datasets.download(42);
    expect(download.filename).toBe("run_991_report.csv");
    expect(await download.text()).toBe("prompt\n1\n");
    const { stream } = await answering("prompt\n").datasets.download(42);
    expect(await new Response(stream).text()).toBe("prompt\n");
  });

  test("has the rows of a run, with typed cells", async () => {
    const csv = [
      "alias,prompt,is_success,evaluation_cost,is_gte_threshold,threshold,result,metric_id,eval_metadata,shortname,record_id",
      'support-march,"What is\r\n""2+2"", then?",true,0.0004,FALSE,70,83.5,3,"{""a"":[1]}",ans_corr,100',
      "support-march,,false,,,70,,4,,faith,101",
      "",
    ].join("\r\n");
    const [first, second] = await all((await answering(`\ufeff${csv}`).runs.download(991)).rows());
    expect(first).toMatchObject({
      alias: "support-march",
      prompt: 'What is\r\n"2+2", then?',
      output: null,
      is_success: true,
      evaluation_cost: "0.0004",
      is_gte_threshold: false,
      threshold: 70,
      result: 83.5,
      metric_id: 3,
      eval_metadata: { a: [1] },
      shortname: "ans_corr",
      record_id: 100,
    });
    expect(second).toMatchObject({
      prompt: "",
      input: null,
      result: null,
      is_gte_threshold: null,
      eval_metadata: null,
    });
  });

  test("has no record ids if the service does not tell them", async () => {
    const rows = await all((await answering("alias,result\nmarch,100\n").runs.download(991)).rows());
    expect(rows).toMatchObject([{ alias: "march", result: 100, record_id: null }]);
  });

  test("keeps the cells of a dataset as text", async () => {
    const rows = await all(
      (await answering("prompt,output,golden_answer\n007,true,\n").datasets.download(42)).rows(),
    );
    expect(rows).toEqual([{ prompt: "007", input: null, context: null, output: "true", golden_answer: "" }]);
  });

  test("gives a text that was defused as it was", async () => {
    const csv = "prompt,output,aegis_defused\n'=1,'=1,output\n-5,a,\n";
    const rows = await all((await answering(csv).datasets.download(42)).rows());
    expect(rows.map(({ prompt, output }) => [prompt, output])).toEqual([
      ["'=1", "=1"],
      ["-5", "a"],
    ]);
  });

  test("reads an empty line in a file of one column as an empty cell", async () => {
    const rows = await all((await answering("prompt\n\nlast\n").datasets.download(42)).rows());
    expect(rows.map(({ prompt }) => prompt)).toEqual(["", "last"]);
  });

  test("yields a row before the next one has arrived", async () => {
    let close = () => {};
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("prompt\nfirst\nsec"));
        close = () => controller.close();
      },
    });
    const rows = (await answering(stream).datasets.download(42)).rows()[Symbol.asyncIterator]();
    expect((await rows.next()).value).toMatchObject({ prompt: "first" });
    close();
    expect((await rows.next()).value).toMatchObject({ prompt: "sec" });
  });

  test("is cancelled if its rows are not read to the end", async () => {
    const cancel = vi.fn();
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("prompt\nagain\n")),
      cancel,
    });
    for await (const _ of (await answering(stream).datasets.download(42)).rows()) break;
    expect(cancel).toHaveBeenCalledOnce();
  });

  test.each([
    ["prompt,output\n1,2\n3\n", /^Row 2: the number of cells is 1; that of the header is 2\.$/],
    ['prompt\n"open', /^Row 1: a quote is not closed\.$/],
  ])("of %j, which is not valid CSV, fails with a CsvError", async (csv, message) => {
    const error = await rejection(
      answering(csv)
        .datasets.download(42)
        .then((download) => all(download.rows())),
    );
    expect(error).toBeInstanceOf(CsvError);
    expect(error).toHaveProperty("message", expect.stringMatching(message));
  });

  test("names a cell that does not have its column's type", async () => {
    const { rows } = await answering("result\n100\nfine\n").runs.download(991);
    await expect(all(rows())).rejects.toThrow('Row 2, column result: "fine" is not a number.');
  });

  test("that breaks off names its call", async () => {
    const stream = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("prompt\n")),
      pull: (controller) => controller.error(connectionFailure("ECONNRESET")),
    });
    const error = await rejection(
      answering(stream)
        .datasets.download(42)
        .then((download) => download.text()),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      operation: "downloadDataset",
      path: "/datasets/42/download",
      code: "ECONNRESET",
    });
  });

  test("rejects with the signal's reason while it is read", async () => {
    const stop = new AbortController();
    const { aegis } = testClient(() => new Response(new ReadableStream(), { headers }));
    const { stream } = await aegis.datasets.download(42, {}, { signal: stop.signal });
    const reading = new Response(stream).text();
    const reason = new Error("No longer wanted.");
    stop.abort(reason);
    expect(await rejection(reading)).toBe(reason);
  });

  test("whose response is JSON is returned unchanged", async () => {
    const answer = () => testClient(() => Response.json({ rows: 1 })).aegis.datasets.download(42);
    expect(await (await answer()).text()).toBe('{"rows":1}');
    expect(await new Response((await answer()).stream).text()).toBe('{"rows":1}');
  });

  test("asks for exact texts with raw", async () => {
    const { aegis, sent } = testClient(() => new Response("prompt\n", { headers }));
    await aegis.datasets.download(42, { raw: true });
    await aegis.runs.download(991, { raw: true });
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(["?raw=true", "?raw=true"]);
  });

  test("that is refused rejects with the API's error", async () => {
    const { aegis } = testClient(() => Response.json({ detail: "Dataset 42 has no rows." }, { status: 404 }));
    await expect(aegis.datasets.download(42)).rejects.toMatchObject({
      status: 404,
      detail: "Dataset 42 has no rows.",
    });
  });
});
