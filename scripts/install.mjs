/** Installing what package-lock.json says, once, even when two commands start together; and saying what is missing otherwise. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { alone } from "./lock.mjs";
import { npmCommand } from "./npm-command.mjs";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const modules = join(root, "node_modules");
const stamp = join(modules, ".carnet-stamp");
const lock = join(root, ".cache", "install.lock");

/** What an installation takes, with room to unpack. */
const neededBytes = 1.5e9;

/** The Node this project is tested on, or the one that runs now when it is of the same generation. */
export function pinnedNode() {
  const own = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  return existsSync(own) ? own : process.execPath;
}

/** Leaves `node_modules` as package-lock.json says. Throws an Error whose message says, in French, what to do. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  // Two `npm ci` in one folder would delete each other's files.
  await alone(
    lock,
    "Une autre commande installe déjà les dépendances : on attend qu’elle ait fini…",
    async () => {
      // The command we waited for may just have done it.
      if (!isInstalled()) await install();
    },
  );
}

/** Stamped, or installed by hand with npm to the same versions. */
function isInstalled() {
  if (!hasWorkingNode()) return false;
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  if (!matchesLockFile()) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** A change of machine (a folder copied from Windows to Linux) is a change of modules too. */
function fingerprint() {
  const locked = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256").update(locked).update(`${process.platform} ${process.arch}`).digest("hex");
}

/** npm writes the hidden lock file last: a cut installation has none, or an older one. */
function matchesLockFile() {
  try {
    const read = (path) => JSON.parse(readFileSync(path, "utf8")).packages;
    const wanted = read(join(root, "package-lock.json"));
    const found = read(join(modules, ".package-lock.json"));
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional }]) =>
        path === "" || (found[path] ? found[path].version === version : optional || devOptional),
    );
  } catch {
    return false;
  }
}

function hasWorkingNode() {
  const node = pinnedNode();
  const said = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout ?? "";
  return Number(said.slice(1).split(".")[0]) >= 24;
}

async function install() {
  console.log("Installation des dépendances de Carnet IA (une à trois minutes la première fois)…");
  rmSync(stamp, { force: true });
  if ((await npm("ci", "--no-audit", "--no-fund")) !== 0) throw new Error(await whyItFailed());
  // Some machines refuse install scripts by default; the pinned Node is brought by one.
  if (!hasWorkingNode()) await npm("rebuild", "node", "--ignore-scripts=false");
  if (!hasWorkingNode()) {
    throw new Error(
      "Node.js 24 n’a pas pu être installé par npm (paquet « node »). Autorisez son script d’installation " +
        "(npm config set ignore-scripts false) ou installez Node.js 24 depuis https://nodejs.org, puis relancez.",
    );
  }
  writeFileSync(stamp, fingerprint());
}

/** Runs the npm that started us (or the one of the system), with its own output and, without a terminal, a sign of life. */
function npm(...options) {
  const started = Date.now();
  const { command, before, shell } = npmCommand();
  return new Promise((settle) => {
    const child = spawn(command, [...before, ...options], { cwd: root, stdio: "inherit", shell });
    const alive = setInterval(() => {
      if (!process.stdout.isTTY) console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`);
    }, 10_000);
    const done = (code) => {
      clearInterval(alive);
      settle(code);
    };
    child.on("error", () => done(127));
    child.on("exit", (code) => done(code ?? 1));
  });
}

/** npm's words are on the screen; these are ours, after looking at the usual causes in turn. */
async function whyItFailed() {
  const asked = spawnSync("npm", ["--version"], { encoding: "utf8", shell: process.platform === "win32" });
  const version = asked.stdout?.trim() ?? "";
  if (version === "")
    return "npm est introuvable : réinstallez Node.js depuis https://nodejs.org (npm vient avec), puis relancez.";
  if (Number(version.split(".")[0]) < 9) {
    return `npm ${version} est trop ancien : lancez « npm install --global npm@latest », puis relancez.`;
  }
  const free = freeBytes();
  if (free < neededBytes) {
    return `Il ne reste que ${Math.round(free / 1e6)} Mo sur ce disque ; il en faut environ ${neededBytes / 1e6}. Libérez de la place, puis relancez.`;
  }
  try {
    writeFileSync(join(root, ".cache", "write-test"), "");
    rmSync(join(root, ".cache", "write-test"));
  } catch {
    return `Ce dossier refuse l’écriture : ${root}. Copiez le projet dans un dossier à vous, puis relancez.`;
  }
  const registry = registryAddress();
  if (!(await answers(registry))) {
    return (
      `Le registre npm (${registry}) ne répond pas. La première installation demande un accès à Internet ; ` +
      "derrière un mandataire (proxy) : npm config set proxy http://… . Relancez ensuite : ce qui est déjà là n’est pas perdu."
    );
  }
  return "npm n’a pas pu installer les dépendances : la raison est dans ses messages ci-dessus. Corrigez-la, puis relancez.";
}

function freeBytes() {
  try {
    const { bavail, bsize } = statfsSync(root);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}

function registryAddress() {
  const asked = spawnSync("npm", ["config", "get", "registry"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return asked.stdout?.trim() || "https://registry.npmjs.org/";
}

async function answers(registry) {
  try {
    await fetch(registry, { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
