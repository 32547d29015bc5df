import { useMemo } from "preact/hooks";
import type { ReportRow } from "../../report/report-data.ts";
import { findingsOf } from "../text/findings-of.ts";
import type { Mark } from "../text/marks.ts";
import { ShownText } from "../text/shown-text.tsx";
import { wordDifference } from "../text/word-difference.ts";
import { chunksOf } from "./chunks-of.ts";

/** The texts of a row: what was asked, then output and golden answer side by side, then the context. */
export function RowTexts({ row }: { readonly row: ReportRow }) {
  const { prompt, input, context, output, golden_answer } = row.record;
  const difference = useMemo(
    () => (output === null || golden_answer === null ? undefined : wordDifference(output, golden_answer)),
    [output, golden_answer],
  );
  const marks = useMemo(() => findingsIn(row), [row]);
  return (
    <div class="row-texts">
      <div class="pair">
        <TextPanel title="Prompt" text={prompt} marks={marks.prompt} />
        <TextPanel title="Input" text={input} marks={marks.input} />
      </div>
      <div class="pair">
        <TextPanel
          title="Output"
          text={output}
          marks={[...(difference?.one ?? []), ...marks.output]}
          isMissing
        />
        <TextPanel
          title="Golden answer"
          text={golden_answer}
          marks={[...(difference?.other ?? []), ...marks.golden_answer]}
        />
      </div>
      {output !== null && golden_answer !== null && (
        <Compared isSame={output === golden_answer} isMarked={difference !== undefined} />
      )}
      {context !== null && <Context text={context} marks={marks.context} />}
    </div>
  );
}

/** Says how output and golden answer compare. */
function Compared({ isSame, isMarked }: { readonly isSame: boolean; readonly isMarked: boolean }) {
  if (isSame) return <p class="note">Output and golden answer are the same.</p>;
  if (!isMarked)
    return <p class="note">Output and golden answer are too different, or too long, to mark what differs.</p>;
  return (
    <p class="note">
      <span class="only sample">Marked words</span> are in one of the two alone.
    </p>
  );
}

type Texts = Exclude<keyof ReportRow["record"], "id">;

/** What the metadata of all evaluations names in each text. */
function findingsIn({ record, evaluations }: ReportRow): Readonly<Record<Texts, readonly Mark[]>> {
  const of = (name: Texts) =>
    evaluations.flatMap(({ metadata }) => findingsOf(record[name] ?? "", metadata, name === "output"));
  return {
    prompt: of("prompt"),
    input: of("input"),
    context: of("context"),
    output: of("output"),
    golden_answer: of("golden_answer"),
  };
}

type PanelProps = {
  readonly title: string;
  readonly text: string | null;
  readonly marks: readonly Mark[];
  /** Whether a text that is missing is told. */
  readonly isMissing?: boolean;
};

function TextPanel({ title, text, marks, isMissing = false }: PanelProps) {
  if (text === null && !isMissing) return null;
  return (
    <section class="panel">
      <h2>{title}</h2>
      {text === null ? (
        <p class="note">None.</p>
      ) : text === "" ? (
        <p class="note">Empty.</p>
      ) : (
        <ShownText text={text} marks={marks} />
      )}
    </section>
  );
}

/** A context of several chunks is a list, as metrics name chunks by their numbers, from 0. */
function Context({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const chunks = chunksOf(text);
  if (chunks === undefined) return <TextPanel title="Context" text={text} marks={marks} />;
  return (
    <section class="panel">
      <h2>Context</h2>
      <ol start={0} class="chunks">
        {chunks.map((chunk, at) => (
          <li key={at}>
            <ShownText text={chunk} />
          </li>
        ))}
      </ol>
    </section>
  );
}
