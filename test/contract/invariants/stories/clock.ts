import type { Exchange } from "../exchange.ts";
import type { Story } from "../story.ts";
import { CannotTell, fieldsOf, type Teller } from "../teller.ts";
import { collect, idOf, scoreRows, uploadDataset } from "../things.ts";

/** Times are to the second, and clocks of one machine may differ by what a correction takes. */
const slack = 5_000;

/** What is created now has the time of now. */
export const clock: Story = {
  name: "clock",
  says: "Times are instants in UTC: what is created now, by the Date of the response, has that time.",
  source: "documented",
  reads: false,
  async tell(teller) {
    if (teller.target.controls !== undefined) throw new CannotTell("its clock stands still");
    const before = dateOf(await teller.ask("getMyOrganization", {}, 200));
    if (before === undefined) throw new CannotTell("its responses have no Date");
    const made = [await uploadDataset(teller), await scoreRows(teller), await collect(teller)];
    for (const each of made) teller.report(outside(each, before), each);
    const evaluation = await teller.ask(
      "evaluate",
      { json: { metric_shortname: "exact_match", output: "4", golden_answer: "4" } },
      201,
    );
    teller.report(outside(evaluation, before), evaluation);
    await changeAt(teller, made);
  },
};

async function changeAt(teller: Teller, [dataset, run, collection]: readonly Exchange[]): Promise<void> {
  for (const [update, thing, json] of [
    ["updateDataset", dataset, { name: null, selected_metrics: { "2": 5 } }],
    ["updateRun", run, { alias: `contract ${Date.now()}` }],
    ["updateDataCollection", collection, { name: `contract ${Date.now()}` }],
  ] as const) {
    if (thing === undefined) continue;
    const answer = await teller.ask(update, { id: idOf(thing), json }, 200);
    const { updated_at } = fieldsOf(answer);
    const now = dateOf(answer) ?? 0;
    if (typeof updated_at === "string" && Math.abs(Date.parse(updated_at) - now) > slack)
      teller.report(
        [`/updated_at is ${updated_at}, but it was changed at ${new Date(now).toISOString()}.`],
        answer,
      );
  }
}

function outside(exchange: Exchange, before: number): string[] {
  const after = dateOf(exchange) ?? before;
  return exchange.places.flatMap(({ pointer, schema, value }) => {
    if (schema.format !== "date-time" || typeof value !== "string") return [];
    const time = Date.parse(value);
    return time >= before - slack && time <= after + slack
      ? []
      : [`${pointer} is ${value}, but it is ${new Date(after).toISOString()}.`];
  });
}

function dateOf({ response }: Exchange): number | undefined {
  const date = response.headers.get("Date");
  return date === null ? undefined : Date.parse(date);
}
