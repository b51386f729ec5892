/** The demonstration goes on: the network is back, a hub on a real PostgreSQL, a second notebook, a conflict made and settled. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { openBuiltApp } from "../tests/support/app.ts";
import { hubCommand, spawnHub } from "../tests/support/hub/spawn-hub.ts";
import { goTo, joinHub, startEmpty, synchronise, waitUntilSaved } from "../tests/support/journey.ts";
import { startWebServer, type TestServer } from "../tests/support/web-server.ts";
import { pictureOf } from "./demo-screens.ts";
import { check, type DemoSteps } from "./demo-steps.ts";

interface SyncDemo {
  /** The first notebook, its server cut, with one visit in it. */
  readonly server: TestServer;
  readonly profile: string;
  readonly visitId: string;
  readonly out: string;
  readonly steps: DemoSteps;
}

const [one, other] = [
  "Rappeler en janvier, après les fêtes, avec la CCI.",
  "Rappeler dès la semaine prochaine.",
] as const;

/** Plays it. Throws at the first step that does not hold. */
export async function playSyncDemo({ server, profile, visitId, out, steps }: SyncDemo): Promise<void> {
  const [data, secondProfile] = [
    await mkdtemp(join(tmpdir(), "carnet-hub-")),
    await mkdtemp(join(tmpdir(), "carnet-demo-")),
  ];
  const environment = { HUB_DATA: data };
  const hub = await steps.run("démarrer un serveur sur un vrai PostgreSQL", () => spawnHub(environment));
  const secondServer = await startWebServer();
  const code = async (...options: string[]) =>
    String((await hubCommand(environment, "invite", ...options)).lines[0]?.["code"]);
  const path = `/visits/${visitId}`;
  try {
    await server.restore();
    const first = await openBuiltApp(server.origin, profile, { path });
    const second = await openBuiltApp(secondServer.origin, secondProfile);
    await steps.run("le réseau revient : le carnet rejoint le serveur, tout y monte", async () => {
      await joinHub(first.page, hub.url, await code("--name", "Camille Ferrand"));
      await goTo(first.page, "/sync");
      await pictureOf(first.page, out, "synchronisation");
    });
    await steps.run("un second carnet de la même personne reçoit la visite", async () => {
      await startEmpty(second.page);
      const { lines } = await hubCommand(environment, "members");
      await joinHub(second.page, hub.url, await code("--member", String(lines[0]?.["member"])));
      await goTo(second.page, path);
      await second.page.getByLabel("Prochaines étapes").waitFor();
    });
    await steps.run("sans réseau, les deux écrivent au même endroit", async () => {
      await goTo(first.page, path);
      await server.cut();
      await secondServer.cut();
      await write(first.page, one);
      await write(second.page, other);
    });
    await steps.run("le réseau revient : les deux textes sont gardés, à départager", async () => {
      await server.restore();
      await synchronise(first.page);
      await first.page
        .getByText(/Tout est sur le serveur, \d\d:\d\d/)
        .first()
        .waitFor();
      await secondServer.restore();
      await synchronise(second.page);
      await second.page.getByText("1 à départager").waitFor();
      await pictureOf(second.page, out, "a-departager");
    });
    await steps.run("on garde les deux : les deux carnets disent la même chose", async () => {
      await second.page.getByRole("button", { name: "Garder les deux" }).click();
      await second.page.getByText("Rien à départager").waitFor();
      await synchronise(second.page);
      await goTo(second.page, path);
      await goTo(first.page, path);
      const field = first.page.getByLabel("Prochaines étapes");
      await first.page.waitForFunction(
        ([a, b]) =>
          [...document.querySelectorAll("textarea")].some(
            ({ value }) => value.includes(a) && value.includes(b),
          ),
        [one, other] as const,
      );
      const texts = [
        await field.inputValue(),
        await second.page.getByLabel("Prochaines étapes").inputValue(),
      ];
      check(texts[0] === texts[1], `Les deux carnets diffèrent : ${texts.join(" / ")}`);
    });
    await first.close();
    await second.close();
  } finally {
    await hub.stop();
    await secondServer.close();
    for (const folder of [data, secondProfile])
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel("Prochaines étapes").fill(text);
  await page.getByLabel("Prochaines étapes").blur();
  await waitUntilSaved(page);
}
