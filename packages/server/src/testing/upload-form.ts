/** The content of a file that can be uploaded. */
export const someRows = "prompt,output,golden_answer\nWhat?,This.,That.\n";

/** The parts of an upload: rows and two metrics, and what is given. */
export function uploadForm(
  parts: Readonly<Record<string, string>> = {},
  file = new File([someRows], "rows.csv"),
) {
  return { file, selected_metrics: '{"1": 70, "2": 80}', ...parts };
}
