/** Browser profiles of the disk that hold a realistic notebook, for the built app to open. */
import { join } from "node:path";
import type {} from "../pages/start/page.ts";
import { buildPage, withBrowser } from "./browser-page.ts";
import type { NotebookSize } from "./realistic-notebook.ts";
import { serveFolder } from "./serve-folder.ts";

/** Writes each notebook from a page of the app's own origin. Gives the port, which is part of that origin. */
export async function fillProfiles(
  folder: string,
  notebooks: readonly { readonly profile: string; readonly size: NotebookSize }[],
): Promise<number> {
  const site = join(folder, "site");
  await buildPage("bench/pages/start/page.ts", site);
  const server = await serveFolder(site);
  for (const { profile, size } of notebooks) {
    await withBrowser(profile, async (page) => {
      await page.goto(server.origin);
      await page.evaluate((wanted) => globalThis.fillNotebook(wanted), size);
    });
  }
  await server.close();
  return server.port;
}
