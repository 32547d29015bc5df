import { join } from "node:path";
import { processDriver } from "../process-driver.ts";
import type { Surface } from "../surface.ts";
import { noPhp, phpClient } from "./php-program.ts";

const script = join(import.meta.dirname, "php_driver.php");
let folder: Promise<string> | undefined;

/** The client in PHP, as `npm run client -- php` writes it. */
export const php: Surface = {
  unavailable: noPhp,
  async open(place) {
    folder ??= phpClient("aegis-php-driver");
    return processDriver(["php", "-d", "display_errors=stderr", script, await folder], place);
  },
};
