import { isDeepStrictEqual } from "node:util";
import { defaultModel } from "@aegis/contract";
import { elementsOf, type JsonObject, membersOf } from "../../../openapi-document.ts";
import type { Exchange } from "../exchange.ts";
import type { Story } from "../story.ts";
import { fieldsOf } from "../teller.ts";
import { collect, freshName, idOf, scoreDataset, scoreRows, uploadDataset } from "../things.ts";
import { wrongFields } from "../wrong-fields.ts";

/** What nobody asked for has the value that the document says. */
export const firstValues: Story = {
  name: "first-values",
  says: "What is created is yours and private, in no collection unless one is named, with the default model.",
  source: "decided",
  reads: false,
  async tell(teller) {
    const dataset = await uploadDataset(teller);
    const { user, author_email, dataset_type } = fieldsOf(dataset);
    const { id: owner, email } = membersOf(user);
    const ours = { org_id: null, author_email: author_email ?? null };
    const expect = (shown: Exchange, expected: JsonObject) =>
      teller.report(wrongFields(fieldsOf(shown), expected), shown);

    teller.report(
      email === author_email ? [] : [`/author_email is ${author_email}, but ${email} created it.`],
      dataset,
    );
    teller.report(membersOf(dataset_type).name === "CUSTOM" ? [] : ["/dataset_type is not CUSTOM."], dataset);
    expect(dataset, { ...ours, data_collection_id: null, updated_at: null, runs: [], evaluations: [] });
    expect(await collect(teller), { ...ours, user: user ?? null, datasets: [], runs: [] });
    const alone = { ...ours, user: email ?? null, model_slug: defaultModel, data_collection: null };
    expect(await scoreRows(teller), alone);
    const run = await scoreDataset(teller, idOf(dataset));
    expect(run, alone);

    const name = freshName();
    const collection = idOf(
      await teller.ask("createDataCollection", { json: { name, dataset_ids: [] } }, 201),
    );
    expect(await scoreRows(teller, undefined, { data_collection_id: collection }), {
      ...alone,
      data_collection: name,
    });
    const mapped = await uploadDataset(teller, [{ answer: "4", golden_answer: "4" }], {
      data_collection_id: String(collection),
      column_mappings: '{"output":"answer"}',
    });
    expect(mapped, { ...ours, structure: ["output", "golden_answer"] });
    for (const record of elementsOf(fieldsOf(mapped).records).map(membersOf))
      teller.report(
        wrongFields(record, { user_id: owner ?? null, output: "4", golden_answer: "4", input: null }),
        mapped,
      );

    const whole = await teller.ask("getDataset", { id: idOf(dataset) }, 200);
    for (const evaluation of elementsOf(fieldsOf(whole).evaluations).map(membersOf))
      teller.report(wrongFields(evaluation, { user_id: owner ?? null, metric_id: 2, result: 100 }), whole);
    for (const each of elementsOf(fieldsOf(whole).runs).map(membersOf)) {
      const types = [each.run_type, each.run_source].map((type) => membersOf(type).name);
      teller.report(
        isDeepStrictEqual(types, ["dataset", "api"]) ? [] : [`The run is of ${types.join(" and ")}.`],
        whole,
      );
    }
  },
};
