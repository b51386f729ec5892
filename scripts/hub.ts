/** `npm run hub`: the hub and its commands (docs/hub.md). */
import { runHub } from "../src/hub/commands/run.ts";
import { asCommand } from "./as-command.ts";

await asCommand(() => runHub(process.argv.slice(2), process.env));
