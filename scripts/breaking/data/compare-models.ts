import type { Change, Level } from "../change.ts";
import { isObject, type JsonObject, shownValue } from "../json.ts";

/**
 * Tells how the catalogue of models changed. A request names a model by its slug; prices are not compared.
 */
export function compareModels(from: readonly unknown[], to: readonly unknown[]): readonly Change[] {
  const [old, now] = [from.filter(isObject), to.filter(isObject)];
  const changes: Change[] = [];
  const tell = (level: Level, model: JsonObject, what: string) => {
    changes.push({ level, subject: `model ${model.slug}`, place: "", what });
  };
  for (const model of old) {
    const next = now.find(({ slug }) => slug === model.slug);
    if (next === undefined) tell("breaking", model, `was removed${successorOf(model, old, now)}`);
    else compareModel(model, next, (level, what) => tell(level, model, what));
  }
  for (const model of now) {
    if (!old.some(({ slug }) => slug === model.slug)) tell("added", model, "is new");
  }
  const [usual, next] = [old.find(isDefault), now.find(isDefault)];
  if (usual !== undefined && usual.slug !== next?.slug) {
    const what = `is not the default any more: requests that name no model get ${shownValue(next?.slug)}`;
    tell("breaking", usual, what);
  }
  return changes;
}

function successorOf({ id }: JsonObject, old: readonly JsonObject[], now: readonly JsonObject[]): string {
  const successor = now.find((model) => model.id === id && !old.some(({ slug }) => slug === model.slug));
  return id === undefined || successor === undefined ? "" : `; it may be ${shownValue(successor.slug)} now`;
}

function compareModel(old: JsonObject, now: JsonObject, tell: (level: Level, what: string) => void): void {
  for (const [field, level] of Object.entries(levels)) {
    if (old[field] === undefined || old[field] === now[field]) continue;
    tell(level, `\`${field}\` changed from ${shownValue(old[field])} to ${shownValue(now[field])}`);
  }
}

/** What a change of a field means for who names the model. */
const levels: Readonly<Record<string, Level>> = {
  id: "breaking",
  // Slower, and with more tokens to pay for.
  thinking: "warning",
  name: "changed",
  supplier: "warning",
  latest: "changed",
};

function isDefault(model: JsonObject): boolean {
  return model.default === true;
}
