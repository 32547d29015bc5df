import { type Bytes, chunksOf, streamOf } from "../bytes.ts";

/** A form with one file. */
export type FileForm<File extends Blob | Bytes> = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: File;
  readonly filename: string;
  /** The media type of the file. */
  readonly type: string;
  /** Must not occur in the content. */
  readonly boundary: string;
};

/**
 * A `multipart/form-data` body as a Blob, which reads its file when it is sent, and again if it is sent
 * again. Not a `FormData`, since an implementation of `fetch` knows none but its own.
 */
export function multipartBlob({ file, ...form }: FileForm<Blob>): Blob {
  const { before, after } = framed(form);
  return new Blob([...before, file, after]);
}

/** A `multipart/form-data` body that is made while it is read: the fields, then the file chunk by chunk. */
export function multipartStream({ file, ...form }: FileForm<Bytes>): ReadableStream<Uint8Array> {
  const { before, after } = framed(form);
  const encoder = new TextEncoder();
  async function* parts() {
    for (const text of before) yield encoder.encode(text);
    yield* chunksOf(file);
    yield encoder.encode(after);
  }
  return streamOf(parts());
}

/** What stands before and after the content of the file. */
function framed({ fields, filename, type, boundary }: Omit<FileForm<Bytes>, "file">) {
  const part = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  const texts = Object.entries(fields)
    // A form cannot say null; a part that is null is left out, which means the same.
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${part(`name="${escaped(name)}"`)}\r\n${value}\r\n`);
  const head = `${part(`name="file"; filename="${escaped(filename)}"`)}Content-Type: ${type}\r\n\r\n`;
  return { before: [...texts, head], after: `\r\n--${boundary}--\r\n` };
}

/** Escapes a name as browsers do. */
function escaped(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}
