import { expect, it } from "vitest";
import { ofName } from "./elision.ts";

it.each([
  ["Usinages Vauban", "d’Usinages Vauban"],
  ["Atelier Nsp", "d’Atelier Nsp"],
  ["Épicerie d’Été", "d’Épicerie d’Été"],
  ["Œnothèque", "d’Œnothèque"],
  ["ÉTS Morel", "d’ÉTS Morel"],
  ["Yvetot Pneus", "d’Yvetot Pneus"],
  ["Yaourterie du Lac", "de Yaourterie du Lac"],
  ["Menuiserie Kerbihan", "de Menuiserie Kerbihan"],
  ["Halles de Brest", "de Halles de Brest"],
  ["3D Services", "de 3D Services"],
  ["مخبز", "de مخبز"],
  ["", "de "],
])("%s", (name, said) => {
  expect(ofName(name)).toBe(said);
});
