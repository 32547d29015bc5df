/** The content of a valid upload. */
export const someRows = "prompt,output,golden_answer\nWhat?,This.,That.\n";

/** The parts of an upload: rows, two metrics, and any others. */
export function uploadForm(
  parts: Readonly<Record<string, string>> = {},
  file = new File([someRows], "rows.csv"),
) {
  return { file, selected_metrics: '{"1": 70, "2": 80}', ...parts };
}
