import type { Person } from "./people.ts";

/** A request of a person. */
export type Request = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below the base URL of the API. */
  readonly path: string;
  /** An idempotency key. */
  readonly once?: string;
  readonly json?: object;
  readonly form?: Readonly<Record<string, string>> & { readonly csv: string };
};

/** An answer that came whole. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** The fields of the JSON; none without JSON. */
  readonly body: Readonly<Record<string, unknown>>;
};

/** Sends a request. @returns undefined if the connection was cut before the whole answer had come */
export async function call(
  api: string,
  { key }: Person,
  { method, path, once, json, form }: Request,
  signal?: AbortSignal,
): Promise<Answer | undefined> {
  try {
    const response = await fetch(api + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(once !== undefined && { "idempotency-key": once }),
        ...(json !== undefined && { "content-type": "application/json" }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form !== undefined && { body: formOf(form) }),
      ...(signal !== undefined && { signal }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
  } catch (error) {
    // fetch says so of a connection that is refused or cut, and so does the reader of a body.
    if (error instanceof TypeError || signal?.aborted === true) return undefined;
    throw error;
  }
}

function formOf({ csv, ...fields }: NonNullable<Request["form"]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new File([csv], "rows.csv", { type: "text/csv" }));
  return form;
}
