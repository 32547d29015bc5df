import { randomUUID } from "node:crypto";
import type { Story } from "../story.ts";

/** Each request has an id, which the log has too. */
export const requestIds: Story = {
  name: "request-ids",
  says: "The X-Request-Id of a response is the one sent, or a new one; errors have one too.",
  source: "decided",
  reads: true,
  async tell(teller) {
    const headers = { "X-Request-Id": randomUUID() };
    const seen = new Set<string>();
    for (const [operationId, asking, status] of [
      ["getMyOrganization", {}, 200],
      ["getMyOrganization", {}, 200],
      ["listDatasets", { query: { page: "0" } }, 422],
      ["listDatasets", {}, 200],
    ] as const) {
      const shown = await teller.ask(operationId, asking, status);
      const id = shown.response.headers.get("X-Request-Id");
      if (id === null) continue;
      teller.report(seen.has(id) ? [`The X-Request-Id ${id} was given before.`] : [], shown);
      seen.add(id);
      // That the id which is sent comes back, an invariant of every response says.
      await teller.ask(operationId, { ...asking, headers }, status);
    }
  },
};
