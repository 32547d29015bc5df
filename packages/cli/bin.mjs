#!/usr/bin/env node
// Plain JavaScript for any Node: an older one could not even load main.ts, and would say so in a stack.
import module from "node:module";

const oldest = 24;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `aegis needs Node ${oldest} or newer; this is ${process.versions.node}. In a checkout, any Node will do: npm run aegis\n`,
  );
  process.exitCode = 2;
} else {
  // What Node has compiled is kept for the next start, which then takes half as long.
  module.enableCompileCache();
  await import("./src/main.ts");
}
