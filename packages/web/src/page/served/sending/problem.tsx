import type { FormField, SendingProblem } from "./sending-problem.ts";

type Props = { readonly at: FormField; readonly problem: SendingProblem | undefined };

/** Says at a field why the server refused it, or a metric of it. */
export function Problem({ at, problem }: Props) {
  if (problem?.field !== at) return null;
  return <p role="alert">{problem.text}</p>;
}
