import { readFileSync } from "./fs.ts";

export const readFile = async (file: string | URL): Promise<string> => readFileSync(file);
