/** Running another program of the project on the same Node, its output on the screen. */
import { spawn } from "node:child_process";
import { fromRoot } from "./paths.ts";

/** Resolves with the exit code; the child dies with us. */
export function runCommand(
  command: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((settle) => {
    const child = spawn(command, options, {
      cwd: fromRoot(),
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
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
export const runTool = (
  path: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> => runCommand(process.execPath, [fromRoot("node_modules", path), ...options], env);
