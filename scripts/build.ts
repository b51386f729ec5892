/** `npm run build`: out/main, out/preload and out/renderer, which is also the web edition. */
import { asCommand } from "./as-command.ts";
import { buildApp } from "./build-app.ts";

await asCommand(async () => {
  await buildApp();
  console.log("Application construite dans out/.");
  return 0;
});
