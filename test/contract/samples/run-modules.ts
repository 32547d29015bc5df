/**
 * The entry of a process of its own: imports modules one after the other and tells the parent what each one threw.
 * Arguments in pairs: the file of a module, and the base URL that its client shall use.
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
