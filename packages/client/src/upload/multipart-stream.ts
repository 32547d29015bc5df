import { type Bytes, chunksOf } from "../bytes.ts";

/** A form with one file whose content is not available yet. */
export type StreamedForm = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: Bytes;
  readonly filename: string;
  /** Must not occur in the content. */
  readonly boundary: string;
};

/** A `multipart/form-data` body that is made while it is read: the fields, then the file chunk by chunk. */
export function multipartStream({
  fields,
  file,
  filename,
  boundary,
}: StreamedForm): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  async function* parts() {
    for (const [name, value] of Object.entries(fields)) {
      // As in any form. That of form.ts would need a chunk of its own: this one is loaded on demand.
      if (value === undefined || value === null) continue;
      yield encoder.encode(`${head(boundary, `name="${name}"`)}\r\n\r\n${value}\r\n`);
    }
    const disposition = `name="file"; filename="${escaped(filename)}"`;
    yield encoder.encode(`${head(boundary, disposition)}\r\nContent-Type: text/csv\r\n\r\n`);
    yield* chunksOf(file);
    yield encoder.encode(`\r\n--${boundary}--\r\n`);
  }
  const made = parts();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await made.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await made.return();
    },
  });
}

function head(boundary: string, disposition: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; ${disposition}`;
}

/** Escapes a file name as browsers do. */
function escaped(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}
