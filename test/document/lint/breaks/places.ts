// Places of the good document, and what the tables put there.

export const getRun = ["paths", "/runs/{run_id}", "get"];
export const createRun = ["paths", "/runs", "post"];
export const page = ["paths", "/runs", "get", "responses", "200", "content", "application/json"];
export const parameters = ["paths", "/runs", "get", "parameters"];
export const responses = ["components", "responses"];
export const schemas = ["components", "schemas"];
export const headers = { "X-Request-Id": { $ref: "#/components/headers/RequestId" } };
export const id = { $ref: "#/components/schemas/Id" };
export const object = (property: string, schema: object) => ({
  description: "An object that the test adds.",
  type: "object",
  required: [property],
  properties: { [property]: { description: "What is in it.", ...schema } },
});
