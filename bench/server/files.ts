import { createWriteStream, openAsBlob } from "node:fs";
import { pipeline } from "node:stream/promises";
import { key, type Peer } from "../peers.ts";

/** Writes a CSV file of rows. In two of three, the output is the golden answer. */
export async function writeRows(path: string, count: number, filling: string): Promise<void> {
  await pipeline(lines(count, filling), createWriteStream(path));
}

/**
 * Uploads a file and waits until its rows are stored.
 *
 * @param apiKey whose it will be; by default the user's of the examples
 * @returns the response, with its body not read yet
 */
export async function uploadFile(
  peer: Peer,
  path: string,
  fields: Readonly<Record<string, string>>,
  apiKey = key,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", await openAsBlob(path, { type: "text/csv" }), "rows.csv");
  const headers = { authorization: `Bearer ${apiKey}` };
  const response = await fetch(`${peer.url}/datasets`, { method: "POST", headers, body: form });
  if (response.status !== 201)
    throw new Error(`The upload failed with ${response.status}: ${await response.text()}`);
  return response;
}

function* lines(count: number, filling: string): Generator<string> {
  yield "prompt,output,golden_answer\n";
  const batch = 1000;
  for (let at = 0; at < count; at += batch)
    yield Array.from({ length: Math.min(batch, count - at) }, (_, row) => {
      const golden = `"The order ""${at + row}"" was sent on day ${row % 31}.${filling}"`;
      const output = row % 3 === 0 ? `"Order ${at + row} went out, on day ${row % 29}.${filling}"` : golden;
      return `When was order ${at + row} sent?,${output},${golden}\n`;
    }).join("");
}
