import { defineMetric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { agree, TooManyChildren } from "./xml/agree.ts";
import { readTree } from "./xml/read-tree.ts";
import { libxml, type Read, readXml } from "./xml/read-xml.ts";

/**
 * 100 if both texts are XML within the limits of is_valid_xml and their trees are equal, else 0; also 0 if
 * one is empty.
 *
 * Names are compared with their namespace, whatever its prefix, attributes in any order, CDATA as text, and
 * entities by what they stand for. Comments, processing instructions, the declaration and the document type
 * do not count.
 *
 * - `ignore_order`: the children of an element, elements and texts, may come in any order, at every depth.
 * - `ignore_extra_attributes`: attributes that only the output has are ignored; those of the golden answer
 * must be there. With both, children are paired so that each of the output has everything that its partner
 * has. If that would take more than a million comparisons, the evaluation fails, without a score.
 * - `ignore_whitespace`: in text, white space at both ends is removed and a run of it within becomes one
 * space; text that is only white space does not count. In attributes it always counts.
 */
export const xmlEqual = defineMetric({
  id: 24,
  shortname: "xml_equal",
  label: "XML Equal",
  category: "Structural",
  description: "Reads the output and the golden answer as XML and compares the trees.",
  score_summary: "100 if they are equal, 0 if they differ or one of them is not well-formed.",
  needs: ["output", "golden_answer"],
  arguments: [
    {
      name: "ignore_order",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether the same children in another order count as equal.",
    },
    {
      name: "ignore_extra_attributes",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether attributes that only the output has are ignored.",
    },
    {
      name: "ignore_whitespace",
      type: "boolean",
      default: true,
      required: false,
      description: "Whether white space in text is ignored.",
    },
  ],
  threshold: 100,
  source: "documented",
  isolated: true,
  prepare: () => libxml(),
  async score({ output, golden_answer }, { ignore_order, ignore_extra_attributes, ignore_whitespace }) {
    const library = await libxml();
    const ofText = ignore_whitespace ? collapsed : asWritten;
    const read = (text: string) => {
      const document = readXml(library, text);
      return "problem" in document ? document : treeAndDispose(document);
    };
    const treeAndDispose = ({ document }: Exclude<Read, { problem: string }>) => {
      using held = document;
      return { tree: readTree(library, held, ofText) };
    };
    const left = read(output);
    if ("problem" in left) return { score: 0, explanation: `The output is not XML: ${left.problem}.` };
    const right = read(golden_answer);
    if ("problem" in right)
      return { score: 0, explanation: `The golden answer is not XML: ${right.problem}.` };
    return compare(left.tree, right.tree, { order: ignore_order, extraAttributes: ignore_extra_attributes })
      ? { score: 100, explanation: "The output's tree equals that of the golden answer." }
      : { score: 0, explanation: "The output's tree differs from that of the golden answer." };
  },
});

function compare(...trees: Parameters<typeof agree>): boolean {
  try {
    return agree(...trees);
  } catch (cause) {
    if (!(cause instanceof TooManyChildren)) throw cause;
    throw new MetricError("input", "the elements are too many to be matched in any order.", {
      metric: "xml_equal",
      cause,
    });
  }
}

function collapsed(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, " ").replaceAll(/^ | $/g, "");
}

function asWritten(text: string): string {
  return text;
}
