import { metricByShortname } from "@aegis/metrics";
import { expect, test } from "vitest";
import { metricPage } from "./metric-page.ts";

function pageOf(shortname: string): string {
  const metric = metricByShortname(shortname);
  if (metric === undefined) throw new Error(`${shortname} is not a metric.`);
  return metricPage(metric).markdown;
}

test.each([
  ["exact_match", "Needs `output` and `golden_answer`."],
  ["exact_match", "None: `eval_metadata` is null."],
  ["is_boolean", "## Arguments\n\nNone."],
  ["bias", "Needs `output`. Also reads `input`, if given."],
  ["role_viol", "Needs `output`, and at least one of `prompt` or `expected_role`."],
  [
    "json_schema_match",
    "| `schema` | object | none | The JSON Schema. Without it, nothing passes. At most 4000000 characters as JSON. |",
  ],
  ["json_schema_match", 'One of `"Draft7Validator"`, `"Draft202012Validator"`.'],
  ["xml_schema_match", "| `schema` | string | none |"],
  ["is_date", "| `allowed_formats` | list of strings | none |"],
  ["ctx_rank_prec", "| `ranks` | list of numbers | none |"],
  ["format_align", "| `instructions` | string or list of strings | none |"],
  ["rouge", "| `rouge_type` | integer or string | `2` |"],
  ["misuse", "| `domain` | string | required |"],
  ["content_consist", "How many new answers are generated. From 1 to 10. |"],
  [
    "faith",
    "| `unsupported_details` | list of strings | why claims of the output are not supported by the input |",
  ],
  [
    "role_hijack",
    "| `high_severity_attempts_found` | integer | how many attempts of high severity were found; only if it is more than 0 |",
  ],
  ["rubric", "General, extension: the hosted service does not have it"],
])("the page of %s has %j", (shortname, text) => {
  expect(pageOf(shortname)).toContain(text);
});
