import type { Sample } from "@aegis/metrics";
import { ExactMatch, JSONDiff, NumericDiff, ValidJSON } from "autoevals";
import { bleu } from "bleu-score";
import { n as rougeN } from "js-rouge";

/** Rows for one metric, and the closest library that can score them. */
export type Workload = {
  readonly rows: readonly Row[];
  readonly args?: Readonly<Record<string, unknown>>;
  readonly peer?: { readonly name: string; readonly score: (row: Row) => unknown };
};

export type Row = Sample & { readonly output: string; readonly golden_answer: string };

const count = 500;

const vocabulary =
  "the order was sent on time and a customer who asked for help got an answer within one day so they wrote to say thanks".split(
    " ",
  );

/** Texts of a hundred words, of which every fifth differs from the golden answer. */
const texts = rows((at) => ({ output: text(at, 100, 5), golden_answer: text(at, 100, 0) }));
const short = rows((at) => ({ output: `answer ${at % 7}`, golden_answer: `answer ${at % 5}` }));
const numbers = rows((at) => ({ output: `${at / 7}`, golden_answer: `${at / 7 + (at % 3) / 1000}` }));
const documents = rows((at) => ({
  output: JSON.stringify(order(at)),
  golden_answer: JSON.stringify(order(at - (at % 2)), null, 2),
}));
const xml = rows((at) => ({ output: orderXml(at), golden_answer: orderXml(at - (at % 2)) }));
const sql = rows((at) => ({
  output: `SELECT o.id, SUM(l.price * l.amount) AS total FROM orders o JOIN lines l ON l.order_id = o.id WHERE o.created > '2026-01-${10 + (at % 20)}' GROUP BY o.id ${at % 9 === 0 ? "HAVING" : "ORDER BY total DESC"}`,
  golden_answer: "",
}));
const python = rows((at) => ({
  output: `def total_${at}(lines):\n    """The sum of an order."""\n    return sum(line.price * line.amount for line in lines if line.amount > ${at})${at % 9 === 0 ? ")" : ""}\n`,
  golden_answer: "",
}));

export const orderSchema = {
  type: "object",
  required: ["id", "lines"],
  properties: {
    id: { type: "integer" },
    customer: { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1 } } },
    lines: {
      type: "array",
      items: {
        type: "object",
        required: ["article", "amount"],
        properties: {
          article: { type: "string" },
          amount: { type: "integer", minimum: 1 },
          price: { type: "number" },
        },
      },
    },
  },
};

const orderXsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order"><xs:complexType>
  <xs:sequence><xs:element name="line" maxOccurs="unbounded"><xs:complexType><xs:simpleContent>
    <xs:extension base="xs:string"><xs:attribute name="amount" type="xs:int"/></xs:extension>
  </xs:simpleContent></xs:complexType></xs:element></xs:sequence>
  <xs:attribute name="id" type="xs:int"/></xs:complexType></xs:element></xs:schema>`;

/** A workload for each metric without a judge. */
export const workloads: Readonly<Record<string, Workload>> = {
  alpha_perc: { rows: texts },
  alphanum_perc: { rows: texts },
  bleu: {
    rows: texts,
    peer: { name: "bleu-score", score: ({ output, golden_answer }) => bleu(golden_answer, output, 4) },
  },
  char_ct_match: { rows: texts, args: { min_count: 100, include_whitespace: false } },
  contains: { rows: texts, args: { texts: ["an answer", "one day", "refund"], case_sensitive: false } },
  exact_match: {
    rows: short,
    peer: {
      name: "autoevals",
      score: ({ output, golden_answer }) => ExactMatch({ output, expected: golden_answer }),
    },
  },
  is_boolean: { rows: short },
  is_date: { rows: rows((at) => ({ output: `2026-${10 + (at % 3)}-${10 + (at % 25)}`, golden_answer: "" })) },
  is_numeric: { rows: numbers },
  is_string: { rows: short },
  is_valid_json: {
    rows: documents,
    peer: { name: "autoevals", score: ({ output }) => ValidJSON({ output }) },
  },
  is_valid_python: { rows: python },
  is_valid_sql: { rows: sql },
  is_valid_xml: { rows: xml },
  json_equal: {
    rows: documents,
    peer: {
      name: "autoevals",
      score: ({ output, golden_answer }) =>
        JSONDiff({ output: JSON.parse(output), expected: JSON.parse(golden_answer) }),
    },
  },
  json_schema_match: {
    rows: documents,
    args: { schema: orderSchema },
    peer: { name: "autoevals", score: ({ output }) => ValidJSON({ output, schema: orderSchema }) },
  },
  numeric_match: {
    rows: numbers,
    args: { tolerance: 0.0005 },
    peer: {
      name: "autoevals",
      score: ({ output, golden_answer }) =>
        NumericDiff({ output: Number(output), expected: Number(golden_answer) }),
    },
  },
  par_ct_match: { rows: texts, args: { min_count: 1 } },
  regex_match: { rows: texts, args: { pattern: "\\bone day\\b.*\\bthanks\\b" } },
  rouge: {
    rows: texts,
    peer: {
      name: "js-rouge",
      score: ({ output, golden_answer }) => rougeN(output, golden_answer, { n: 2 }),
    },
  },
  sent_ct_match: { rows: texts, args: { min_count: 1 } },
  text_readability: { rows: texts },
  word_ct_match: { rows: texts, args: { min_count: 10 } },
  xml_equal: { rows: xml },
  xml_schema_match: { rows: xml, args: { schema: orderXsd } },
};

function rows(make: (at: number) => Row): Row[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Words in an order that depends only on the row. Every `other`-th is replaced by "another". */
function text(row: number, words: number, other: number): string {
  return Array.from({ length: words }, (_, at) => {
    const isOther = other > 0 && at % other === 0;
    const word = vocabulary[(row * 31 + at * at * 7 + at) % vocabulary.length] ?? "";
    const mark = at % 20 === 19 ? (at % 60 === 59 ? ".\n\n" : ". ") : " ";
    return `${isOther ? "another" : word}${mark}`;
  })
    .join("")
    .trim();
}

function order(at: number) {
  return {
    id: at,
    customer: { name: `Customer ${at}`, email: `c${at}@example.com` },
    lines: Array.from({ length: 5 }, (_, line) => ({
      article: `A-${line}`,
      amount: line + 1,
      price: at + line / 4,
    })),
  };
}

function orderXml(at: number): string {
  const lines = order(at).lines.map(({ article, amount }) => `<line amount="${amount}">${article}</line>`);
  return `<order id="${at}">${lines.join("")}</order>`;
}
