/** The draft as another library reads it. */
import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { mailDraft } from "./mail-draft.ts";

const date = new Date("2026-11-23T09:30:00Z");
const pdf = new Uint8Array(Array.from({ length: 10_000 }, (_, index) => (index * 7) % 256));
const attachment = { name: "Synthèse – L’Œuvre « d’art » (1)'*.pdf", mime: "application/pdf", bytes: pdf };
const text = "Bonjour,\n\nMerci pour votre accueil à l’œuvre.\n.\nFrom là\n";

test("addresses, subject, words and attachment are found again", async () => {
  const to = ["ali.morel@exemple.fr", "zoé", "a@b.fr\r\nBcc: x@y.fr", "zoe+visite@exemple.fr"];
  const subject = "Notre rencontre du 23 novembre 2026 – Boulangerie de l’Œuvre, frères & sœurs 🍞";
  const bytes = mailDraft({ to, subject, text, attachment, date });
  const read = await PostalMime.parse(bytes);
  expect(read.to?.map(({ address }) => address)).toEqual(["ali.morel@exemple.fr", "zoe+visite@exemple.fr"]);
  expect(read.bcc).toBeUndefined();
  expect(read.subject).toBe(subject);
  expect(read.date).toBe(date.toISOString());
  expect(read.text?.replaceAll("\r\n", "\n").trim()).toBe(text.trim());
  expect(read.headers.find(({ key }) => key === "x-unsent")?.value).toBe("1");
  const [file] = read.attachments;
  expect(file).toMatchObject({ filename: attachment.name, mimeType: "application/pdf" });
  if (file === undefined || typeof file.content === "string") throw new Error("no bytes");
  expect(new Uint8Array(file.content)).toEqual(pdf);
});

test("nobody to send it to yet: still a draft", async () => {
  const read = await PostalMime.parse(mailDraft({ to: [], subject: "", text: "", attachment, date }));
  expect(read.to).toBeUndefined();
  expect(read.attachments).toHaveLength(1);
});

test("whatever a company is called, the draft is ASCII and its subject whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (name) => {
      const subject = `Visite ${name.replaceAll(/\p{Cc}/gu, " ")} fin`;
      const bytes = mailDraft({ to: [], subject: `Visite ${name} fin`, text, attachment, date });
      expect(bytes.every((byte) => byte < 128)).toBe(true);
      expect((await PostalMime.parse(bytes)).subject).toBe(subject);
    }),
    { numRuns: 100 },
  );
});
