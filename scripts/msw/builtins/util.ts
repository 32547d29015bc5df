import equal from "fast-deep-equal";
import { MIMEType as WebMimeType } from "whatwg-mimetype";

/** Node's way to ask a media type for its parameters. */
export class MIMEType {
  readonly essence: string;
  readonly params: { get(name: string): string | null };

  constructor(text: string) {
    const { essence, parameters } = new WebMimeType(text);
    this.essence = essence;
    this.params = { get: (name) => parameters.get(name) ?? null };
  }
}

export function inherits(child: { prototype: object }, parent: { prototype: object }): void {
  Object.setPrototypeOf(child.prototype, parent.prototype);
  Object.setPrototypeOf(child, parent);
}

/** Of plain data, as the mock compares. */
export const isDeepStrictEqual: (a: unknown, b: unknown) => boolean = equal;

export const promisify = (work: unknown) => work;
export const { TextDecoder, TextEncoder } = globalThis;
