import type { Exchange } from "../exchange.ts";
import type { Story } from "../story.ts";
import { type Asking, CannotTell, fieldsOf, type Teller } from "../teller.ts";
import { collect, freshName, idOf, itemsOf, rightRow, scoreRows, uploadDataset } from "../things.ts";

/** A tag stands for a content. */
export const etags: Story = {
  name: "etags",
  says: "An ETag is the same while the content is, and another one for another content; If-None-Match gets a 304.",
  source: "decided",
  reads: false,
  standsAlone: true,
  async tell(teller) {
    const name = freshName();
    const dataset = { id: idOf(await uploadDataset(teller, undefined, { name })) };
    const run = { id: idOf(await scoreRows(teller)) };
    const scored = await teller.ask(
      "evaluate",
      { json: { metric_shortname: "exact_match", ...rightRow } },
      201,
    );
    const otherRun = { id: Number(fieldsOf(scored).run_id) };
    const collection = { id: idOf(await collect(teller)) };
    const [type] = itemsOf(await teller.ask("listDatasetTypes", {}, 200)).map(({ id }) => id);
    const reads: readonly Read[] = [
      ["getDataset", dataset],
      ["downloadDataset", dataset],
      ["getRun", run],
      ["getRun", otherRun],
      ["downloadRun", run],
      ["getDataCollection", collection],
      ["listDatasets", { query: { search: name } }],
      ["listDatasetNames", {}],
      ["listDataCollections", {}],
      ["listDatasetTypes", {}],
      ["getDatasetType", { id: Number(type) }],
      ["getMyOrganization", {}],
    ];
    const before: Exchange[] = [];
    for (const read of reads) before.push(await readTwice(teller, read));
    if (before.every(({ response }) => response.headers.get("ETag") === null))
      throw new CannotTell("it sends no ETag");
    const contents = new Map<string, string>();
    for (const read of before) {
      const { headers, text } = read.response;
      const tag = headers.get("ETag");
      if (tag === null) continue;
      teller.report(
        text === (contents.get(tag) ?? text) ? [] : [`Another content has the ETag ${tag}, too.`],
        read,
      );
      contents.set(tag, text);
    }

    await teller.ask("updateDataset", { ...dataset, json: { name: `${name} changed` } }, 200);
    await teller.ask("updateRun", { ...run, json: { alias: freshName() } }, 200);
    await teller.ask("updateDataCollection", { ...collection, json: { name: freshName() } }, 200);
    for (const [index, read] of reads.entries()) await readAfter(teller, read, before[index] ?? never());
  },
};

type Read = readonly [operationId: string, asking: Asking];

/** Reads what does not change, with and without its tag. */
async function readTwice({ ask, report }: Teller, [operationId, asking]: Read): Promise<Exchange> {
  const first = await ask(operationId, asking, 200);
  const tag = first.response.headers.get("ETag");
  if (tag === null) return first;
  const again = await ask(operationId, asking, 200);
  const tagAgain = again.response.headers.get("ETag");
  report(
    tagAgain === tag ? [] : [`The ETag is ${tagAgain}, before it was ${tag}; nothing has changed.`],
    again,
  );
  for (const known of [tag, `"other", ${tag}`]) {
    const unread = await ask(operationId, { ...asking, headers: { "If-None-Match": known } }, 304);
    const its = unread.response.headers.get("ETag");
    report(its === tag ? [] : [`The ETag of the 304 is ${its}, not ${tag}.`], unread);
  }
  await ask(operationId, { ...asking, headers: { "If-None-Match": '"other"' } }, 200);
  return first;
}

/** Reads again after the change, with the tag from before. */
async function readAfter(
  { ask, report }: Teller,
  [operationId, asking]: Read,
  before: Exchange,
): Promise<void> {
  const now = await ask(operationId, asking, 200);
  const [tag, was] = [now, before].map(({ response }) => response.headers.get("ETag"));
  if (tag === null || was === null || was === undefined) return;
  const isChanged = now.response.text !== before.response.text;
  report(
    isChanged === (tag !== was)
      ? []
      : [`The content has ${isChanged ? "" : "not "}changed, but the ETag was ${was} and is ${tag}.`],
    now,
  );
  await ask(operationId, { ...asking, headers: { "If-None-Match": was } }, isChanged ? 200 : 304);
}

function never(): never {
  throw new Error("Each read has a response.");
}
