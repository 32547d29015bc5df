import type { Result } from "../result.ts";
import type { Field, Sample } from "../sample.ts";

/**
 * Samples on their way to a worker: one list of values for each field. Copying a list of texts to another
 * thread takes a fraction of the time of as many objects.
 */
export type PackedSamples = {
  readonly count: number;
  readonly columns: { readonly [F in Field]?: readonly Sample[F][] };
};

/** Results on their way back. Those that are not a plain score are kept apart, by number. */
export type PackedResults = {
  readonly scores: Float64Array;
  /** Each explanation once; `places` has the place of each result's explanation. */
  readonly explanations: readonly (string | null)[];
  readonly places: Uint32Array;
  readonly others: ReadonlyMap<number, Result>;
};

/** @param fields those that anyone reads; the others stay behind */
export function packSamples(samples: readonly Sample[], fields: Iterable<Field>): PackedSamples {
  const columns: { [field: string]: readonly Sample[Field][] } = {};
  for (const field of fields) columns[field] = samples.map((sample) => sample[field]);
  return { count: samples.length, columns };
}

export function unpackSamples({ count, columns }: PackedSamples): Sample[] {
  const { prompt, input, context, output, golden_answer } = columns;
  return Array.from({ length: count }, (_, row) => ({
    prompt: prompt?.[row],
    input: input?.[row],
    context: context?.[row],
    output: output?.[row],
    golden_answer: golden_answer?.[row],
  }));
}

export function packResults(results: readonly Result[]): PackedResults {
  const scores = new Float64Array(results.length);
  const places = new Uint32Array(results.length);
  const placeOf = new Map<string | null, number>();
  const others = new Map<number, Result>();
  for (const [at, result] of results.entries()) {
    const { score, explanation, metadata, usage } = result;
    if (score === null || metadata !== null || usage !== null) {
      others.set(at, result);
      continue;
    }
    const place = placeOf.get(explanation) ?? placeOf.size;
    placeOf.set(explanation, place);
    scores[at] = score;
    places[at] = place;
  }
  return { scores, explanations: [...placeOf.keys()], places, others };
}

export function unpackResults({ scores, explanations, places, others }: PackedResults): Result[] {
  return Array.from(places, (place, at) => {
    const explanation = explanations[place] ?? null;
    return (
      others.get(at) ?? { score: scores[at] ?? 0, explanation, metadata: null, usage: null, error: null }
    );
  });
}
