import { defineMetric } from "../metric.ts";
import { NotJson, readJson } from "./json/read-json.ts";

/**
 * 100 if the output is one JSON value by RFC 8259: an object, a list, a text, a number, true, false or null,
 * with or without white space around it. Empty text, NaN, Infinity, comments, trailing commas and a byte
 * order mark are not JSON.
 */
export const isValidJson = defineMetric({
  id: 13,
  shortname: "is_valid_json",
  label: "Is valid JSON",
  category: "Structural",
  description: "Whether the output is one JSON value of any kind.",
  score_summary: "100 if it is, otherwise 0.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "decided",
  score({ output }) {
    try {
      readJson(output, "output");
      return { score: 100, explanation: "The output is JSON." };
    } catch (error) {
      if (error instanceof NotJson) return { score: 0, explanation: error.message };
      throw error;
    }
  },
});
