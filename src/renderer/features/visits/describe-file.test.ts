import { expect, test } from "vitest";
import { describeFile, kindOfFile } from "./describe-file.ts";

test("a file is known by its name, its kind, its size and what it holds", async () => {
  expect(await describeFile(new File(["abc"], "devis.txt", { type: "text/plain" }))).toEqual({
    name: "devis.txt",
    mime: "text/plain",
    bytes: 3,
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
});

test("an unknown kind is said to be unknown, not guessed", async () => {
  const described = await describeFile(new File([], "plan.dwg"));
  expect(described?.mime).toBe("application/octet-stream");
  expect(kindOfFile("application/octet-stream")).toBe("other");
  expect(kindOfFile("application/pdf")).toBe("pdf");
  expect(kindOfFile("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).toBe("sheet");
});
