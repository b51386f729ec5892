/** One command at a time where two would destroy each other's work (an installation, a build), even from two terminals. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Runs `work` alone; waits, and says why once, while another process holds the lock. A lock left by a crash is taken over. */
export async function alone(path, waitingWords, work) {
  await take(path, waitingWords);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

async function take(path, waitingWords) {
  mkdirSync(dirname(path), { recursive: true });
  for (let said = false; ;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return;
    } catch (thrown) {
      if (thrown.code !== "EEXIST")
        throw new Error(`Ce dossier refuse l’écriture : ${dirname(path)} (${thrown.code}).`);
    }
    if (!isHeld(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!said) console.log(waitingWords);
    said = true;
    await new Promise((wake) => setTimeout(wake, 500));
  }
}

/** A lock whose process is gone was left by a crash, and so was one that is still empty after a moment. */
function isHeld(path) {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    if (!Number.isInteger(holder) || holder <= 0) return Date.now() - statSync(path).mtimeMs < 5_000;
    process.kill(holder, 0);
    return true;
  } catch (thrown) {
    return thrown.code === "EPERM";
  }
}
