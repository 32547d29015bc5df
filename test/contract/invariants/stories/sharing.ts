import { elementsOf, membersOf } from "../../../openapi-document.ts";
import type { Story } from "../story.ts";
import { fieldsOf } from "../teller.ts";
import { collect, idOf, organizationOf, scoreDataset, scoreRows, uploadDataset } from "../things.ts";

/** An organization's id shares, and null takes back. */
export const sharing: Story = {
  name: "sharing",
  says: "org_id shares a thing with the organization, and what is in it; null makes it private again.",
  source: "documented",
  reads: false,
  async tell(teller) {
    const organization = await organizationOf(teller);
    const dataset = await uploadDataset(teller);
    const ofDataset = await scoreDataset(teller, idOf(dataset));
    const run = await scoreRows(teller);
    const alone = [
      ["Run", run, []],
      ["Dataset", dataset, [["getRun", ofDataset]]],
    ] as const;
    for (const [noun, thing, followers] of alone)
      for (const org_id of [organization, null]) {
        const answer = await teller.ask(`update${noun}`, { id: idOf(thing), json: { org_id } }, 200);
        teller.report(isIn(answer, org_id), answer);
        for (const [get, each] of [[`get${noun}`, thing], ...followers] as const) {
          const read = await teller.ask(get, { id: idOf(each) }, 200);
          teller.report(isIn(read, org_id), read);
        }
      }
    const collection = await collect(teller, [idOf(dataset)]);
    for (const org_id of [organization, null]) {
      await teller.ask("updateDataCollection", { id: idOf(collection), json: { org_id } }, 200);
      const read = await teller.ask("getDataCollection", { id: idOf(collection) }, 200);
      const { datasets, runs } = fieldsOf(read);
      teller.report(
        [
          ...isIn(read, org_id),
          ...[datasets, runs].flatMap(elementsOf).flatMap((each) => {
            const given = membersOf(each).org_id;
            return given === org_id
              ? []
              : [`A thing in the collection has the org_id ${given}, not ${org_id}.`];
          }),
        ],
        read,
      );
    }
  },
};

function isIn(exchange: Parameters<typeof fieldsOf>[0], org_id: number | null): string[] {
  const given = fieldsOf(exchange).org_id;
  return given === org_id ? [] : [`/org_id is ${given}, not ${org_id}.`];
}
