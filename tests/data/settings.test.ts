import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { clearCodec } from "../../src/renderer/data/codec.ts";
import { closeNotebook, theNotebook } from "../../src/renderer/data/notebook.ts";
import {
  defaultSettings,
  dismissSettingsProblem,
  readSettings,
  saveSettings,
  settingsProblem,
} from "../../src/renderer/data/settings.ts";
import { PaperTemplate } from "../../src/shared/records/paper-template.ts";
import { defaultPaperTemplate, withMoved } from "../../src/shared/rules/paper-template.ts";
import { openEmptyNotebook } from "../support/notebooks.ts";

beforeEach(() => openEmptyNotebook());
afterEach(closeNotebook);

it("starts with defaults, and keeps what is saved", async () => {
  expect(await readSettings()).toEqual(defaultSettings);
  await saveSettings({ language: "en" });
  await Promise.all([saveSettings({ textScale: 1.25 }), saveSettings({ theme: "dark" })]);
  expect(await readSettings()).toMatchObject({ language: "en", textScale: 1.25, theme: "dark" });
  expect(await settingsProblem()).toBeUndefined();
});

it("keeps the template of the documents, with what a newer app added to it", async () => {
  const template = PaperTemplate.parse({
    ...withMoved(defaultPaperTemplate(), "synthesis", "said", 1),
    accent: "#8a1c5c",
    watermark: "copie",
  });
  await saveSettings({ paper: { look: "large", language: "en", template } });
  expect((await readSettings()).paper).toEqual({ look: "large", language: "en", template });
  await saveSettings(({ paper }) => ({ paper: { ...paper, template: undefined } }));
  expect((await readSettings()).paper).toMatchObject({ look: "large", language: "en" });
  expect((await readSettings()).paper.template).toBeUndefined();
});

it("a template that is too long is not stored, and the one before stays", async () => {
  const template = { ...defaultPaperTemplate(), contactLine: "x".repeat(121) };
  await expect(saveSettings({ paper: { look: "standard", template } })).rejects.toThrow();
  expect((await readSettings()).paper).toEqual({ look: "standard" });
});

it("puts damaged settings aside, key by key, and says so", async () => {
  await saveSettings({ language: "en", firstRunDone: true });
  const row = await theNotebook().database.settings.get("settings");
  const payload = { ...(await clearCodec.open("", row?.payload)), theme: "fluo", textScale: "huge" };
  await theNotebook().database.settings.put({ name: "settings", revision: 9, payload });

  expect(await readSettings()).toMatchObject({
    language: "en",
    theme: "system",
    textScale: 1,
    firstRunDone: true,
  });
  expect(await settingsProblem()).toMatchObject({
    code: "settings.damaged",
    params: { keys: "theme, textScale" },
  });

  await saveSettings({ zone: "Indian/Reunion" });
  expect(await settingsProblem()).toMatchObject({ code: "settings.damaged" });
  expect((await theNotebook().database.settings.get("settings.damaged"))?.payload).toEqual(payload);

  await dismissSettingsProblem();
  expect(await settingsProblem()).toBeUndefined();
  expect(await readSettings()).toMatchObject({ language: "en", zone: "Indian/Reunion" });
  expect((await theNotebook().database.settings.get("settings.kept"))?.payload).toEqual(payload);
});

it.each([
  ["text", "garbage"],
  ["bytes", new Uint8Array([1, 2])],
  ["an array", [1]],
  ["nothing", null],
])("reads defaults where the row holds %s", async (_, payload) => {
  await theNotebook().database.settings.put({ name: "settings", revision: 1, payload });
  expect(await readSettings()).toEqual(defaultSettings);
  expect(await settingsProblem()).toMatchObject({ code: "settings.damaged" });
  await saveSettings({ language: "en" });
  expect(await readSettings()).toEqual({ ...defaultSettings, language: "en" });
});

it("keeps settings that a newer version added", async () => {
  await theNotebook().database.settings.put({ name: "settings", revision: 1, payload: { later: { a: 1 } } });
  await saveSettings({ language: "en" });
  expect(await readSettings()).toMatchObject({ later: { a: 1 }, language: "en" });
});

it("keeps every field of one part when two are saved together", async () => {
  await Promise.all([
    saveSettings(({ ambassador }) => ({ ambassador: { ...ambassador, name: "Léa Marin" } })),
    saveSettings(({ ambassador }) => ({ ambassador: { ...ambassador, phone: "05 49 00 00 00" } })),
  ]);
  expect((await readSettings()).ambassador).toMatchObject({ name: "Léa Marin", phone: "05 49 00 00 00" });
});
