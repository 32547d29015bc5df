import { typescriptLiteral } from "../document/typescript-literal.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import type { Model } from "../read/models.ts";
import { bannerComment } from "./banner.ts";

/**
 * The model catalogue as programs read it.
 *
 * @throws BrokenDocument unless exactly one model is the default, and all slugs differ
 */
export function modelCatalogue(models: readonly Model[]): string {
  const [standard, ...more] = models.filter((model) => model.default);
  if (standard === undefined || more.length > 0)
    throw new BrokenDocument("models.yaml: exactly one model must be the default.");
  const twice = [...Map.groupBy(models, ({ slug }) => slug)].filter(([, same]) => same.length > 1);
  if (twice.length > 0)
    throw new BrokenDocument(...twice.map(([slug]) => `models.yaml: two models have the slug ${slug}.`));
  return [
    bannerComment,
    "/** Every model that `model_slug` may name. */",
    "export const models = [",
    ...models.map(
      ({ slug, name, supplier, thinking, latest }) =>
        `  ${typescriptLiteral({ slug, name, supplier, thinking, latest }, 1)},`,
    ),
    "] as const;",
    "",
    "/** The slug of the model that judges if a request names none. */",
    `export const defaultModel = ${JSON.stringify(standard.slug)};`,
    "",
  ].join("\n");
}
