/** What a person sees when a command ends: its own words, and no stack for a failure we know. */

/** A failure whose message, in French, says what to do. */
export class CommandFailure extends Error {}

/** Runs a command; its number, if any, is the exit code. */
export async function asCommand(run: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (thrown) {
    console.error(thrown instanceof CommandFailure ? thrown.message : thrown);
    process.exitCode = 1;
  }
}
