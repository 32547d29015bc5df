import { describe, expect, test, vi } from "vitest";
import { InvalidArgumentError } from "../errors/client-errors.ts";
import { connectionFailure, rejection, testClient } from "../testing/test-client.ts";

const csv = "prompt,output\r\nWhat?,That.\r\n";
const selected_metrics = { "1": 70, "2": { threshold: 80, metric_args: { case_sensitive: true } } };

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe("an upload", () => {
  test.each([
    ["a Blob", () => new Blob([csv]), "dataset.csv"],
    ["a File", () => new File([csv], "march.csv"), "march.csv"],
    ["a stream", () => new Blob([csv]).stream(), "dataset.csv"],
    ["an iterable of bytes", () => chunks(csv.slice(0, 9), csv.slice(9)), "dataset.csv"],
  ])("of %s sends a form with the file and its fields", async (_, file, name) => {
    const forms: FormData[] = [];
    const { aegis } = testClient(async (request) => {
      forms.push(await request.formData());
      return Response.json({ id: 42 }, { status: 201 });
    });
    const column_mappings = { prompt: "question" };
    await aegis.datasets.create({
      file: file(),
      selected_metrics,
      column_mappings,
      name: "März",
      data_collection_id: 14,
    });
    const [form] = forms;
    const sent = form?.get("file");
    expect(sent).toBeInstanceOf(File);
    if (sent instanceof File) {
      expect([sent.name, sent.type, await sent.text()]).toEqual([name, "text/csv", csv]);
    }
    form?.delete("file");
    expect(Object.fromEntries(form ?? [])).toEqual({
      selected_metrics: JSON.stringify(selected_metrics),
      column_mappings: '{"prompt":"question"}',
      name: "März",
      data_collection_id: "14",
    });
  });

  test.each([
    ["a Blob", () => new Blob([csv])],
    ["a stream", () => chunks(csv)],
  ])("of %s leaves out what is null", async (_, file) => {
    const forms: FormData[] = [];
    const { aegis } = testClient(async (request) => {
      forms.push(await request.formData());
      return Response.json({ id: 42 }, { status: 201 });
    });
    const nothing = { column_mappings: null, name: null, data_collection_id: null };
    await aegis.datasets.create({ file: file(), selected_metrics, ...nothing });
    expect([...(forms[0]?.keys() ?? [])].sort()).toEqual(["file", "selected_metrics"]);
  });

  test("sends the given file name, escaped", async () => {
    const bodies: string[] = [];
    const { aegis } = testClient(async (request) => {
      bodies.push(await request.text());
      return Response.json({});
    });
    const filename = 'a"b\r\nc.csv';
    await aegis.datasets.create({ file: new Blob([csv]), filename, selected_metrics });
    await aegis.datasets.create({ file: chunks(csv), filename, selected_metrics });
    for (const body of bodies) expect(body).toContain('filename="a%22b%0D%0Ac.csv"');
  });

  test("of a stream reads no more than is sent, and then closes it", async () => {
    let read = 0;
    const release = vi.fn();
    async function* endless() {
      try {
        for (;;) {
          read += 1;
          yield new Uint8Array(1024);
        }
      } finally {
        release();
      }
    }
    const { aegis } = testClient(async (request) => {
      const reader = request.body?.getReader();
      for (let count = 0; count < 8; count += 1) await reader?.read();
      await reader?.cancel();
      return Response.json({}, { status: 201 });
    });
    await aegis.datasets.create({ file: endless(), selected_metrics });
    expect(read).toBeLessThan(12);
    expect(release).toHaveBeenCalledOnce();
  });

  test("of a stream that fails rejects with the stream's error", async () => {
    async function* broken() {
      yield new Uint8Array(1);
      throw new Error("The disk is gone.");
    }
    const { aegis } = testClient(async (request) => Response.json(await request.formData()));
    await expect(aegis.datasets.create({ file: broken(), selected_metrics })).rejects.toThrow(
      "The disk is gone.",
    );
  });

  test("of a stream is sent only once, even if the connection was refused", async () => {
    const { aegis, sent } = testClient(() => Promise.reject(connectionFailure("ECONNREFUSED")));
    await rejection(aegis.datasets.create({ file: chunks(csv), selected_metrics }));
    expect(sent).toHaveLength(1);
  });

  test("of a Blob with a media type of its own is sent with that", async () => {
    const types: unknown[] = [];
    const { aegis } = testClient(async (request) => {
      const file = (await request.formData()).get("file");
      types.push(file instanceof File && file.type);
      return Response.json({});
    });
    const type = "application/vnd.ms-excel";
    await aegis.datasets.create({ file: new Blob([csv], { type }), selected_metrics });
    expect(types).toEqual([type]);
  });

  test("with a misspelt field is refused with the field that was probably meant", async () => {
    const { aegis, sent } = testClient(() => Response.json({}));
    const upload = Object.assign({ file: new Blob([csv]), selected_metrics }, { columnMappings: {} });
    await expect(aegis.datasets.create(upload)).rejects.toThrow(
      'datasets.create has no field "columnMappings"; did you mean column_mappings?',
    );
    expect(sent).toHaveLength(0);
  });

  test("of a path is refused with a hint at fileFromPath", async () => {
    const { aegis, sent } = testClient(() => Response.json({}));
    const dataset = JSON.parse('{"file":"march.csv","selected_metrics":{}}');
    const error = await rejection(aegis.datasets.create(dataset));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toHaveProperty("message", expect.stringContaining("fileFromPath"));
    expect(sent).toHaveLength(0);
  });

  test("through raw sends a form too", async () => {
    const { aegis, sent } = testClient(() => Response.json({}, { status: 201 }));
    await aegis.raw.POST("/datasets", { body: { file: new Blob([csv]), selected_metrics: '{"1":70}' } });
    expect(sent[0]?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
  });
});
