/** Keeps the things used last, up to a number of them. */
export class Recent<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;
  readonly #letGo: (thing: T) => void;

  /** @param letGo what is done with a thing that is kept no longer */
  constructor(most: number, letGo: (thing: T) => void = () => {}) {
    this.#most = most;
    this.#letGo = letGo;
  }

  /** The thing of this name, made if it is not kept. When making it throws, nothing is kept. */
  get(name: string, make: () => T): T {
    const known = this.#kept.get(name);
    const thing = known ?? make();
    this.#kept.delete(name);
    this.#kept.set(name, thing);
    if (this.#kept.size > this.#most)
      for (const [oldest, old] of this.#kept) {
        this.#kept.delete(oldest);
        this.#letGo(old);
        break;
      }
    return thing;
  }
}
