import { useState } from "preact/hooks";
import { countText } from "./figures.ts";
import { type Mark, type MarkedPart, markedParts } from "./marks.ts";
import { visibleParts } from "./visible.ts";

type Props = { readonly text: string; readonly marks?: readonly Mark[] };

/**
 * A text that somebody, or a model, wrote: with its marks, with what nobody would see made visible, and as
 * nothing but text. Of a long one the beginning is shown.
 */
export function ShownText({ text, marks = [] }: Props) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && text.length > mostAtFirst;
  const shown = isCut ? text.slice(0, mostAtFirst) : text;
  return (
    <>
      <pre class="text" dir="auto">
        {markedParts(shown, marks).map((part, at) => (
          <Part key={at} part={part} />
        ))}
      </pre>
      {isCut && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          Show all {countText(text.length)} characters
        </button>
      )}
    </>
  );
}

const mostAtFirst = 8_000;

function Part({ part: { text, kinds, title } }: { readonly part: MarkedPart }) {
  const content = visibleParts(text).map((part, at) =>
    part.isCode ? (
      <span key={at} class="code-point">
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
  if (kinds.size === 0) return <>{content}</>;
  return (
    <mark class={[...kinds].join(" ")} title={title ?? undefined}>
      {content}
    </mark>
  );
}
