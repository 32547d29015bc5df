import { isObject } from "@aegis/metrics/command";

/** A configuration with `{{ env.NAME }}` filled in wherever its own `env` gives the name a plain text. */
export function fillEnvironment(
  config: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { env } = config;
  if (!isObject(env)) return config;
  const filled = Object.entries(config).map(([key, value]) => [
    key,
    key === "env" ? value : filledIn(value, env),
  ]);
  return Object.fromEntries(filled);
}

/** Whether a text has a template of the environment in it. */
export function namesEnvironment(text: string): boolean {
  return /\{\{(?:[^}]|\}(?!\}))*(?:\benv\.|env\[)/.test(text);
}

function filledIn(value: unknown, env: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string")
    return value.replaceAll(/\{\{\s*env\.(\w+)\s*\}\}/g, (tag: string, name: string) => {
      const given = Object.hasOwn(env, name) ? env[name] : undefined;
      const isPlain = typeof given === "number" || (typeof given === "string" && !given.includes("{{"));
      return isPlain ? String(given) : tag;
    });
  if (Array.isArray(value)) return value.map((each) => filledIn(each, env));
  if (!isObject(value) || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledIn(each, env)]));
}
