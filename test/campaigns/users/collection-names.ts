import { isSameName, type Organization, type State, sees, type UserName } from "./state.ts";

/** Whether an organization, or the user who shares a collection with it, has another one of its name. */
export function isNameThere(state: State, user: UserName, id: number, org: Organization): boolean {
  const { name } = state.collections.get(id) ?? {};
  if (name === undefined || org === null) return false;
  return [...state.collections].some(
    ([other, each]) =>
      other !== id && (each.owner === user || each.org === org) && isSameName(each.name, name),
  );
}

/** Whether a user sees another collection of a name. */
export function isNameSeen(state: State, user: UserName, name: string, but: number | null): boolean {
  return [...state.collections].some(
    ([id, each]) => id !== but && sees(state, user, each) && isSameName(each.name, name),
  );
}
