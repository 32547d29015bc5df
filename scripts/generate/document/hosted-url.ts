import { BrokenDocument } from "../read/broken-document.ts";
import type { Document } from "./document.ts";

/**
 * The address of the first server of the document, without a slash at the end. Its path is the one that every
 * server of the API has the operations under.
 *
 * @throws BrokenDocument if the document has no server, or its address is not a whole URL with a path
 */
export function hostedUrl({ servers: [server] = [] }: Document): string {
  if (server === undefined) throw new BrokenDocument("The document has no server; name one under servers.");
  const url = server.url.replace(/\/+$/, "");
  if (!URL.canParse(url) || new URL(url).pathname === "/")
    throw new BrokenDocument(
      `servers[0].url is ${server.url}; write a whole URL with a path, such as https://api.example.com/v1.`,
    );
  return url;
}
