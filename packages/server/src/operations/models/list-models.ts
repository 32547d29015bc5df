import { modelCatalogue } from "@aegis/rules/catalogue";
import type { Operation } from "../operation.ts";

/** Lists the models that requests may name. */
export const listModels: Operation<"listModels"> = async (_context, { query }) => ({
  status: 200,
  body: modelCatalogue(query.slug),
});
