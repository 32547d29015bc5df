/** What the docs know of the API besides what Redoc shows: written into the page, read by its script. */
export type PageData = {
  /** The address of the API with a slash at the end, so that a server puts its own in its place. */
  readonly api: string;
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  /** The key of the examples, which opens a sandbox or a mock and nothing else. */
  readonly key: string;
  readonly operations: readonly PageOperation[];
};

/** An operation as a reader fills it in. */
export type PageOperation = {
  readonly id: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly tag: string;
  readonly title: string;
  /** Its parameters, then the parts of its form. */
  readonly fields: readonly Field[];
  readonly json: JsonBody | undefined;
  readonly costs: boolean;
  /** The media type of the success; undefined if it has no body. */
  readonly replyType: string | undefined;
  readonly fileName: string | undefined;
};

/** A parameter, or a part of a form. */
export type Field = {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "form";
  readonly kind: "text" | "number" | "boolean" | "choice" | "json" | "file";
  readonly required: boolean;
  /** Its type and bounds in a few words, such as `integer, 1 to 100`. */
  readonly type: string;
  readonly description: string;
  readonly choices: readonly string[];
  /** What it holds at first; of a file, its content. */
  readonly start: string;
  /** Whether it is sent unless the reader decides otherwise. */
  readonly isSent: boolean;
};

/** A body of JSON, with the texts that it may begin with. */
export type JsonBody = {
  readonly mediaType: string;
  readonly examples: readonly { readonly title: string; readonly text: string }[];
};
