declare module "#embedded-files" {
  /** Texts by their paths from the folder of the project, which begin with a slash. */
  export const files: Readonly<Record<string, string>>;
}

/** The package, not the built-in module. */
declare module "events/" {
  export * from "node:events";
  export { default } from "node:events";
}

declare module "whatwg-mimetype" {
  export class MIMEType {
    constructor(text: string);
    readonly essence: string;
    readonly parameters: ReadonlyMap<string, string>;
  }
}
