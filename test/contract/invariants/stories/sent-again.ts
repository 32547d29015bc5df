import { randomUUID } from "node:crypto";
import type { Story } from "../story.ts";
import { collect, freshName, idOf, itemsOf, rightRow } from "../things.ts";

/** A request that is sent again takes effect once. */
export const sentAgain: Story = {
  name: "sent-again",
  says: "The same request with the same Idempotency-Key gets the same response; another one is 422.",
  source: "decided",
  reads: false,
  standsAlone: true,
  async tell(teller) {
    const evaluations = [{ metrics: ["exact_match"], data: [{ ...rightRow }] }];
    const dataset_ids: number[] = [];
    for (const [operationId, json, other] of [
      ["createDataCollection", { name: freshName(), dataset_ids }, { name: freshName(), dataset_ids }],
      ["createCustomRun", { is_blocking: true, evaluations }, { is_blocking: false, evaluations }],
      [
        "evaluate",
        { metric_shortname: "exact_match", ...rightRow },
        { metric_shortname: "is_string", ...rightRow },
      ],
    ] as const) {
      const headers = { "Idempotency-Key": randomUUID() };
      const first = await teller.ask(operationId, { json, headers }, 201);
      const again = await teller.ask(operationId, { json, headers }, 201);
      teller.report(
        again.response.text === first.response.text
          ? []
          : ["The response is another one than to the first request with this key."],
        again,
      );
      await teller.ask(operationId, { json: other, headers }, 422);
      // Without state, all have the id of the example.
      if (!teller.target.stateful) continue;
      const fresh = { ...(operationId === "createDataCollection" ? other : json) };
      const next = await teller.ask(
        operationId,
        { json: fresh, headers: { "Idempotency-Key": randomUUID() } },
        201,
      );
      teller.report(idOf(next) === idOf(first) ? ["Another key gets the same response."] : [], next);
    }
    if (!teller.target.stateful) return;
    const listed = await teller.ask("listDataCollections", { query: { page_size: "10000" } }, 200);
    const one = await collect(teller);
    const after = await teller.ask("listDataCollections", { query: { page_size: "10000" } }, 200);
    const added = itemsOf(after).length - itemsOf(listed).length;
    teller.report(
      added === 1 && itemsOf(after).some(({ id }) => id === idOf(one))
        ? []
        : [`One collection was created, ${added} are there.`],
      after,
    );
  },
};
