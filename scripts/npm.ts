/** Asking npm something and reading what it says. */
import { execFile } from "node:child_process";
import { npmCommand } from "./npm-command.mjs";
import { fromRoot } from "./paths.ts";

/** What npm wrote on its standard output; also when it ends badly, since `npm audit` does so to say that it found something. */
export function askNpm(...options: readonly string[]): Promise<string> {
  const { command, before, shell } = npmCommand();
  return new Promise((said) => {
    execFile(
      command,
      [...before, ...options],
      { cwd: fromRoot(), shell, maxBuffer: 64 * 1024 * 1024, timeout: 60_000 },
      (_, output) => said(output),
    );
  });
}
