/** Says why there is nothing to see. */
export function Problem({ says }: { readonly says: string }) {
  return (
    <main id="main" class="problem" tabIndex={-1}>
      <h1>Nothing to show</h1>
      <p role="alert">{says}</p>
    </main>
  );
}
