/** How large a body may be before it is refused with 413. */
export const bodyLimits = {
  /** 16 MiB for JSON. */
  json: 16 * 2 ** 20,
  /** Values of a JSON body, lists and objects among them. A million rows of one text are 2,000,000. */
  jsonValues: 2_500_000,
  /** Different keys of a JSON body. The document names far fewer, so that no request needs as many. */
  jsonKeys: 100_000,
  /** 512 MiB for a form as a whole. */
  form: 512 * 2 ** 20,
  /** 1 MiB for a part of a form that is not a file. */
  formText: 2 ** 20,
} as const;

/** How deep the lists and objects of a JSON body may nest; the limit of pydantic's own parser. */
export const depthLimit = 200;
