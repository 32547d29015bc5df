import type { Story } from "../story.ts";
import { uploadDataset } from "../things.ts";

/** What is asked for beside the texts. That the responses repeat it, an invariant of every response says. */
export const settingsShown: Story = {
  name: "settings-shown",
  says: "POST /evaluate shows the model and the arguments that were sent, and an upload its column mappings.",
  source: "documented",
  reads: false,
  standsAlone: true,
  async tell(teller) {
    const sample = { output: "a", golden_answer: "A" };
    const asked = {
      metric_shortname: "exact_match",
      model_slug: "o4-mini",
      metric_args: { case_sensitive: false },
    };
    await teller.ask("evaluate", { json: { ...asked, ...sample } }, 201);
    await uploadDataset(teller, [{ answer: "4", golden_answer: "4" }], {
      column_mappings: '{"output":"answer"}',
    });
  },
};
