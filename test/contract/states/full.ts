import { type Arrange, alike, anywhere } from "./state.ts";

/** The state of requests whose lists are as long as allowed. */
export const full: Readonly<Record<string, Arrange>> = { "full-requests": alike(anywhere()) };
