import { bannerHash } from "../output/banner.ts";
import type { Output } from "../output.ts";
import { exampleKey } from "../read/world.ts";
import {
  addressOf,
  type CollectionRequest,
  collectionOf,
  filePath,
  filesBeside,
  partText,
} from "./requests.ts";

/**
 * One file of requests, for the HTTP clients of editors and for httpyac.
 *
 * @see https://www.jetbrains.com/help/idea/exploring-http-syntax.html
 */
export const httpFile: Output = ({ source, document }) => {
  const key = exampleKey(source.world);
  const collection = collectionOf(document, key);
  const sandbox = { baseUrl: "http://127.0.0.1:4000/api/v1", apiKey: key };
  return {
    "requests.http": [
      bannerHash,
      ...collection.folders.flatMap(({ requests }) => requests).map(requestText),
    ].join("\n"),
    "http-client.env.json": `${JSON.stringify({ sandbox }, null, 2)}\n`,
    ...filesBeside(collection),
  };
};

function requestText(request: CollectionRequest): string {
  const { name, method, body, status } = request;
  return [
    `### ${name}`,
    `${method} ${addressOf(request)}`,
    "Authorization: Bearer {{apiKey}}",
    ...bodyLines(body),
    "",
    `> {% client.test("The status is ${status}", () => client.assert(response.status === ${status})); %}`,
    "",
  ].join("\n");
}

function bodyLines(body: CollectionRequest["body"]): string[] {
  if (body === undefined) return [];
  if (body.kind === "json")
    return [`Content-Type: ${body.mediaType}`, "", ...JSON.stringify(body.value, null, 2).split("\n")];
  return [
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    "",
    ...body.parts.flatMap((part) => [
      `--${boundary}`,
      ...(part.kind === "file"
        ? [
            `Content-Disposition: form-data; name="${part.name}"; filename="${part.value}"`,
            "Content-Type: text/csv",
            "",
            `< ./${filePath(part.value)}`,
          ]
        : [`Content-Disposition: form-data; name="${part.name}"`, "", partText(part)]),
    ]),
    `--${boundary}--`,
  ];
}

const boundary = "part-of-the-form";
