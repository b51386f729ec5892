/** What went wrong in the machine, for whoever repairs it: events and codes, never a word of what was written. */
import { appendFile, readFile } from "node:fs/promises";
import { Problem } from "../../shared/problem.ts";
import { atomicWrite } from "./atomic-write.ts";

/** One event; `detail` holds names and codes only. */
export interface CrashLine {
  /** ISO 8601. */
  readonly at: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Enough to see a pattern; an old line helps nobody. */
const keptLines = 200;

/** Appends one line. Never throws: a log that fails must not stop what it tells. */
export async function noteCrash(
  path: string,
  what: string,
  detail: CrashLine["detail"],
  at: Date,
): Promise<void> {
  try {
    await appendFile(
      path,
      `${JSON.stringify({ at: at.toISOString(), what, detail } satisfies CrashLine)}\n`,
      { mode: 0o600 },
    );
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    if (lines.length > keptLines * 2) await atomicWrite(path, `${lines.slice(-keptLines).join("\n")}\n`);
  } catch {
    // See above.
  }
}

/** What may be kept of an error: its name and code. Its message may quote what a person wrote. */
export function withoutContent(thrown: unknown): CrashLine["detail"] {
  if (thrown instanceof Problem) return { name: thrown.name, code: thrown.code };
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const code = "code" in thrown && typeof thrown.code === "string" ? { code: thrown.code } : {};
  return { name: thrown.name, ...code, ...whereFrom(thrown) };
}

/** The first place of ours in the stack: a file and a line, without the message that precedes it. */
function whereFrom({ stack = "" }: Error): { at?: string } {
  const at = /([\w-]+\.js:\d+:\d+)/.exec(stack.replace(/^[^]*?\n\s+at /, ""))?.[1];
  return at === undefined ? {} : { at };
}
