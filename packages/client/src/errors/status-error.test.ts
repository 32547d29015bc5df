import { describe, expect, test } from "vitest";
import { rejection, testClient } from "../testing/test-client.ts";
import { AegisError } from "./aegis-error.ts";
import * as errors from "./status-errors.ts";

const fields = [{ loc: ["body", "name"], msg: "Field required", type: "missing" }];
const refusedWith = (status: number, body: unknown) =>
  rejection(
    testClient(() => Response.json(body, { status, headers: { "x-request-id": "7" } })).aegis.datasets.get(
      42,
      {
        retries: 0,
      },
    ),
  );

describe("an error response", () => {
  test.each([
    [400, errors.BadRequestError, "BadRequestError"],
    [401, errors.UnauthorizedError, "UnauthorizedError"],
    [402, errors.InsufficientBalanceError, "InsufficientBalanceError"],
    [403, errors.ForbiddenError, "ForbiddenError"],
    [404, errors.NotFoundError, "NotFoundError"],
    [409, errors.ConflictError, "ConflictError"],
    [413, errors.PayloadTooLargeError, "PayloadTooLargeError"],
    [415, errors.UnsupportedMediaTypeError, "UnsupportedMediaTypeError"],
    [429, errors.TooManyRequestsError, "TooManyRequestsError"],
    [500, errors.ServerError, "ServerError"],
    [503, errors.ServerError, "ServerError"],
    [599, errors.ServerError, "ServerError"],
    [418, errors.UnexpectedStatusError, "UnexpectedStatusError"],
  ])("with status %i becomes an error of its own class", async (status, type, name) => {
    const error = await refusedWith(status, { detail: "Dataset 42 not found." });
    expect(error).toBeInstanceOf(type);
    expect(error).toBeInstanceOf(AegisError);
    expect(errors.isApiError(error)).toBe(status !== 418);
    expect(error).toMatchObject({
      name,
      status,
      detail: "Dataset 42 not found.",
      operation: "getDataset",
      method: "GET",
      path: "/datasets/42",
      message: `getDataset: GET /datasets/42: ${status} Dataset 42 not found.`,
    });
    expect(error).toHaveProperty("headers", expect.any(Headers));
    if (error instanceof errors.StatusError) expect(error.headers.get("x-request-id")).toBe("7");
  });

  test("with status 422 lists the invalid fields", async () => {
    const error = await refusedWith(422, { detail: fields });
    expect(error).toBeInstanceOf(errors.ValidationError);
    expect(error).toMatchObject({
      detail: fields,
      message: "getDataset: GET /datasets/42: 422 body.name: Field required",
    });
  });

  test.each([
    ["a sentence", { detail: "No." }, "No."],
    ["an HTML page", "<html>", "<html>"],
    ["nothing", null, "null"],
  ])("with status 422 and %s has a list of one entry", async (_, body, msg) => {
    expect(await refusedWith(422, body)).toMatchObject({ detail: [{ loc: [], msg, type: "unknown" }] });
  });

  test("that is not JSON shows its text, up to 500 characters", async () => {
    const { aegis } = testClient(() => new Response("x".repeat(9000), { status: 500 }));
    expect(await rejection(aegis.runs.get(1))).toMatchObject({ detail: "x".repeat(500) });
  });

  test("without a body says so", async () => {
    const { aegis } = testClient(
      () => new Response(null, { status: 500, headers: { "content-length": "0" } }),
    );
    expect(await rejection(aegis.runs.get(1))).toMatchObject({ detail: "without a body" });
  });
});
