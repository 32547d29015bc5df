/** Reading the CSV of an upload. */
export { readUpload } from "./read-upload.ts";
