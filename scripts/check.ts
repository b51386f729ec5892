/** `npm run check`: format, types, rooms, dead code, rules. */
import { asCommand } from "./as-command.ts";
import { runChecks } from "./check-steps.ts";

await asCommand(async () => ((await runChecks()).failed === 0 ? 0 : 1));
