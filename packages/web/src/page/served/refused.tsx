import { problemText } from "./sending/problem-text.ts";

/** Says why something could not be loaded, in the words of the server. */
export function Refused({ error }: { readonly error: unknown }) {
  return <p role="alert">{problemText(error)}</p>;
}
