/** Running another program of the project on the same Node. */
import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { fromRoot } from "./paths.ts";

interface RunOptions {
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** The file that takes what it says; the screen without one. */
  readonly log?: number;
}

/** Resolves with the exit code; the child dies with us. One that writes to a file gives way to those that a person watches. */
export function runCommand(
  command: string,
  options: readonly string[],
  { env = {}, log }: RunOptions = {},
): Promise<number> {
  return new Promise((settle) => {
    const child = spawn(command, options, {
      cwd: fromRoot(),
      stdio: log === undefined ? "inherit" : ["ignore", log, log],
      env: { ...process.env, ...env },
    });
    if (log !== undefined && child.pid !== undefined)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const stop = () => child.kill("SIGTERM");
    process.once("SIGTERM", stop);
    const done = (code: number) => {
      process.off("SIGTERM", stop);
      settle(code);
    };
    child.once("error", (thrown) => {
      console.error(thrown.message);
      done(127);
    });
    child.once("exit", (code) => done(code ?? 1));
  });
}

/** A program that npm installed, by the path of its JavaScript: no shell, the same on the three systems. */
export type RunTool = (path: string, options: readonly string[], env?: NodeJS.ProcessEnv) => Promise<number>;

/** Before a person's eyes. */
export const runTool: RunTool = (path, options, env) =>
  runCommand(process.execPath, [fromRoot("node_modules", path), ...options], { env });

/** Beside what a person watches: what it says is added to a file. */
export function toolBeside(file: string): RunTool {
  const log = openSync(file, "a");
  return (path, options, env) =>
    runCommand(process.execPath, [fromRoot("node_modules", path), ...options], { env, log });
}
