import { metricIds } from "@aegis/contract/metric-ids";
import { describe, expect, test } from "vitest";
import { InvalidArgumentError } from "./errors/client-errors.ts";
import { rejection, testClient } from "./testing/test-client.ts";

const file = new Blob(["output\n"]);
const { exact_match, faith } = metricIds;

/** What each request that wants ids sends for these metrics, whose values are thresholds or arguments. */
async function sentFor(given: Record<string, { threshold: number }>) {
  const sent: unknown[] = [];
  const { aegis } = testClient(async (request) => {
    const isForm = request.headers.get("content-type")?.startsWith("multipart/");
    const body = isForm ? Object.fromEntries(await request.formData()) : await request.json();
    sent.push(isForm ? JSON.parse(body.selected_metrics) : (body.selected_metrics ?? body.metric_args));
    return Response.json({});
  });
  await aegis.datasets.create({ file, selected_metrics: given });
  await aegis.datasets.update(1, { selected_metrics: given });
  await aegis.runs.createFromDataset({ dataset_id: 1, metric_args: given });
  return sent;
}

describe("metrics", () => {
  const value = { threshold: 70 };

  test.each([
    ["by shortname", { exact_match: value, faith: value }, { [exact_match]: value, [faith]: value }],
    ["by id", { [exact_match]: value, "99999": value }, { [exact_match]: value, "99999": value }],
    ["by both", { exact_match: value, [faith]: value }, { [exact_match]: value, [faith]: value }],
    ["not at all", {}, {}],
  ])("that are given %s are sent by id", async (_, given, wanted) => {
    expect(await sentFor(given)).toEqual([wanted, wanted, wanted]);
  });

  test.each([
    [{ exact_mach: 70 }, 'selected_metrics: there is no metric "exact_mach"; did you mean exact_match?'],
    [{ exactMatch: 70 }, 'selected_metrics: there is no metric "exactMatch"; did you mean exact_match?'],
    [{ constructor: 70 }, /there is no metric "constructor"; give its id if it is newer than this client$/],
    [{ "1.5": 70 }, /there is no metric "1.5"/],
    [
      { exact_match: 70, [exact_match]: 80 },
      `selected_metrics names the metric ${exact_match} twice, once as exact_match.`,
    ],
  ])("%j are refused before anything is sent", async (selected_metrics, message) => {
    const { aegis, sent } = testClient(() => Response.json({}));
    const error = await rejection(aegis.datasets.create({ file, selected_metrics }));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    await expect(aegis.datasets.update(1, { selected_metrics })).rejects.toThrow(message);
    expect(error).toHaveProperty("message", expect.stringMatching(message));
    expect(sent).toHaveLength(0);
  });

  test("may be null in a change and in a run", async () => {
    const { aegis, sent } = testClient(() => Response.json({}));
    await aegis.datasets.update(1, { selected_metrics: null });
    await aegis.runs.createFromDataset({ dataset_id: 1, metric_args: null });
    expect(await Promise.all(sent.map((request) => request.json()))).toEqual([
      { selected_metrics: null },
      { dataset_id: 1, metric_args: null },
    ]);
  });
});
