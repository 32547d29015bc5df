import { routes } from "@aegis/contract";
import type { Exchange } from "../contract/samples/recorder.ts";
import type { Json } from "../openapi-document.ts";

/** A request as the document sees it. */
export type SentRequest = {
  /** Undefined if the document has no operation at this address. */
  readonly operation: string | undefined;
  /** The values in the path, in its order. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  /** JSON that was sent; undefined if none was. */
  readonly json: Json | undefined;
  /** The texts of a form; undefined if none was sent. */
  readonly form: Readonly<Record<string, string>> | undefined;
  /** The file of a form. */
  readonly file: { readonly name: string; readonly text: string } | undefined;
};

/** Reads what was sent. @throws the parser's error for a body that is not what its header says */
export async function sentRequest({ method, path, contentType = "", body }: Exchange): Promise<SentRequest> {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  const parts = contentType.startsWith("multipart/form-data") ? await partsOf(contentType, body) : undefined;
  return {
    ...placeOf(method, pathname),
    query: Object.fromEntries(searchParams),
    json: contentType.startsWith("application/json") ? JSON.parse(body.toString()) : undefined,
    form: parts?.texts,
    file: parts?.file,
  };
}

/** The first that fits: a fixed path comes before a templated one. */
function placeOf(method: string, pathname: string): Pick<SentRequest, "operation" | "path"> {
  for (const [operation, route] of Object.entries(routes)) {
    const pattern = route.path.replaceAll(/\{\w+\}/g, "([^/]+)");
    const found = route.method === method ? new RegExp(`^/api/v1${pattern}$`).exec(pathname) : null;
    if (found !== null) return { operation, path: found.slice(1).map(decodeURIComponent) };
  }
  return { operation: undefined, path: [] };
}

async function partsOf(contentType: string, body: Buffer) {
  const form = await new Response(new Uint8Array(body), {
    headers: { "Content-Type": contentType },
  }).formData();
  const texts: Record<string, string> = {};
  let file: SentRequest["file"];
  for (const [name, value] of form)
    if (typeof value === "string") texts[name] = value;
    else file = { name: value.name, text: await value.text() };
  return { texts, file };
}
