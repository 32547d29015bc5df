import type { Aegis } from "@aegis/client";
import { Download } from "./download.tsx";

type Props = { readonly aegis: Aegis; readonly id: number };

/** Saves the evaluations of a run, with whole texts. */
export function RunDownloads({ aegis, id }: Props) {
  return (
    <fieldset class="downloads" aria-label="Download">
      <Download
        title="CSV"
        look="quiet"
        load={async () => {
          const { filename = `run_${id}_report.csv`, stream } = await aegis.runs.download(id);
          return { filename, content: await new Response(stream).blob() };
        }}
      />
      <Download
        title="JSON"
        look="quiet"
        load={async () => {
          // As they are: only in a CSV can a text be a formula.
          const { rows } = await aegis.runs.download(id, { raw: true });
          const all = [];
          for await (const row of rows()) all.push(row);
          const content = new Blob([JSON.stringify(all, null, 2)], { type: "application/json" });
          return { filename: `run_${id}_report.json`, content };
        }}
      />
    </fieldset>
  );
}
