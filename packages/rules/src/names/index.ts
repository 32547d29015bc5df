/** Names and aliases: which are refused, which are the same, and how they are cut. */
export { comparedName, searchedName } from "./compared-name.ts";
export { firstCharacters } from "./first-characters.ts";
export { generatedAlias, nameOfCustomRun } from "./generated-alias.ts";
export { refuseInvalidName } from "./refuse-invalid-name.ts";
export { type SearchedPart, searchedParts } from "./searched-parts.ts";
