/** The result of a call. It is a promise of the data that can also give the response that they came in. */
export type ApiPromise<Data> = Promise<WithRequestId<Data>> & {
  /**
   * Waits for the data and the response: its status and its headers.
   *
   * @example const { data, response } = await aegis.runs.get(991).withResponse();
   */
  withResponse(): Promise<WithResponse<Data>>;
};

/** Data with the response that they came in. */
export type WithResponse<Data> = {
  readonly data: WithRequestId<Data>;
  /** Its body has been read, unless it is a download, whose body is `data.stream`. */
  readonly response: Response;
  /** By which the API knows the request in its logs; undefined if the API gives none. */
  readonly requestId: string | undefined;
};

/**
 * Data that know the id of the request that they came from, unless they are null or nothing.
 *
 * `requestId` is not enumerable, as if it were not there: it is not in JSON, in a copy made by `{...data}`,
 * or in a comparison by value. Names of the API are in snake_case, so it takes the place of none of them.
 */
export type WithRequestId<Data> = Data extends object
  ? Data & {
      /** Undefined if the API gives none, or if a browser may not read it. */
      readonly requestId?: string | undefined;
    }
  : Data;

/** Makes a promise of data; `responseOf` is called once they are there. */
export function apiPromise<Data>(
  data: Promise<WithRequestId<Data>>,
  responseOf: () => Response,
): ApiPromise<Data> {
  const withResponse = async () => {
    const settled = await data;
    const response = responseOf();
    return { data: settled, response, requestId: requestIdOf(response) };
  };
  return Object.assign(data, { withResponse });
}

/** The id of the request that a response answers. */
export function requestIdOf({ headers }: Pick<Response, "headers">): string | undefined {
  return headers.get("x-request-id") ?? undefined;
}

/** Adds the request's id to data. */
export function withRequestId<Data>(data: Data, response: Response): WithRequestId<Data>;
export function withRequestId(data: unknown, response: Response): unknown {
  const value = requestIdOf(response);
  // Configurable, since data that have not changed are given out again for the next request.
  if (typeof data === "object" && data !== null && value !== undefined)
    Object.defineProperty(data, "requestId", { value, configurable: true });
  return data;
}
