import { basePath } from "@aegis/http";

/** What a call sends besides its method and path. */
type Sent = {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form; a Blob is a file, named after its part unless it is a File. */
  readonly form?: Readonly<Record<string, string | Blob>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null to send none. */
  readonly key?: string | null;
};

/** A response: JSON is parsed, any other body is text, no body is null. */
type Received = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** Calls the API; `path` is below the base path, with the query. */
export type TestCall = (method: string, path: string, sent?: Sent) => Promise<Received>;

/** Makes calls to a server with a key, unless a call has its own. */
export function callerOf(url: string, usualKey: string): TestCall {
  return async (method, path, { body, form, headers = {}, key = usualKey } = {}) => {
    const response = await fetch(url + basePath + path, {
      method,
      redirect: "manual",
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form === undefined ? {} : { body: formData(form) }),
    });
    return { status: response.status, headers: response.headers, body: await read(response) };
  };
}

function formData(parts: NonNullable<Sent["form"]>): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  return form;
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return null;
  return response.headers.get("content-type") === "application/json" ? JSON.parse(text) : text;
}
