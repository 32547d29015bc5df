import { describe, expect, test } from "vitest";
import { metrics } from "../metrics.ts";
import { run } from "./testing/run.ts";

describe("aegis-metrics list", () => {
  test("prints a line per metric", async () => {
    const [header, ...lines] = (await run(["list"])).out.trimEnd().split("\n");
    expect(header).toMatch(/^id +name +category +needs +threshold +judged +source +arguments$/);
    expect(lines.map((line) => line.split(/ +/)[1])).toEqual(metrics.map(({ shortname }) => shortname));
    expect(lines.filter((line) => / extension /.test(line)).map((line) => Number.parseInt(line, 10))).toEqual(
      metrics.map(({ id }) => id).filter((id) => id > 1000),
    );
  });

  test("prints the registry as JSON", async () => {
    const listed = JSON.parse((await run(["list", "--json"])).out);
    expect(listed).toEqual(JSON.parse(JSON.stringify(metrics)));
    expect(listed[1]).toMatchObject({ id: 2, shortname: "exact_match", threshold: 100, judged: false });
  });
});
