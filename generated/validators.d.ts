// Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.

/** What a validator found wrong at one place, in Ajv's words. */
export type ValidationError = {
  /** JSON pointer to the place, "" for the whole value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that the error is about, in the object at the place: an unknown key. */
  readonly propertyName?: string;
  readonly message?: string;
};

/**
 * Validates a value. After a call that returned false, `errors` holds the errors of that value: all of them, but
 * at most 100 of one list, or of one object whose names the sender chooses.
 */
export type Validate = { (value: unknown): boolean; readonly errors?: readonly ValidationError[] | null };

/** The validators of an operation: `headers` by name, `body` by media type, `parts` by name of a form part, `responses` by status. */
export type OperationValidators = {
  readonly path: Validate;
  readonly query: Validate;
  readonly headers: Readonly<Record<string, Validate>>;
  readonly body: Readonly<Record<string, Validate>>;
  readonly parts: Readonly<Record<string, Validate>>;
  readonly responses: Readonly<Record<string, Validate>>;
};

export declare const validators: {
  readonly evaluate: { path: Validate, query: Validate, headers: { "Idempotency-Key": Validate }, body: { "application/json": Validate }, parts: {}, responses: { "201": Validate, "400": Validate, "401": Validate, "402": Validate, "404": Validate, "409": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly listRuns: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly createRunFromDataset: { path: Validate, query: Validate, headers: { "Idempotency-Key": Validate }, body: { "application/json": Validate }, parts: {}, responses: { "201": Validate, "400": Validate, "401": Validate, "402": Validate, "404": Validate, "409": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly estimateRunFromDataset: { path: Validate, query: Validate, headers: { "Idempotency-Key": Validate }, body: { "application/json": Validate }, parts: {}, responses: { "200": Validate, "400": Validate, "401": Validate, "404": Validate, "409": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly createCustomRun: { path: Validate, query: Validate, headers: { "Idempotency-Key": Validate }, body: { "application/json": Validate }, parts: {}, responses: { "201": Validate, "400": Validate, "401": Validate, "402": Validate, "404": Validate, "409": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly getRun: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly updateRun: { path: Validate, query: Validate, headers: {}, body: { "application/json": Validate }, parts: {}, responses: { "200": Validate, "400": Validate, "401": Validate, "404": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly deleteRun: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "400": Validate, "401": Validate, "403": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly listRunEvaluations: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly cancelRun: { path: Validate, query: Validate, headers: { "Idempotency-Key": Validate }, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "403": Validate, "404": Validate, "409": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly retryRun: { path: Validate, query: Validate, headers: { "Idempotency-Key": Validate }, body: {}, parts: {}, responses: { "200": Validate, "400": Validate, "401": Validate, "402": Validate, "403": Validate, "404": Validate, "409": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly downloadRun: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly listDatasetTypes: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "429": Validate, "500": Validate } };
  readonly getDatasetType: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly listDatasets: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly createDataset: { path: Validate, query: Validate, headers: { "Idempotency-Key": Validate }, body: { "multipart/form-data": Validate }, parts: { "selected_metrics": Validate, "column_mappings": Validate }, responses: { "201": Validate, "400": Validate, "401": Validate, "404": Validate, "409": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly listDatasetNames: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly getDataset: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly updateDataset: { path: Validate, query: Validate, headers: {}, body: { "application/json": Validate }, parts: {}, responses: { "200": Validate, "400": Validate, "401": Validate, "403": Validate, "404": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly deleteDataset: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "400": Validate, "401": Validate, "403": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly downloadDataset: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly listDataCollections: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly createDataCollection: { path: Validate, query: Validate, headers: { "Idempotency-Key": Validate }, body: { "application/json": Validate }, parts: {}, responses: { "201": Validate, "400": Validate, "401": Validate, "404": Validate, "409": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly getDataCollection: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly updateDataCollection: { path: Validate, query: Validate, headers: {}, body: { "application/json": Validate }, parts: {}, responses: { "200": Validate, "400": Validate, "401": Validate, "404": Validate, "413": Validate, "415": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly deleteDataCollection: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "400": Validate, "401": Validate, "403": Validate, "404": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly listMetrics: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly listModels: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "422": Validate, "429": Validate, "500": Validate } };
  readonly getMyBalance: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "429": Validate, "500": Validate } };
  readonly getMyOrganization: { path: Validate, query: Validate, headers: {}, body: {}, parts: {}, responses: { "200": Validate, "401": Validate, "429": Validate, "500": Validate } };
};
