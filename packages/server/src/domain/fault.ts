import type { FieldError } from "@aegis/contract/request";

/**
 * Why a request cannot be served: a status that the document promises for it, and the `detail` of the error body. Thrown
 * anywhere below `http/`, which sends it. One named constructor an error of the document, in the words of its examples.
 */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly status: 400 | 402 | 403 | 404 | 413 | 422;
  readonly detail: string | readonly FieldError[];

  private constructor(status: Fault["status"], detail: Fault["detail"]) {
    super(typeof detail === "string" ? detail : `${status}`);
    this.status = status;
    this.detail = detail;
  }

  /** 400: a sentence that names what does not fit, and the remedy. */
  static refused(detail: string): Fault {
    return new Fault(400, detail);
  }

  /** 403: it can be seen, and may not be done by this caller. */
  static forbidden(detail: string): Fault {
    return new Fault(403, detail);
  }

  /** 404 for what is not there and, in the same words, for what the caller may not see. */
  static notFound(noun: string, id: number | string): Fault {
    return new Fault(404, `${noun} ${id} was not found.`);
  }
}
