import { scoreText } from "../text/figures.ts";

type Props = {
  /** From 0 to 100, the oldest first. */
  readonly results: readonly number[];
  readonly threshold: number;
};

/** How results went from run to run, as a small line; nothing for fewer than two. */
export function Trend({ results, threshold }: Props) {
  const [first, last] = [results[0], results.at(-1)];
  if (results.length < 2 || first === undefined || last === undefined) return null;
  const step = (width - 2 * edge) / (results.length - 1);
  const yOf = (result: number) => edge + ((100 - result) / 100) * (height - 2 * edge);
  const points = results.map((result, at) => `${edge + at * step},${yOf(result)}`).join(" ");
  return (
    <svg
      class="trend"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`From ${scoreText(first)} to ${scoreText(last)} in ${results.length} runs`}
    >
      <polyline points={points} />
      <circle cx={width - edge} cy={yOf(last)} r={2.5} class={last >= threshold ? "dot pass" : "dot fail"} />
    </svg>
  );
}

const [width, height, edge] = [90, 26, 4];
