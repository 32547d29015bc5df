/** An instruction of a Dockerfile, such as `COPY . .`. */
type Instruction = { readonly name: string; readonly text: string };

/** What begins with a FROM. */
export type Stage = {
  readonly image: string;
  /** By which later stages call it; undefined for the last one. */
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
};

/** The stages of a Dockerfile, whose instructions are on one line each. */
export function stagesOf(text: string): Stage[] {
  const stages: { image: string; name: string | undefined; instructions: Instruction[] }[] = [];
  for (const line of text.split("\n")) {
    const [, name = "", rest = ""] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    const [image = "", , alias] = rest.split(" ");
    if (name === "FROM") stages.push({ image, name: alias, instructions: [] });
    else if (name !== "") stages.at(-1)?.instructions.push({ name, text: rest });
  }
  return stages;
}

/** The texts of all instructions of a name. */
export function textsOf(stage: Stage, name: string): string[] {
  return stage.instructions.filter((each) => each.name === name).map(({ text }) => text);
}

/** The words of a CMD in exec form, also behind HEALTHCHECK. @throws Error for the shell form */
export function wordsOf(text: string): string[] {
  const [list] = /\[.*\]$/.exec(text) ?? [];
  if (list === undefined) throw new Error(`Write ${text} in exec form, so that no shell keeps signals back.`);
  return JSON.parse(list);
}
