import type { SampleCall } from "./sample-call.ts";
import { curlSample } from "./sample-curl.ts";
import { pythonSample } from "./sample-python.ts";
import { typescriptSample } from "./sample-typescript.ts";

/** A language of the samples: in the document, and in the panel of the docs that writes them as one types. */
type SampleLanguage = {
  /** The name that renderers of the document know it by, to colour it. */
  readonly lang: string;
  readonly label: string;
  readonly write: (call: SampleCall) => string;
};

export const sampleLanguages: readonly SampleLanguage[] = [
  { lang: "Shell", label: "curl", write: curlSample },
  { lang: "TypeScript", label: "TypeScript", write: typescriptSample },
  { lang: "Python", label: "Python", write: pythonSample },
];
