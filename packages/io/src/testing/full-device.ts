import { execFileSync } from "node:child_process";
import { userInfo } from "node:os";
import { join } from "node:path";

/**
 * A device without room. Root gets one of its own in `folder`: a fault in what is tested could replace the
 * system's.
 */
export function fullDevice(folder: string): string {
  if (userInfo().uid !== 0) return "/dev/full";
  const device = join(folder, "full");
  execFileSync("mknod", [device, "c", "1", "7"]);
  return device;
}
