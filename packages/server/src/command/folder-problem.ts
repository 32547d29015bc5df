/** Says in one line why a data folder, or a file in it, cannot be used, and what to do. */
export function folderProblem(path: string, code: unknown): string {
  const [reason, remedy = elsewhere] = reasons.get(code) ?? [`cannot be used (${code})`, access];
  return `${path} ${reason}. ${remedy}`;
}

const elsewhere = "Choose another --data folder.";
const access = "Give this user write access to it, or choose another --data folder.";
const full = [
  "cannot be written: the disk is full",
  "Free some space, or choose another --data folder.",
] as const;
const tooMany = [
  "cannot be opened: too many files are open",
  "Raise the limit (ulimit -n), or stop other programs.",
] as const;

type Reason = readonly [reason: string, remedy?: string];

const reasons: ReadonlyMap<unknown, Reason> = new Map<unknown, Reason>([
  ["EEXIST", ["is a file, not a folder"]],
  ["ENOTDIR", ["lies below a file"]],
  ["EISDIR", ["is a folder, not a file", "Remove it, or choose another --data folder."]],
  ["ENOENT", ["cannot be created: the file system allows no new folder there"]],
  ["ENAMETOOLONG", ["has too long a name"]],
  ["ELOOP", ["is a link that leads back to itself"]],
  ["EROFS", ["is on a file system that is read-only"]],
  ["EACCES", ["may not be written to by this user", access]],
  ["EPERM", ["may not be written to by this user", access]],
  ["ENOSPC", full],
  ["EDQUOT", full],
  ["EMFILE", tooMany],
  ["ENFILE", tooMany],
]);
