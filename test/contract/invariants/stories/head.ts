import type { Story } from "../story.ts";
import { idOf, scoreRows, uploadDataset } from "../things.ts";

/** What a HEAD has to say as a GET does, if it says it. */
const same = ["Content-Type", "ETag", "Content-Disposition"];

/** The head of a GET, without reading. */
export const head: Story = {
  name: "head",
  says: "HEAD is answered as GET is, without the body.",
  source: "decided",
  reads: false,
  standsAlone: true,
  async tell(teller) {
    const { ask, report } = teller;
    const dataset = idOf(await uploadDataset(teller));
    const run = idOf(await scoreRows(teller));
    for (const [operationId, asking] of [
      ["getDataset", { id: dataset }],
      ["downloadRun", { id: run }],
      ["listDatasetTypes", {}],
    ] as const) {
      const read = await ask(operationId, asking, 200);
      const unread = await ask(operationId, { ...asking, method: "HEAD" }, 200);
      const different = same.filter(
        (name) => unread.response.headers.get(name) !== read.response.headers.get(name),
      );
      report(
        different.map((name) => `The ${name} of a HEAD is not that of a GET.`),
        unread,
      );
      report(unread.response.text === "" ? [] : ["A HEAD has a body."], unread);
    }
    await ask("getRun", { id: run, method: "HEAD" }, 200);
  },
};
