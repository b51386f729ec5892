import fc from "fast-check";
import { expect, test } from "vitest";
import { ConsentKind } from "../records/consent.ts";
import { Contact } from "../records/contact.ts";
import { consentWording } from "../content/consents.ts";
import { consentsOf, recordingConsent } from "./consents.ts";

const person = Contact.parse({ companyId: "0199c4d2-8b6e-7c3a-9f10-2b6d4e8f7a01", name: "Anaïs Lefèbvre" });

let count = 0;
function recorded(contact: Contact, state: "given" | "withdrawn", at = "2026-11-24T10:00:00.000Z"): Contact {
  count += 1;
  const said = { id: `e${String(count)}`, state, at, by: "Nadia Roux", wording: "2026.11" };
  return { ...contact, ...recordingConsent(contact, "photo", said) };
}

const stateOf = (contact: Contact) => consentsOf(contact).find(({ kind }) => kind === "photo")?.state;

test("nobody has agreed to anything before saying so", () => {
  expect(consentsOf(person).map(({ state }) => state)).toEqual(["none", "none", "none"]);
});

test("the last word counts, whatever the clocks say, and every event stays", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("given" as const, "withdrawn" as const), fc.nat(1e6)), {
        minLength: 1,
      }),
      (events) => {
        const contact = events.reduce(
          (known, [state, second]) => recorded(known, state, new Date(second * 1000).toISOString()),
          person,
        );
        expect(stateOf(contact)).toBe(events.at(-1)?.[0]);
        expect(consentsOf(contact).flatMap(({ history }) => history)).toHaveLength(events.length);
      },
    ),
  );
});

test("of two notebooks that write at the same time, the withdrawal wins, and both events stay", () => {
  const given = recorded(person, "given");
  const here = recorded(given, "given", "2026-11-24T12:00:00.000Z");
  const there = recorded(given, "withdrawn", "2026-11-24T11:00:00.000Z");
  for (const met of [
    { ...here, ...there },
    { ...there, ...here },
  ]) {
    expect(stateOf(met)).toBe("withdrawn");
    expect(consentsOf(met)[1]?.history).toHaveLength(3);
    expect(stateOf(recorded(met, "given"))).toBe("given");
  }
});

test("an option says nothing of another", () => {
  const contact = recorded(person, "given");
  expect(consentsOf(contact).map(({ kind, state }) => [kind, state])).toEqual([
    ["recontact", "none"],
    ["photo", "given"],
    ["newsletter", "none"],
  ]);
});

test("a consent of the time when it was one field is read, and can be withdrawn", () => {
  const former = { ...person, "recontact.consent": true, "recontact.at": "2026-11-01T09:00:00.000Z" };
  expect(consentsOf(former)[0]?.state).toBe("given");
  const said = {
    id: "w",
    state: "withdrawn",
    at: "2026-11-02T09:00:00.000Z",
    by: "",
    wording: "2026.11",
  } as const;
  expect(consentsOf({ ...former, ...recordingConsent(former, "recontact", said) })[0]?.state).toBe(
    "withdrawn",
  );
});

test("what cannot be read as an event is not a consent", () => {
  expect(stateOf({ ...person, "consents.photo.x": true })).toBe("none");
});

test("each option has words in both languages", () => {
  for (const kind of ConsentKind.options) {
    const [french, english] = [consentWording(kind), consentWording(kind, { language: "en" })];
    expect(english.id).toBe(french.id);
    expect(english.text).not.toBe(french.text);
  }
});
