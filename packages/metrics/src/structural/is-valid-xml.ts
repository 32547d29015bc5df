import { defineMetric } from "../metric.ts";
import { libxml, readXml } from "./xml/read-xml.ts";

/**
 * 100 if libxml2 accepts the output as a well-formed XML document with namespaces, else 0. The document is
 * not validated against its document type, and nothing outside the text is read.
 *
 * The limits: at most 16,777,216 characters, elements nested at most 256 deep, no text or attribute of more
 * than 10,000,000 bytes, and no entities that blow the document up. 0 beyond them, and for empty text.
 */
export const isValidXml = defineMetric({
  id: 16,
  shortname: "is_valid_xml",
  label: "Is Valid XML",
  category: "Structural",
  description: "Whether the output is well-formed XML within the limits on size and entities.",
  score_summary: "100 if it is, otherwise 0.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "documented",
  isolated: true,
  prepare: () => libxml(),
  async score({ output }) {
    const read = await readXml(await libxml(), output);
    if ("problem" in read) return { score: 0, explanation: `The output is not XML: ${read.problem}.` };
    read.document.dispose();
    return { score: 100, explanation: "The output is well-formed XML." };
  },
});
