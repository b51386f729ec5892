import { expect, test } from "vitest";
import { fullView } from "../../../tests/support/paper/views.ts";
import { abridged } from "./abridged.ts";
import { wordingIn } from "./wording/wording.ts";

const long = (word: string): string => Array.from({ length: 60 }, () => word).join(" ");

test("a long name is told once, under what it is; the long lines of a company, under its name", () => {
  const company = { ...fullView.company, name: long("menuiserie"), address: long("quai") };
  const { view, whole } = abridged({ ...fullView, company }, wordingIn("fr"));
  expect(view.company.name).toMatch(/^menuiserie( menuiserie)+…$/);
  expect(whole).toEqual([
    { heading: "Nom de l’entreprise", text: company.name },
    { heading: "menuiserie menuiserie menuiserie menuiserie menuiserie menuiserie…", text: company.address },
  ]);
});
