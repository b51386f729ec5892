import { expect, test } from "vitest";
import { beginning } from "./beginning.ts";

test("the first words say that they are cut, and close what they quote", () => {
  expect(beginning("Invendus du samedi", 40)).toBe("Invendus du samedi");
  expect(beginning("Invendus du samedi, jamais mesurés", 20)).toBe("Invendus du samedi…");
  expect(beginning("Invendus : « autour de 8 % » le samedi", 25)).toBe("Invendus : « autour de 8… »");
  expect(beginning("Il faut, dit-il, « comme prévu », attendre", 20)).toBe("Il faut, dit-il…");
  expect(beginning("He said “about eight percent” of it", 20)).toBe("He said “about…”");
});
