import { beforeAll, describe, expect, test } from "vitest";
import { clientIn } from "./client-in.ts";

const tagOrNull = { anyOf: [{ $ref: "#/components/schemas/Tag" }, { type: "null" }] };

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
      put: {
        operationId: "renamePhoto",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/PhotoRename" } } },
        },
        responses: {
          200: { description: "Its tag.", content: { "application/json": { schema: tagOrNull } } },
        },
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
      PhotoChange: { type: "object", properties: { album: { type: ["string", "null"] }, tag: tagOrNull } },
      PhotoRename: {
        allOf: [
          { $ref: "#/components/schemas/PhotoChange" },
          { type: "object", required: ["name"], properties: { name: { type: "string" } } },
        ],
      },
      Tag: {
        type: "object",
        required: ["words", "first"],
        properties: {
          words: { type: "object", additionalProperties: { type: "string" } },
          first: tagOrNull,
        },
      },
    },
  },
};

describe.each([
  {
    language: "go",
    says: [
      ["is a package with the name of its folder", /^package photos$/m],
      [
        "takes files of a form as such",
        /^\tPhoto Upload `json:"-"`\n\tSmallPhoto Upload `json:"-"`\n\tSize /m,
      ],
      [
        "sends each file under its name",
        'map[string]Upload{"photo": body.Photo, "small_photo": body.SmallPhoto}',
      ],
      ["gives what is downloaded", /\) GetPhotoFile\(.*\) \(io\.ReadCloser, error\) \{$/m],
      [
        "gives it with its headers",
        /\) GetPhotoFileWithHeaders\(.*\) \(io\.ReadCloser, GetPhotoFileHeaders, error\) \{$/m,
      ],
      ["can say null", /^\tAlbum \*PhotoChangeAlbum [\s\S]*^type PhotoChangeAlbum = \*string$/m],
      ["gives no body if there is none", /\) ChangePhoto\(.*\) error \{$/m],
    ],
  },
  {
    language: "java",
    says: [
      ["takes files of a form as such", "Upload photo,\n        Upload smallPhoto,\n        Long size\n"],
      ["gives what is downloaded", "public byte[] getPhotoFile("],
      ["can say null", "public PhotoChange withNullAlbum()"],
      [
        "takes a change without null as before",
        /public PhotoChange\(\n {12}String album,\n {12}Tag tag\n {8}\) \{/,
      ],
      ["says null of what it has by allOf", "public PhotoRename withNullAlbum()"],
      ["says in the text of an error what the server said", 'url + ": " + Json.write(body)'],
      ["keeps null that it reads", 'nullsIn(data, "album", "tag")'],
    ],
  },
  {
    language: "php",
    says: [
      ["takes files of a form as such", "public Upload $photo,\n        public ?Upload $smallPhoto = null,"],
      ["takes a form by its class", "public function addPhoto(PhotoCreate $body,"],
      ["gives what is downloaded", /function getPhotoFile\(.*\): string/],
      ["can say null", "public string|null|LeftOut $album = LeftOut::Value,"],
      ["can say null of a thing", "$data['tag'] = $this->tag === null ? null : $this->tag->jsonSerialize();"],
      ["says null of what it has by allOf", /class PhotoRename [^}]*LeftOut \$album = LeftOut::Value,/],
      ["says in the text of an error what the server said", '{$url}: " . json_encode($body)'],
      ["gives null if that is the answer", "return modelOf(Tag::class, decodeJson($response));"],
      ["reads null where a thing may be", "isset($data['first']) ? Tag::fromArray($data['first']) : null,"],
      ["writes an empty map as an object", "$data['words'] = jsonObject($this->words);"],
      ["writes an empty change as an object", "encodeJson($body->jsonSerialize())"],
    ],
  },
] as const)("a client of another API in $language", ({ language, says }) => {
  let source: string;
  beforeAll(async () => {
    source = (await clientIn(language, document, "/somewhere/photos")).text;
  });

  test.each<readonly [string, string | RegExp]>(says)("%s", (_, text) => {
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
