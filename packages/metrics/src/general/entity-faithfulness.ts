import { asksForEntities, entitiesOf, ground } from "../judged/entities.ts";
import { structuredText } from "../judged/output-text.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { share, shortcomings, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule } = promptsBeside(import.meta.url);

export const entityFaithfulness = defineMetric({
  id: 28,
  shortname: "entity_faith",
  label: "Entity Faithfulness",
  category: "General",
  description:
    "Whether the people, places, dates, figures and other entities in the output occur in the input.",
  score_summary: "The percentage of the entities of the output that occur in the input.",
  needs: ["input", "output"],
  arguments: [
    {
      name: "match_mode",
      type: "string",
      default: "flexible",
      required: false,
      description:
        "What happens to an entity that is not found word for word. `exact` refuses it unless a pattern finds it; `strict` and `flexible` let the model decide, narrowly or broadly.",
      enum: ["exact", "strict", "flexible"],
    },
  ],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule,
  metadata: [
    {
      name: "ungrounded_entities",
      type: "list of `{text, reason}`",
      description: "entities of the output that do not occur in the input",
    },
  ],
  asks: ({ match_mode }) => asksForEntities("output", match_mode, "input"),
  async score({ input, output }, { match_mode }, tools) {
    const decided = await ground(tools, match_mode, await entitiesOf(tools, structuredText(output)), input);
    return {
      score: share(decided, 100),
      explanation: tell(decided, "entities of the output occur in the input"),
      metadata: {
        ungrounded_entities: shortcomings(decided).map(({ text, reason }) => ({ text, reason })),
      },
    };
  },
});
