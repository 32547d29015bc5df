import { isIterable, streamOf } from "../bytes.ts";
import type { FetchedResponse } from "../fetch-function.ts";

/** Makes a `Response` of the platform of one that another implementation of `fetch` has returned. */
export async function platformResponse(response: FetchedResponse): Promise<Response> {
  const { status, statusText, headers } = response;
  const body = withoutBody.includes(status) ? null : await bodyOf(response);
  return new Response(body, { status, statusText, headers: [...headers] });
}

/** The platform refuses to make a response that has one of these statuses and a body. */
const withoutBody = [204, 205, 304];

async function bodyOf(response: FetchedResponse): Promise<BodyInit | null> {
  const { body } = response;
  if (body === null) return null;
  if (body instanceof ReadableStream) return body;
  // node-fetch has a stream of Node. Where there is no stream at all, the text is all that can be had.
  return isIterable(body) ? streamOf(body) : response.text();
}
