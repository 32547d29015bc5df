import { setTimeout } from "node:timers/promises";
import { prepareRequest } from "../../prepare-request.ts";
import { send } from "../../send.ts";
import { type Exchange, jsonOf, objectOf } from "../exchange.ts";
import type { Story } from "../story.ts";
import { fieldsOf, type Teller } from "../teller.ts";
import { freshName, idOf, rightRow, scoreDataset, scoreRows, uploadDataset, wrongRow } from "../things.ts";
import { differing } from "../views.ts";

/** How long a run of a few rows may take, in milliseconds. */
const patience = 30_000;

/** A run that nobody waits for finishes. */
export const waiting: Story = {
  name: "waiting",
  says: "A run is scored in the background, and it finishes with the same scores.",
  source: "documented",
  reads: false,
  async tell(teller) {
    const rows = [rightRow, wrongRow, rightRow];
    const dataset = idOf(await uploadDataset(teller, rows));
    const pairs = [
      [await scoreRows(teller, rows, { is_blocking: false }), await scoreRows(teller, rows)],
      [await scoreDataset(teller, dataset, { is_blocking: false }), await scoreDataset(teller, dataset)],
    ] as const;
    for (const [started, waited] of pairs) {
      const finished = await finish(teller, started);
      const same = [
        "result",
        "aggregate_results",
        "threshold",
        "number_of_metrics",
        "number_of_successes",
        "is_gte_threshold",
        "total_cost",
      ];
      const expected = Object.fromEntries(
        Object.entries(fieldsOf(waited)).filter(([name]) => same.includes(name)),
      );
      teller.report(
        differing(expected, fieldsOf(finished)).map((why) => `The run has ${why}`),
        finished,
      );
      const { id, alias, user, started_at } = fieldsOf(started);
      teller.report(
        differing(
          { id: id ?? null, alias: alias ?? null, user: user ?? null, started_at: started_at ?? null },
          fieldsOf(finished),
        ).map((why) => `The run has ${why}`),
        finished,
      );
    }
  },
};

/** A client need not build the URL of what it waits for. */
export const location: Story = {
  name: "location",
  says: "The Location of a run that is still running leads to it.",
  source: "decided",
  reads: false,
  standsAlone: true,
  async tell(teller) {
    await follow(teller, await scoreRows(teller, undefined, { is_blocking: false }));
    const dataset = idOf(await uploadDataset(teller));
    await follow(teller, await scoreDataset(teller, dataset, { is_blocking: false }));
  },
};

/** Without an alias, a run gets one. */
export const aliases: Story = {
  name: "aliases",
  says: "A run without an alias is named after its dataset, or Custom run, and the time in UTC.",
  source: "decided",
  reads: false,
  async tell(teller) {
    const name = freshName();
    const dataset = idOf(await uploadDataset(teller, undefined, { name }));
    const runs = [
      [await scoreRows(teller, undefined, { alias: null }), "Custom run"],
      [await scoreDataset(teller, dataset, { alias: null }), name],
      [await scoreDataset(teller, dataset, { alias: null }), name],
    ] as const;
    for (const [run, begin] of runs) {
      const { alias, started_at } = fieldsOf(run);
      const time = String(started_at).slice(0, 19).replace("T", " ");
      const fits = new RegExp(`^${begin} ${time}( \\(\\d+\\))?$`).test(String(alias));
      teller.report(fits ? [] : [`/alias is "${alias}", not "${begin} ${time}".`], run);
    }
    const [, one, other] = runs.map(([run]) => fieldsOf(run).alias);
    if (runs[1] !== undefined)
      teller.report(one === other ? [`Two runs have the alias "${one}".`] : [], runs[1][0]);
  },
};

/** Goes where the Location says, if it is on the same server. */
async function follow({ target, report }: Teller, started: Exchange): Promise<void> {
  const location = started.response.headers.get("Location");
  const url = location === null ? null : URL.parse(location, target.url);
  if (url === null || url.origin !== new URL(target.url).origin) return;
  const call = prepareRequest({ method: "GET", path: "", scheme: "Bearer" }, { ...target, url: url.href });
  const { status, text } = await send(call);
  const found = status === 200 ? objectOf(jsonOf(text))?.id : undefined;
  report(
    found === idOf(started) ? [] : [`The Location ${location} answers ${status}, not with the run.`],
    started,
  );
}

async function finish(teller: Teller, started: Exchange): Promise<Exchange> {
  const end = performance.now() + patience;
  for (let pause = 20; ; pause = Math.min(1_000, pause * 2)) {
    const run = await teller.ask("getRun", { id: idOf(started) }, 200);
    if (fieldsOf(run).finished_at !== null) return run;
    if (performance.now() > end) {
      teller.report([`The run has not finished within ${patience / 1000} seconds.`], run);
      return run;
    }
    await setTimeout(pause);
  }
}
