/**
 * Whether a `Content-Type` header fits the media type that an operation takes: any parameters, any case, a
 * suffix `+json` for JSON. A form needs a boundary, because it cannot be read without one.
 */
export function acceptsMediaType(wanted: string, header: string | undefined): boolean {
  if (header === undefined) return false;
  const [essence = "", ...parameters] = header.split(";").map((part) => part.trim().toLowerCase());
  if (wanted === "application/json") return essence === wanted || /^[\w.+-]+\/[\w.+-]+\+json$/.test(essence);
  if (essence !== wanted) return false;
  return (
    wanted !== "multipart/form-data" ||
    parameters.some((parameter) => /^boundary=("[^"]+"|[^"]+)$/.test(parameter))
  );
}
