/** There can be no release as things are. The message is one line for people. */
export class CannotRelease extends Error {
  override readonly name = "CannotRelease";
}
