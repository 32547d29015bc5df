import { recordFields } from "@aegis/contract";
import { useId } from "preact/hooks";
import { visibleLine } from "../../text/visible.ts";
import { ScrollRegion } from "../../views/scroll-region.tsx";
import { fieldTitles } from "../field-titles.ts";
import { Problem } from "../sending/problem.tsx";
import type { SendingProblem } from "../sending/sending-problem.ts";
import { type ColumnChoice, mayBeEmpty } from "./column-choice.ts";
import type { CsvPreview } from "./csv-preview.ts";

type Props = {
  readonly preview: CsvPreview;
  readonly choice: ColumnChoice;
  readonly problem: SendingProblem | undefined;
  onChoose(choice: ColumnChoice): void;
};

const mostShown = 120;

/** Chooses the column of each field, and shows what the first rows have there. */
export function ColumnsFields({ preview: { names, rows }, choice, problem, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset class="form-part">
      <legend>Columns</legend>
      <p class="note">Which column holds which field, and what its first rows have there.</p>
      <Problem at="columns" problem={problem} />
      <ScrollRegion label="First rows">
        <table class="plain texts">
          <thead>
            <tr>
              {recordFields.map((field) => (
                <th key={field} scope="col">
                  <div class="form-field">
                    <label for={`${id}-${field}`}>{fieldTitles[field]}</label>
                    <select
                      id={`${id}-${field}`}
                      value={choice[field]}
                      onChange={({ currentTarget }) => onChoose({ ...choice, [field]: currentTarget.value })}
                    >
                      {mayBeEmpty(field, names, choice) && <option value="">no column</option>}
                      {names.map((name) => (
                        <option key={name} value={name}>
                          {visibleLine(name, 40)}
                        </option>
                      ))}
                    </select>
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {recordFields.map((field) => (
                  <td key={field}>
                    <span class="clamp">
                      {visibleLine(cells[names.indexOf(choice[field])] ?? "", mostShown)}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </fieldset>
  );
}
