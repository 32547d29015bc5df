import { EventEmitter } from "node:events";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** What a listener writes to, and the response that comes of it. */
export type ResponseInMemory = {
  readonly res: ServerResponse;
  /** Resolves once there is something to give to the client. */
  readonly response: Promise<Response>;
};

/**
 * A response that a listener for `node:http` writes, as fetch would give it. What is written in pieces
 * arrives in pieces; a connection that breaks is a network error, or breaks off the body.
 */
export function responseInMemory({ method, signal }: Request): ResponseInMemory {
  const writing = new Writing(method === "HEAD");
  signal.addEventListener("abort", () => writing.destroy(), { once: true });
  // The few members of a response that sending one takes.
  return { res: writing as unknown as ServerResponse, response: writing.response };
}

type Head = { readonly status: number; readonly headers: Headers };

class Writing extends EventEmitter {
  readonly response: Promise<Response>;
  readonly writableLength = 0;
  destroyed = false;
  readonly #isHead: boolean;
  #respond: (response: Response) => void = () => {};
  #head: Head = { status: 200, headers: new Headers() };
  #body: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor(isHead: boolean) {
    super();
    this.#isHead = isHead;
    this.response = new Promise((resolve) => {
      this.#respond = resolve;
    });
  }

  writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
    this.#head = { status, headers: new Headers() };
    for (const [name, value] of Object.entries(headers)) this.#head.headers.set(name, String(value));
    return this;
  }

  write(chunk: Uint8Array, done?: () => void): boolean {
    if (this.#body === undefined) {
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => {
          this.#body = controller;
        },
        cancel: () => {
          this.destroy();
        },
      });
      this.#respond(new Response(stream, this.#head));
    }
    this.#body?.enqueue(chunk);
    // The client gets the chance to read it before whatever comes next.
    if (done !== undefined) setTimeout(done);
    return true;
  }

  end(body?: Uint8Array<ArrayBuffer>): this {
    if (this.destroyed) return this;
    if (this.#body === undefined) this.#respond(new Response(this.#mayHave(body), this.#head));
    else this.#body.close();
    return this;
  }

  destroy(): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    // Too late for a response that is there already.
    if (this.#body === undefined) this.#respond(Response.error());
    else this.#body.error(new TypeError("The connection broke off."));
    this.emit("close");
    return this;
  }

  setTimeout(): this {
    return this;
  }

  #mayHave(body: Uint8Array<ArrayBuffer> | undefined): Uint8Array<ArrayBuffer> | null {
    const { status } = this.#head;
    return this.#isHead || status === 204 || status === 304 || body === undefined ? null : body;
  }
}
