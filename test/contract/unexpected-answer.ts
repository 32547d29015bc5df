/** The server answered otherwise than it has to, where the suite makes or removes what it needs. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";
}
