import { metrics } from "@aegis/metrics";
import { expect, test } from "vitest";
import { compareMetrics } from "./compare-metrics.ts";

const argument = { name: "max_n", type: "integer", default: 50, required: false, minimum: 1, maximum: 100 };
const mode = { name: "mode", type: "string", default: null, required: false, enum: ["strict", "loose"] };
const metric = {
  id: 7,
  shortname: "bleu",
  label: "BLEU",
  category: "Structural",
  description: "Compares.",
  source: "documented",
  score_rule: null,
  isolated: false,
  judged: false,
  object_output: true,
  needs: ["output", "golden_answer"],
  needs_one_of: ["prompt", "input"],
  optional: ["context"],
  arguments: [argument, mode],
  threshold: 70,
};

test.each([
  ["the metrics as they are", {}, []],
  ["another threshold", { threshold: 80 }, ["breaking threshold"]],
  ["another id", { id: 8 }, ["breaking id"]],
  ["another shortname", { shortname: "bleu_4" }, ["breaking shortname"]],
  ["judged from now on", { judged: true }, ["breaking judged"]],
  ["another label", { label: "BLEU score" }, ["warning label"]],
  ["another category", { category: "General" }, ["warning category"]],
  ["other words", { description: "Compares texts." }, ["changed description"]],
  ["where it is scored", { isolated: true }, []],
  ["needs one input more", { needs: ["output", "golden_answer", "context"] }, ["breaking needs"]],
  ["needs one input less", { needs: ["output"] }, ["changed needs", "warning inputs"]],
  [
    "an input that was optional is needed",
    { needs: ["output", "golden_answer", "context"], optional: [] },
    ["breaking needs"],
  ],
  [
    "one of a choice is not enough any more",
    { needs_one_of: ["prompt"] },
    ["breaking needs", "warning inputs"],
  ],
  ["one more is enough", { needs_one_of: ["prompt", "input", "context"] }, ["changed needs"]],
  ["no choice any more", { needs_one_of: [] }, ["changed needs", "warning inputs", "warning inputs"]],
  ["one more input is read", { optional: ["context", "instructions"] }, ["warning inputs"]],
  ["one input less is read", { optional: [] }, ["warning inputs"]],
  ["no objects as output", { object_output: false }, ["breaking inputs"]],
  ["an argument removed", { arguments: [argument] }, ["breaking argument `mode`"]],
  [
    "an argument renamed",
    { arguments: [{ ...argument, name: "max_count" }, mode] },
    ["breaking argument `max_n`", "added argument `max_count`"],
  ],
  [
    "an optional argument added",
    { arguments: [argument, mode, { ...mode, name: "more" }] },
    ["added argument `more`"],
  ],
  [
    "a required argument added",
    { arguments: [argument, mode, { ...mode, name: "more", required: true }] },
    ["breaking argument `more`"],
  ],
  [
    "an argument became required",
    { arguments: [argument, { ...mode, required: true }] },
    ["breaking argument `mode`"],
  ],
  ["another default", { arguments: [{ ...argument, default: 20 }, mode] }, ["breaking argument `max_n`"]],
  [
    "no default any more",
    { arguments: [{ ...argument, default: null }, mode] },
    ["breaking argument `max_n`"],
  ],
  [
    "a default where there was none",
    { arguments: [argument, { ...mode, default: "strict" }] },
    ["warning argument `mode`"],
  ],
  [
    "a lower bound of an argument",
    { arguments: [{ ...argument, maximum: 50 }, mode] },
    ["breaking argument `max_n`"],
  ],
  [
    "a higher bound of an argument",
    { arguments: [{ ...argument, maximum: 200 }, mode] },
    ["changed argument `max_n`"],
  ],
  [
    "another type of an argument",
    { arguments: [{ ...argument, type: "string" }, mode] },
    ["breaking argument `max_n`"],
  ],
  [
    "a wider type of an argument",
    { arguments: [{ ...argument, type: ["integer", "string"] }, mode] },
    ["changed argument `max_n`"],
  ],
  [
    "one value of an argument less",
    { arguments: [argument, { ...mode, enum: ["strict"] }] },
    ["breaking argument `mode`"],
  ],
  [
    "one value of an argument more",
    { arguments: [argument, { ...mode, enum: ["strict", "loose", "none"] }] },
    ["changed argument `mode`"],
  ],
  [
    "another description of an argument",
    { arguments: [{ ...argument, description: "How many." }, mode] },
    [],
  ],
])("%s", (_, edit, expected) => {
  const changes = compareMetrics([metric], [{ ...metric, ...edit }]);
  expect(changes.map(({ level, place }) => `${level} ${place}`)).toEqual(expected);
  for (const { subject } of changes) expect(subject).toBe("metric bleu");
});

test("a metric that is gone breaks, and a new one does not", () => {
  const other = { ...metric, id: 9, shortname: "rouge" };
  expect(compareMetrics([metric], [other])).toEqual([
    { level: "breaking", subject: "metric bleu", place: "", what: "was removed" },
    { level: "added", subject: "metric rouge", place: "", what: "is new" },
  ]);
});

test("a field that the old version does not have yet is not compared", () => {
  const { label: _, object_output: __, optional: ___, ...older } = metric;
  expect(compareMetrics([older], [metric])).toEqual([]);
});

test("any metric of the registry that is gone, or needs one input more, breaks", () => {
  const json: { shortname: string; needs: string[] }[] = JSON.parse(JSON.stringify(metrics));
  expect(compareMetrics(json, json)).toEqual([]);
  for (const [index, each] of json.entries()) {
    const gone = json.toSpliced(index, 1);
    const needy = json.with(index, { ...each, needs: [...each.needs, "signature"] });
    for (const changed of [gone, needy]) {
      const [change] = compareMetrics(json, changed);
      expect(change).toMatchObject({ level: "breaking", subject: `metric ${each.shortname}` });
    }
  }
});
