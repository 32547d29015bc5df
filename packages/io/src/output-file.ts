import { constants, createReadStream, createWriteStream, write as writeTo } from "node:fs";
import { type FileHandle, mkdtemp, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { type OutputPlace, outputPlace } from "./output-place.ts";

/** A file that is being written. End with `keep` or `discard`. */
export type OutputFile = {
  /** Writes all of it after what was written before, a text as UTF-8. @throws the system's error */
  write(data: string | Uint8Array): Promise<void>;
  /** Call it when all is written; only then does a plain file appear. @throws the system's error */
  keep(): Promise<void>;
  /** Leaves nothing behind of a plain file; does nothing after `keep`. */
  discard(): Promise<void>;
};

/** How an output is opened. */
export type OutputOptions = {
  /** Permissions of the file. @default those of the file that it replaces, or what the umask leaves */
  readonly mode?: number;
  /** Ends the wait for the reader of a FIFO. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Opens a path for output. A plain file, or one that does not exist, appears whole or not at all, and keeps
 * the permissions and the owner that it had. Everything else is written through and stays what it is: a
 * device, a FIFO (whose reader is waited for) and `/dev/stdout`. A symbolic link stays, and what it leads to
 * is written by the same rules. A file that has several names, or an owner that this process cannot give it,
 * gets the complete content in its place; only there can a failure leave a part.
 *
 * @throws the system's error, which may name another path than the given one
 */
export async function openOutput(path: string, options: OutputOptions = {}): Promise<OutputFile> {
  const place = await outputPlace(path);
  switch (place.is) {
    case "descriptor":
      return { write: writerOn(place.descriptor), keep: async () => {}, discard: async () => {} };
    case "special":
      return openSpecial(place, options);
    case "file":
      return openDraft(place, options);
  }
}

async function openSpecial(
  { path, found }: OutputPlace & { is: "special" },
  { signal }: OutputOptions,
): Promise<OutputFile> {
  const handle = found.isFIFO() ? await openFifo(path, signal) : await open(path, "w");
  const close = () => handle.close();
  return { write: writerOn(handle.fd), keep: close, discard: close };
}

/** Without blocking: a thread that waits in the system for a reader would keep the process from ending. */
async function openFifo(path: string, signal: AbortSignal | undefined): Promise<FileHandle> {
  for (;;) {
    try {
      return await open(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (!hasCode(error, "ENXIO")) throw error;
      await setTimeout(retryMilliseconds, undefined, { signal });
    }
  }
}

/** In a hidden folder beside the file: a file can be moved atomically only within one file system. */
async function openDraft(
  { path, found }: OutputPlace & { is: "file" },
  { mode = found && found.mode & 0o7777 }: OutputOptions,
): Promise<OutputFile> {
  const folder = await mkdtemp(join(dirname(path), ".aegis-"));
  const draft = join(folder, basename(path));
  const remove = () => rm(folder, { recursive: true, force: true });
  let handle: FileHandle;
  let isInPlace: boolean;
  try {
    handle = await open(draft, "wx");
    isInPlace = found !== undefined && (found.nlink > 1 || !(await canOwn(handle, found)));
    if (mode !== undefined) await handle.chmod(mode);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    write: writerOn(handle.fd),
    async keep() {
      await handle.sync();
      await handle.close();
      if (isInPlace) await pipeline(createReadStream(draft), createWriteStream(path, { flush: true }));
      else await rename(draft, path);
      await remove();
    },
    async discard() {
      await handle.close();
      await remove();
    },
  };
}

/** Whether a draft belongs to who owns the file that it will replace; it is given to them if need be. */
async function canOwn(handle: FileHandle, { uid, gid }: { uid: number; gid: number }): Promise<boolean> {
  const own = await handle.stat();
  if (own.uid === uid && own.gid === gid) return true;
  try {
    await handle.chown(uid, gid);
    return true;
  } catch (error) {
    if (hasCode(error, "EPERM")) return false;
    throw error;
  }
}

function writerOn(descriptor: number): OutputFile["write"] {
  return async (data) => {
    let rest = typeof data === "string" ? Buffer.from(data) : data;
    while (rest.length > 0) rest = rest.subarray(await writeSome(descriptor, rest));
  };
}

const writeBytes = promisify(writeTo);

/** @returns how many bytes were written; 0 if the reader of a pipe is slower than we are */
async function writeSome(descriptor: number, bytes: Uint8Array): Promise<number> {
  try {
    return (await writeBytes(descriptor, bytes)).bytesWritten;
  } catch (error) {
    if (!hasCode(error, "EAGAIN")) throw error;
    await setTimeout(retryMilliseconds);
    return 0;
  }
}

const retryMilliseconds = 5;

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
