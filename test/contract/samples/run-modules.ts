/**
 * The entry point of a child process: imports modules one after the other, and reports to the parent what
 * each threw. Arguments come in pairs: the file of a module, and the base URL for its client.
 */
export type Ran = { readonly file: string; readonly error: string | null };

const [, , ...pairs] = process.argv;
for (let index = 0; index + 1 < pairs.length; index += 2) {
  const [file = "", baseUrl = ""] = pairs.slice(index);
  process.env.AEGIS_API_BASE_URL = baseUrl;
  const error = await import(file).then(
    () => null,
    (thrown: unknown) => String(thrown),
  );
  const ran: Ran = { file, error };
  process.send?.(ran);
}
process.disconnect();
