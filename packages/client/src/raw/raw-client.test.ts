import { describe, expect, test } from "vitest";
import { rejection, testClient } from "../testing/test-client.ts";

const answer = () => Response.json({ id: 991 });
const run = { params: { path: { run_id: 991 } } };

describe("aegis.raw", () => {
  test("sends each method of openapi-fetch with what it was given", async () => {
    const { aegis, sent } = testClient(answer);
    await aegis.raw.GET("/runs/{run_id}", run);
    await aegis.raw.PUT("/runs/{run_id}", { ...run, body: { alias: "renamed" } });
    await aegis.raw.POST("/runs/custom", { body: { evaluations: [] } });
    await aegis.raw.DELETE("/runs/{run_id}", run);
    await aegis.raw.request("get", "/runs/{run_id}", run);
    await Reflect.apply(aegis.raw.PATCH, undefined, ["/runs/7"]);
    await Reflect.apply(aegis.raw.HEAD, undefined, ["/runs/7"]);
    await Reflect.apply(aegis.raw.OPTIONS, undefined, ["/runs/7"]);
    expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      "GET /api/v1/runs/991",
      "PUT /api/v1/runs/991",
      "POST /api/v1/runs/custom",
      "DELETE /api/v1/runs/991",
      "GET /api/v1/runs/991",
      "PATCH /api/v1/runs/7",
      "HEAD /api/v1/runs/7",
      "OPTIONS /api/v1/runs/7",
    ]);
    expect(await sent[1]?.json()).toEqual({ alias: "renamed" });
  });

  test("has middleware see each call from use to eject", async () => {
    const { aegis } = testClient(answer);
    const seen: string[] = [];
    const note = { onRequest: ({ schemaPath }: { schemaPath: string }) => void seen.push(schemaPath) };
    await aegis.raw.GET("/dataset-types");
    aegis.raw.use(note);
    await aegis.raw.GET("/runs/{run_id}", run);
    const last = aegis.raw.GET("/datasets");
    aegis.raw.eject(note);
    await Promise.all([last, aegis.raw.GET("/organizations/me")]);
    await aegis.raw.GET("/organizations/me");
    expect(seen).toEqual(["/runs/{run_id}", "/datasets"]);
  });

  test("refuses, at the next call, what is not a middleware", async () => {
    const { aegis, sent } = testClient(answer);
    Reflect.apply(aegis.raw.use, undefined, [{ onrequest: () => {} }]);
    const error = await rejection(aegis.raw.GET("/datasets"));
    expect(error).toHaveProperty("message", expect.stringContaining("onRequest"));
    expect(sent).toHaveLength(0);
  });
});
