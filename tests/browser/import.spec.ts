/** Companies from a file: the good ones, the hostile ones, the long ones, those met twice; and the way back. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { axeFaultsInThemes } from "../support/axe.ts";
import { aSiren, aSiret } from "../support/builders.ts";
import { startEmpty } from "../support/journey.ts";

const check = (page: Page) => page.getByRole("button", { name: "Vérifier le fichier" });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 2, name });

async function openImport(page: Page): Promise<void> {
  await startEmpty(page);
  await page.goto(`${new URL(page.url()).origin}/#/companies/import`);
  await heading(page, "Choisissez votre fichier").waitFor();
}

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choisir un fichier" }).click();
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

/** From the columns to the result. */
async function importAll(page: Page, button: string | RegExp): Promise<void> {
  await check(page).click();
  await heading(page, "Ce qui va se passer").waitFor();
  await page.getByRole("button", { name: button }).click();
  await heading(page, "Import terminé").waitFor();
}

async function expectCompanies(page: Page, count: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/companies`);
  await expect(page.getByRole("status").filter({ hasText: count })).toBeVisible();
}

/** All that the notebook holds, as text. */
function notebookText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("no reason"));
      });
    const texts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) {
        texts.push(JSON.stringify(await asked(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    return texts.join("\n");
  });
}

const sirene = [
  "siren,nic,siret,denominationUniteLegale,nomUniteLegale,prenom1UniteLegale,numeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,codeCommuneEtablissement,activitePrincipaleEtablissement,nomenclatureActivitePrincipaleEtablissement,trancheEffectifsEtablissement,etatAdministratifEtablissement",
  `${aSiren(1)},${aSiret(1).slice(9)},${aSiret(1)},MENUISERIE DES ESSAIS,,,12,RUE,DES GRANGES,25000,BESANCON,25056,43.32A,NAFRev2,03,A`,
  `${aSiren(2)},${aSiret(2).slice(9)},${aSiret(2)},[ND],ESSAI,Camille,,,,25000,BESANCON,25056,96.02A,NAFRev2,NN,A`,
  `${aSiren(3)},${aSiret(3).slice(9)},${aSiret(3)},GARAGE FERME DES ESSAIS,,,,,,25000,BESANCON,25056,45.20A,NAFRev2,,F`,
].join("\n");

const directory = [
  "siren\tnom_complet\tsiege.siret\tsiege.adresse\tsiege.code_postal\tsiege.commune\tsiege.libelle_commune\tactivite_principale\ttranche_effectif_salarie\tcategorie_entreprise\tdirigeants.0.nom\tdirigeants.0.prenoms",
  `${aSiren(4)}\tBOULANGERIE DES ESSAIS\t${aSiret(4)}\t3 RUE DU PORT 25000 BESANCON\t25000\t25056\tBESANCON\t10.71C\t03\tPME\tDIRIGEANTSECRET\tJEANNESECRETE`,
].join("\n");

test("both families of columns, a mapping that is changed, and the whole undone", async ({ openApp }) => {
  const { page, complaints } = await openApp();
  await openImport(page);
  await choose(page, "sirene.csv", sirene);
  await expect(heading(page, "sirene.csv")).toBeFocused();
  const preview = page.getByRole("region", { name: "Aperçu des premières lignes" });
  await expect(preview.getByRole("row", { name: /MENUISERIE DES ESSAIS/ })).toContainText(
    "12 RUE DES GRANGES",
  );
  await expect(preview.getByText("ligne non importée")).toBeVisible();
  // The family name is the firm's: with the column put aside the line is known by its number.
  const lastName = page.getByRole("button", { name: /« nomUniteLegale » devient/ });
  await lastName.click();
  await page.getByRole("option", { name: "Ignorer" }).click();
  await expect(preview.getByRole("row", { name: /Entreprise 000/ })).toBeVisible();
  await lastName.click();
  await page.getByRole("option", { name: "Nom de famille (entreprise individuelle)" }).click();
  await expect(preview.getByRole("row", { name: /Camille ESSAI/ })).toBeVisible();
  await importAll(page, "Importer 2 entreprises");
  await expect(page.getByText("2 entreprises créées.")).toBeVisible();
  await expect(page.getByText("L’entreprise est fermée d’après le fichier.")).toBeVisible();

  await page.getByRole("button", { name: "Importer un autre fichier" }).click();
  await choose(page, "annuaire.tsv", directory);
  await expect(page.getByText("Jamais importé (dirigeant)").first()).toBeVisible();
  await expect(page.getByText("DIRIGEANTSECRET")).toHaveCount(0);
  await importAll(page, "Importer 1 entreprise");
  expect(await notebookText(page)).not.toMatch(/DIRIGEANTSECRET|JEANNESECRETE/);
  await expectCompanies(page, "3 entreprises");
  await page.getByRole("option", { name: /BOULANGERIE DES ESSAIS/ }).click();
  await heading(page, "BOULANGERIE DES ESSAIS")
    .or(page.getByRole("heading", { level: 1 }))
    .first()
    .waitFor();
  await expect(page.getByText("3 RUE DU PORT")).toBeVisible();
  await expect(page.getByText("Besançon").first()).toBeVisible();

  // The result is still there, and so is the way back.
  await page.goto(`${new URL(page.url()).origin}/#/companies/import`);
  await page.getByRole("button", { name: "Annuler tout l’import" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Annuler tout l’import" }).click();
  await heading(page, "Import annulé").waitFor();
  await expectCompanies(page, "2 entreprises");
  expect(complaints).toEqual([]);
});

test("a hostile file says what is wrong and costs nothing", async ({ openApp }) => {
  const { page, complaints } = await openApp();
  await openImport(page);
  const alert = page.getByRole("alert");
  const unreadable: [string, string | Uint8Array, RegExp][] = [
    ["vide.csv", "", /Le fichier est vide/],
    ["octets.csv", Uint8Array.from({ length: 60_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256), /CSV/],
    ["classeur.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 8, 0), /classeur Excel/],
    ["titres.csv", "Nom;Ville\n", /La première ligne/],
    ["guillemet.csv", '"Nom;Ville\nSARL A;Besançon\n', /guillemet/],
    ["large.csv", `${"a;".repeat(500)}\n1\n`, /300 colonnes/],
  ];
  for (const [name, content, why] of unreadable) {
    await choose(page, name, content);
    await expect(alert).toContainText(name);
    await expect(alert).toContainText(why);
    await expect(alert).toContainText("votre carnet n’a pas changé");
  }

  const lines = [
    "Nom;SIREN;Effectif;Remarque;Courriel",
    `=HYPERLINK("http://exemple.invalid");${aSiren(1)};1;=1+1;`,
    `<img src=x onerror="document.title='volé'">;${aSiren(2)};2;<script>alert(1)</script>;`,
    `${"x".repeat(100_000)};;3;;`,
    `Moitié \uD83D de paire;${aSiren(3)};4;\u202Erenversé;`,
    `Faux numéros;7,32829E+8;beaucoup;;pas une adresse`,
    ";;;;",
    "SARL Décalée; et fils;;5;;trop",
    '"Guillemet ouvert;;1;;',
    "Avalée;;1;;",
  ];
  // In UTF-16, which alone can hold half of a pair.
  const text = `\uFEFF${lines.join("\r\n")}`;
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  await choose(page, "hostile.csv", new Uint8Array(units.buffer));
  await expect(page.getByText("Ligne 9 : un guillemet n’est pas refermé")).toBeVisible();

  // Read wrongly it is no text at all; nothing is lost, and it can be chosen again.
  await page.getByRole("button", { name: /Encodage/ }).click();
  await page.getByRole("option", { name: "UTF-8" }).click();
  await expect(alert).toContainText("hostile.csv");
  await choose(page, "hostile.csv", new Uint8Array(units.buffer));

  await check(page).click();
  await heading(page, "Ce qui va se passer").waitFor();
  const faults = page.getByRole("region", { name: "Lignes à revoir" });
  for (const [line, why] of [
    ["4", "Ce texte est trop long"],
    ["6", "Le tableur a perdu les chiffres"],
    ["6", "Ce n’est pas un nombre"],
    ["6", "Ce n’est pas une adresse de courriel"],
    ["8", "plus de cellules que de colonnes"],
    ["9", "Un guillemet n’est pas refermé"],
  ] as const) {
    await expect(faults.getByRole("row").filter({ hasText: why }).first()).toContainText(line);
  }
  const download = page.waitForEvent("download");
  await faults.getByRole("button", { name: "Enregistrer la liste (CSV)" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("hostile - lignes à revoir.csv");
  const report = await readFile(await saved.path(), "utf8");
  expect(report).toMatch(/^\uFEFFLigne;Colonne;/);
  expect(report).not.toMatch(/^[^\n]*;[=+@-]/m);

  await page.getByRole("button", { name: "Importer 4 entreprises" }).click();
  await heading(page, "Import terminé").waitFor();
  await expectCompanies(page, "4 entreprises");
  await expect(page.getByText('=HYPERLINK("http://exemple.invalid")')).toBeVisible();
  await expect(page.getByText("<img src=x onerror=", { exact: false })).toBeVisible();
  await expect(page).not.toHaveTitle(/volé/);
  expect(complaints).toEqual([]);
});

test("fifty thousand lines: progress, stopped midway, then done", { tag: "@turn-2" }, async ({ openApp }) => {
  test.setTimeout(180_000);
  const { page, complaints } = await openApp();
  await openImport(page);
  // Most lines repeat another one, as an export of many years does: as long to read, sooner written.
  const distinct = 12_000;
  const lines = Array.from({ length: 50_000 }, (_, at) => {
    const n = (at % distinct) + 1;
    return `Entreprise ${n};${aSiret(n)};10.71C;25000;Besançon;${at % 50}`;
  });
  await choose(page, "longue.csv", ["Nom;SIRET;APE;Code postal;Ville;Effectif", ...lines].join("\n"));
  await expect(page.getByText(/50\s000 lignes, 6 colonnes/)).toBeVisible({ timeout: 30_000 });
  await check(page).click();
  await heading(page, "Ce qui va se passer").waitFor({ timeout: 30_000 });
  await expect(page.getByText(/38\s000 lignes répètent une autre ligne du fichier/)).toBeVisible();
  await page.getByRole("button", { name: /^Importer 12\s000 entreprises$/ }).click();
  const bar = page.getByRole("progressbar", { name: "Enregistrement des entreprises" });
  await expect
    .poll(async () => Number(await bar.getAttribute("aria-valuenow")), { timeout: 30_000 })
    .toBeGreaterThan(0);
  await page.getByRole("button", { name: "Arrêter l’import" }).click();
  await heading(page, "Import arrêté").waitFor();
  const said = (await page.getByText(/entreprises créées\.$/).textContent()) ?? "";
  const created = Number(said.replace(/\D/g, ""));
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan(distinct);
  expect(created % 500).toBe(0);

  await page.getByRole("button", { name: "Importer un autre fichier" }).click();
  await choose(page, "longue.csv", ["Nom;SIRET;APE;Code postal;Ville;Effectif", ...lines].join("\n"));
  await check(page).click({ timeout: 30_000 });
  await heading(page, "Ce qui va se passer").waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: /^Importer/ }).click();
  await heading(page, "Import terminé").waitFor({ timeout: 90_000 });
  await expectCompanies(page, "12 000 entreprises");
  expect(complaints).toEqual([]);
});

test("companies met twice are left alone, or completed", async ({ openApp }) => {
  const { page } = await openApp();
  await openImport(page);
  await choose(
    page,
    "premier.csv",
    `Nom;SIREN;Effectif\nMenuiserie Doré;${aSiren(5)};3\nGarage;${aSiren(6)};2`,
  );
  await importAll(page, "Importer 2 entreprises");
  await page.getByRole("button", { name: "Importer un autre fichier" }).click();
  const second = [
    "Nom;SIREN;Effectif;Téléphone;Site web",
    `MENUISERIE DORE;${aSiren(5)};50;03 81 00 00 12;`,
    `DORE encore;${aSiren(5)};;;dore.invalid`,
    `Nouvelle;${aSiren(7)};1;;`,
  ].join("\n");
  await choose(page, "second.csv", second);
  await importAll(page, "Importer 1 entreprise");
  await expect(page.getByText("1 entreprise créée, 1 laissée telle quelle.")).toBeVisible();

  await page.getByRole("button", { name: "Importer un autre fichier" }).click();
  await choose(page, "second.csv", second);
  await check(page).click();
  await expect(
    page.getByText("Toutes les entreprises de ce fichier sont déjà dans le carnet."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Rien à importer" })).toBeDisabled();
  await page.getByText("Compléter leurs champs vides").click();
  await page.getByRole("button", { name: "Compléter 2 entreprises" }).click();
  await expect(page.getByText(/1 complétée/)).toBeVisible();
  await expectCompanies(page, "3 entreprises");
  await page.getByRole("option", { name: /Menuiserie Doré/ }).click();
  await expect(page.getByText("03 81 00 00 12")).toBeVisible();
  await expect(page.getByText("dore.invalid")).toBeVisible();
  await expect(page.getByText("MENUISERIE DORE")).toHaveCount(0);
});

test("by the keyboard alone, said at each step, nothing for axe", async ({ openApp }) => {
  const { page } = await openApp();
  await openImport(page);
  const look = async (): Promise<void> => {
    expect(await axeFaultsInThemes(page)).toEqual([]);
  };
  const tabTo = async (name: string | RegExp, within: Page | Locator = page): Promise<void> => {
    const target = within.getByRole("button", { name }).first();
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab never reached ${String(name)}`);
  };
  await tabTo("Choisir un fichier");
  // Pressed again should the browser ask before Playwright listens: its listening begins without a word.
  await expect(async () => {
    const asked = page.waitForEvent("filechooser", { timeout: 2_000 });
    await page.keyboard.press("Enter");
    await (
      await asked
    ).setFiles({
      name: "clients.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Nom;N° SIREN;CA;Dirigeant\nSARL Essai;${aSiren(8)};12;X\nSARL Faute;123;2;Y\n`),
    });
  }).toPass();
  await expect(heading(page, "clients.csv")).toBeFocused();
  await look();
  await tabTo(/« CA » devient/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /^CA / })).toContainText("Chiffre d’affaires (en milliers)");
  await tabTo("Vérifier le fichier");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Ce qui va se passer")).toBeFocused();
  await look();
  await tabTo(/^Importer 2/);
  await page.keyboard.press("Enter");
  await expect(heading(page, "Import terminé")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "2 entreprises créées." })).toBeVisible();
  await look();
  await tabTo("Annuler tout l’import");
  await page.keyboard.press("Enter");
  await tabTo("Annuler tout l’import", page.getByRole("dialog"));
  await page.keyboard.press("Enter");
  await expect(heading(page, "Import annulé")).toBeFocused();
  await look();
});
