// Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.

/** Every model that `model_slug` may name. */
export const models = [
  { slug: "gpt-4o", name: "GPT-4o", supplier: "OpenAI", thinking: false, latest: false },
  { slug: "gpt-4.1", name: "GPT-4.1", supplier: "OpenAI", thinking: false, latest: true },
  {
    slug: "gpt-4.1-mini",
    name: "GPT-4.1 mini",
    supplier: "OpenAI",
    thinking: false,
    latest: true,
  },
  { slug: "o4-mini", name: "o4-mini", supplier: "OpenAI", thinking: true, latest: true },
  {
    slug: "claude-sonnet-4-5",
    name: "Claude Sonnet 4.5",
    supplier: "Anthropic",
    thinking: false,
    latest: true,
  },
  {
    slug: "claude-haiku-4-5",
    name: "Claude Haiku 4.5",
    supplier: "Anthropic",
    thinking: false,
    latest: true,
  },
  {
    slug: "gemini-2.5-pro",
    name: "Gemini 2.5 Pro",
    supplier: "Google",
    thinking: true,
    latest: true,
  },
  {
    slug: "mistral-large-latest",
    name: "Mistral Large",
    supplier: "Mistral AI",
    thinking: false,
    latest: true,
  },
] as const;

/** The slug of the model that judges if a request names none. */
export const defaultModel = "gpt-4o";
