// Placeholder entry, replaced by the bootstrap (see the hosts part of the issue).
import { spawnSync } from "node:child_process";
process.exit(spawnSync("node_modules/.bin/node", process.argv.slice(2), { stdio: "inherit" }).status ?? 1);
