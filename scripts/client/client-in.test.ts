import { beforeAll, describe, expect, test } from "vitest";
import { clientIn } from "./client-in.ts";

/** Another API: two files in one form, a picture to download, something that a request takes away by null. */
const document = {
  openapi: "3.1.0",
  info: { title: "Photos", version: "1.0.0" },
  servers: [{ url: "https://photos.example" }],
  paths: {
    "/photos": {
      post: {
        operationId: "addPhoto",
        requestBody: {
          content: { "multipart/form-data": { schema: { $ref: "#/components/schemas/PhotoCreate" } } },
        },
        responses: { 204: { description: "Added." } },
      },
    },
    "/photos/{id}/file": {
      get: {
        operationId: "getPhotoFile",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        responses: {
          200: {
            description: "The picture.",
            content: { "image/png": {} },
            headers: { ETag: { schema: { type: "string" } } },
          },
        },
      },
    },
    "/photos/{id}": {
      patch: {
        operationId: "changePhoto",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/PhotoChange" } } },
        },
        responses: { 204: { description: "Changed." } },
      },
    },
  },
  components: {
    schemas: {
      PhotoCreate: {
        type: "object",
        required: ["photo"],
        properties: {
          photo: { type: "string", format: "binary" },
          small_photo: { type: "string", format: "binary" },
          size: { type: "integer" },
        },
      },
      PhotoChange: { type: "object", properties: { album: { type: ["string", "null"] } } },
    },
  },
};

describe("a client of another API in Go", () => {
  let source: string;
  beforeAll(async () => {
    source = (await clientIn("go", document, "/somewhere/photos")).text;
  });

  test.each([
    ["is a package with the name of its folder", /^package photos$/m],
    ["takes files of a form as such", /^\tPhoto Upload `json:"-"`\n\tSmallPhoto Upload `json:"-"`\n\tSize /m],
    [
      "sends each file under its name",
      'map[string]Upload{"photo": body.Photo, "small_photo": body.SmallPhoto}',
    ],
    ["gives what is downloaded", /\) GetPhotoFile\(.*\) \(io\.ReadCloser, error\) \{$/m],
    [
      "gives it with its headers",
      /\) GetPhotoFileWithHeaders\(.*\) \(io\.ReadCloser, GetPhotoFileHeaders, error\) \{$/m,
    ],
    ["can say null", /^\tAlbum \*PhotoChangeAlbum .*\n\}[\s\S]*^type PhotoChangeAlbum = \*string$/m],
    ["gives no body if there is none", /\) ChangePhoto\(.*\) error \{$/m],
  ])("%s", (_, text) => {
    if (text instanceof RegExp) expect(source).toMatch(text);
    else expect(source).toContain(text);
  });
});

test("a folder that cannot be a package in Go is refused", async () => {
  await expect(clientIn("go", document, "/somewhere/my-photos")).rejects.toThrow(
    "my-photos cannot be a package in Go; name a folder of small letters and digits with --out.",
  );
});

test("what the generator refuses is told", async () => {
  await expect(clientIn("java", { ...document, openapi: "9.9.9" }, "/somewhere")).rejects.toThrow("9.9.9");
});
