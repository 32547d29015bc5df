export { type EndpointOptions, openAiEndpoint } from "./endpoint.ts";
export type { EndpointSettings } from "./settings.ts";

// Several endpoints, by model

export type { Variables } from "./environment-values.ts";
export { BrokenJudges, type JudgesFile, judgesFile } from "./judges-file.ts";

// For a command: what its options and environment say

export { configuredEndpoint, type JudgeConfiguration } from "./configured-endpoint.ts";
