/**
 * What `npm start` and `npm test` call first. It needs nothing installed: it installs when `node_modules` is missing or
 * stale, then runs the given script on the Node of this project (package.json, `node`), whatever Node started it.
 */
import { spawn } from "node:child_process";
import { ensureInstalled, pinnedNode } from "./install.mjs";

const [script, ...options] = process.argv.slice(2);
const major = Number(process.versions.node.split(".")[0]);

if (major < 20) {
  console.error(
    `Carnet IA demande Node.js 20 ou plus récent (ici : ${process.version}). À installer depuis https://nodejs.org, puis relancez.`,
  );
  process.exit(1);
}
if (!script) {
  console.error("Usage : node scripts/run.mjs scripts/<commande>.ts [options]");
  process.exit(1);
}

try {
  await ensureInstalled();
} catch (thrown) {
  console.error(`\n${thrown instanceof Error ? thrown.message : String(thrown)}`);
  process.exit(1);
}

const child = spawn(pinnedNode(), [script, ...options], { stdio: "inherit" });
// Ctrl+C reaches the child by itself (same terminal); this process only waits for its clean end.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
process.on("SIGHUP", () => child.kill("SIGTERM"));
child.on("error", (thrown) => {
  console.error(`Impossible de lancer ${script} : ${thrown.message}`);
  process.exit(1);
});
child.on("exit", (code) => process.exit(code ?? 1));
