/** Says why something could not be loaded, in the words of the server. */
export function Refused({ error }: { readonly error: unknown }) {
  return <p role="alert">{error instanceof Error ? error.message : String(error)}</p>;
}
