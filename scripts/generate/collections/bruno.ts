import type { Output } from "../output.ts";
import { exampleKey } from "../read/world.ts";
import {
  addressOf,
  type CollectionRequest,
  collectionOf,
  type Folder,
  filePath,
  filesBeside,
  partText,
} from "./requests.ts";

/** @see https://docs.usebruno.com/bru-lang/overview */
export const bruno: Output = ({ source, document }) => {
  const key = exampleKey(source.world);
  const collection = collectionOf(document, key);
  const { name, folders } = collection;
  return {
    "bruno.json": `${JSON.stringify({ version: "1", name, type: "collection" }, null, 2)}\n`,
    "collection.bru": blocks(block("auth", ["mode: bearer"]), block("auth:bearer", ["token: {{apiKey}}"])),
    "environments/sandbox.bru": blocks(
      block("vars", ["baseUrl: http://127.0.0.1:4000/api/v1", `apiKey: ${key}`]),
    ),
    ...Object.assign({}, ...folders.map(folderFiles)),
    ...filesBeside(collection),
  };
};

function folderFiles({ name, requests }: Folder, at: number): Readonly<Record<string, string>> {
  const files = requests.map((request, seq) => [
    `${name}/${request.name.replaceAll(/[^\w -]/g, "")}.bru`,
    requestFile(request, seq + 1),
  ]);
  return {
    [`${name}/folder.bru`]: blocks(
      block("meta", [`name: ${name}`, `seq: ${at + 1}`]),
      block("auth", ["mode: inherit"]),
    ),
    ...Object.fromEntries(files),
  };
}

function requestFile(request: CollectionRequest, seq: number): string {
  const { name, method, query, body, status } = request;
  const kinds = { json: "json", form: "multipartForm" } as const;
  return blocks(
    block("meta", [`name: ${name}`, "type: http", `seq: ${seq}`]),
    block(method.toLowerCase(), [
      `url: ${addressOf(request)}`,
      `body: ${body === undefined ? "none" : kinds[body.kind]}`,
      "auth: inherit",
    ]),
    ...(query.length === 0
      ? []
      : [
          block(
            "params:query",
            query.map((pair) => pair.join(": ")),
          ),
        ]),
    ...(body === undefined ? [] : [bodyBlock(body)]),
    block("assert", [`res.status: eq ${status}`]),
  );
}

function bodyBlock(body: NonNullable<CollectionRequest["body"]>): string {
  if (body.kind === "json") return block("body:json", JSON.stringify(body.value, null, 2).split("\n"));
  return block(
    "body:multipart-form",
    body.parts.map((part) =>
      part.kind === "file"
        ? `${part.name}: @file(${filePath(part.value)}) @contentType(text/csv)`
        : `${part.name}: ${inBru(partText(part))}`,
    ),
  );
}

/** A text of several lines is quoted thrice. */
function inBru(text: string): string {
  return text.includes("\n") ? `'''\n${text.replaceAll(/^/gm, "    ")}\n  '''` : text;
}

function block(name: string, lines: readonly string[]): string {
  return [`${name} {`, ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

function blocks(...all: readonly string[]): string {
  return `${all.join("\n\n")}\n`;
}
