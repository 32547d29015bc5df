/** How large a body may be, in bytes, before it is refused with 413. */
export const bodyLimits = {
  /** 16 MiB for JSON. */
  json: 16 * 2 ** 20,
  /** 512 MiB for a form as a whole. */
  form: 512 * 2 ** 20,
  /** 1 MiB for a part of a form that is not a file. */
  formText: 2 ** 20,
} as const;

/** How deep the lists and objects of a JSON body may nest; the limit of pydantic's own parser. */
export const depthLimit = 200;
