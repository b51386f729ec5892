import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentId } from "../records/field-values.ts";
import { readVisitCode, visitCode } from "./visit-code.ts";

const ids = fc.uuid().map((id) => DocumentId.parse(id));
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

test("a visit has one code, for ever: sheets are already printed", () => {
  const id = DocumentId.parse("0199c4d2-8b6e-7c3a-9f10-2b6d4e8f7a01");
  expect(visitCode(id)).toMatchInlineSnapshot(`"Y0JM-JZ01"`);
});

test("a code is read back however it was typed", () => {
  fc.assert(
    fc.property(ids, (id) => {
      const code = visitCode(id);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      for (const typed of [
        code,
        code.toLowerCase(),
        code.replace("-", ""),
        ` ${code.replace("-", " ")} `,
        code.replaceAll("0", "o").replaceAll("1", "l"),
      ])
        expect(readVisitCode(typed)).toBe(code);
    }),
  );
});

test("one wrong letter, or two neighbours that changed places, is noticed", () => {
  fc.assert(
    fc.property(ids, fc.nat({ max: 7 }), fc.constantFrom(...Array.from(alphabet)), (id, place, letter) => {
      const letters = Array.from(visitCode(id).replace("-", ""));
      const swapped = letters.slice();
      const right = letters[place];
      if (right !== letter) {
        const wrong = letters.with(place, letter).join("");
        expect(readVisitCode(wrong)).toBeUndefined();
      }
      const next = letters[place + 1];
      if (next === undefined || right === undefined || next === right) return;
      swapped[place] = next;
      swapped[place + 1] = right;
      expect(readVisitCode(swapped.join(""))).toBeUndefined();
    }),
  );
});

test("what is not a code is not one", () => {
  for (const typed of ["", "boulangerie", "ABCD-EFG", "ABCD-EFGU", "ABCD-EFGH-J"])
    expect(readVisitCode(typed)).toBeUndefined();
});
