import type { Output } from "../output.ts";
import { exampleKey } from "../read/world.ts";
import {
  addressOf,
  type Collection,
  type CollectionRequest,
  collectionOf,
  filePath,
  filesBeside,
  partText,
} from "./requests.ts";

/** @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html */
export const postman: Output = ({ source, document }) => {
  const key = exampleKey(source.world);
  const collection = collectionOf(document, key);
  return {
    "collection.json": `${JSON.stringify(postmanCollection(collection, key), null, 2)}\n`,
    ...filesBeside(collection),
  };
};

function postmanCollection({ name, folders }: Collection, key: string) {
  return {
    info: { name, schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    variable: [
      { key: "baseUrl", value: "http://127.0.0.1:4000/api/v1" },
      { key: "apiKey", value: key },
    ],
    auth: { type: "bearer", bearer: [{ key: "token", value: "{{apiKey}}", type: "string" }] },
    item: folders.map((folder) => ({ name: folder.name, item: folder.requests.map(item) })),
  };
}

function item(request: CollectionRequest) {
  const { name, method, path, query, body, status } = request;
  const test = `pm.test("The status is ${status}", () => pm.response.to.have.status(${status}));`;
  return {
    name,
    event: [{ listen: "test", script: { type: "text/javascript", exec: [test] } }],
    request: {
      method,
      header: body?.kind === "json" ? [{ key: "Content-Type", value: body.mediaType }] : [],
      url: {
        raw: addressOf(request),
        host: ["{{baseUrl}}"],
        path: path.split("/").slice(1),
        ...(query.length > 0 && { query: query.map(([key, value]) => ({ key, value })) }),
      },
      ...(body !== undefined && { body: bodyOf(body) }),
    },
  };
}

function bodyOf(body: NonNullable<CollectionRequest["body"]>) {
  if (body.kind === "json")
    return {
      mode: "raw",
      raw: JSON.stringify(body.value, null, 2),
      options: { raw: { language: "json" } },
    };
  return {
    mode: "formdata",
    formdata: body.parts.map((part) =>
      part.kind === "file"
        ? { key: part.name, type: "file", src: filePath(part.value), contentType: "text/csv" }
        : { key: part.name, type: "text", value: partText(part) },
    ),
  };
}
