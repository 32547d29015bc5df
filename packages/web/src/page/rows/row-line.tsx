import { changeOf, isEvaluated, numberOf, type RunData, riseOf } from "../data/run-data.ts";
import { visibleLine } from "../text/visible.ts";
import { Score } from "../views/score.tsx";
import { rowTitle } from "./row-title.ts";

type Props = {
  readonly data: RunData;
  /** From 0. */
  readonly row: number;
  /** Its place among the rows that are shown, from 0. */
  readonly place: number;
  readonly isActive: boolean;
  readonly href: string;
};

/** A row of the table. All of it leads to the row, by its link. */
export function RowLine({ data, row, place, isActive, href }: Props) {
  const { run, rowAt } = data;
  const texts = rowAt(row);
  const change = changeOf(run, row);
  return (
    <tr class={isActive ? "active" : undefined} aria-rowindex={place + 2}>
      <th scope="row" class="row-number">
        <a href={href} aria-label={`Row ${numberOf(run, row)}`}>
          {numberOf(run, row)}
        </a>
      </th>
      <td class="question">
        <span class="clamp" dir="auto">
          {rowTitle(texts, 220)}
        </span>
      </td>
      <td class="output">
        <span class="clamp muted" dir="auto">
          {visibleLine(texts.record.output ?? "", 220)}
        </span>
      </td>
      {change !== undefined && (
        <td class="row-change">
          <span class={`tag ${change}`}>{change}</span>
        </td>
      )}
      {run.metrics.map((metric) => (
        <td key={metric.shortname} class="metric">
          <Score
            score={metric.scores[row] ?? null}
            isEvaluated={isEvaluated(metric, row)}
            threshold={metric.threshold}
            rise={riseOf(metric, row)}
            tolerance={run.comparison?.tolerance ?? 0}
          />
        </td>
      ))}
    </tr>
  );
}
