/** How to run npm: the one that started us, or that of the system. Plain JavaScript, since the installation itself needs it. */
import { basename } from "node:path";

/** The program, what goes before its own options, and whether it needs a shell (a `.cmd` on Windows). */
export function npmCommand() {
  const own = process.env.npm_execpath;
  return own && basename(own).startsWith("npm") && /\.c?js$/.test(own)
    ? { command: process.execPath, before: [own], shell: false }
    : { command: "npm", before: [], shell: process.platform === "win32" };
}
