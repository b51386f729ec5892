import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frenchTypography } from "./french-typography.ts";

/** `~` is U+00A0 and `_` is U+202F, so that a reader sees them. */
const seen = (text: string): string => text.replaceAll("\u00A0", "~").replaceAll("\u202F", "_");

describe("frenchTypography", () => {
  it.each([
    ["Vraiment ?", "Vraiment_?"],
    ["Vraiment?", "Vraiment_?"],
    ["Quoi ?!", "Quoi_?!"],
    ["oui; non", "oui_; non"],
    ["Attention: voici", "Attention~: voici"],
    ["Attention : voici", "Attention~: voici"],
    ["« Osez l'IA »", "«~Osez l’IA~»"],
    ["«Osez l'IA»", "«~Osez l’IA~»"],
    ["l'« IA »", "l’«~IA~»"],
    ["42 %, 42%", "42~%, 42~%"],
    ["6 000 € HT", "6_000~€~HT"],
    ["6000€", "6_000~€"],
    ["10000 €", "10_000~€"],
    ["1234567,50 €", "1_234_567,50~€"],
    ["200 M€ et 10 k€", "200~M€ et 10~k€"],
    ["1 234 567 personnes", "1_234_567 personnes"],
    ["35000 Rennes en 2025", "35000 Rennes en 2025"],
    ["en 2025 300 personnes", "en 2025 300 personnes"],
    ["15 km en 2 h, à 14 h 05", "15~km en 2~h, à 14~h~05"],
    ["à 14:05", "à 14:05"],
    ["n° 12, Mme Martin, M. Durand", "n°~12, Mme~Martin, M.~Durand"],
    ["Attendez...", "Attendez…"],
    ["{{count}} % de {{name}}", "{{count}}~% de {{name}}"],
    ["Supprimer {{name}} ?", "Supprimer {{name}}_?"],
    ["<strong>Attention</strong> : {{when}}", "<strong>Attention</strong>~: {{when}}"],
    ["d'{{name}}", "d’{{name}}"],
    ["01 23 45 67 89", "01 23 45 67 89"],
    ["732 829 320", "732_829_320"],
    ["article 50 100", "article 50_100"],
    ["(?) [!]", "(?) [!]"],
    ["", ""],
  ])("%j", (text, expected) => expect(seen(frenchTypography(text))).toBe(expected));

  it.each([
    "https://exemple.fr/a?b=c;d!e:f",
    "jeanne.d'arc@exemple.fr",
    "`a ? b : c`",
    "www.exemple.fr/?q=1",
    "Rock &amp; roll",
    "14:05",
    "16:9",
    "std::vector",
  ])("leaves %j alone", (text) => expect(frenchTypography(text)).toBe(text));

  const pieces = fc.constantFrom(
    ...Array.from("aL'’«»;:!?%€….,()[]<>`{}@&1234567890 \u00A0\u202F\n\uE000\uD800/"),
    "...",
    "km",
    "HT",
    "M€",
    "n°",
    "M.",
    "Mme",
    "http://",
    "{{n}}",
    "12 345",
    " h ",
  );
  it("is idempotent on whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join("")),
        ),
        (text) => {
          const once = frenchTypography(text);
          expect(frenchTypography(once)).toBe(once);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it("only ever adds or changes spaces, apostrophes and ellipses", () => {
    const bare = (text: string): string => text.replaceAll("...", "…").replace(/[\s'’]/gu, "");
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join("")),
        (text) => {
          expect(bare(frenchTypography(text))).toBe(bare(text));
        },
      ),
    );
  });

  it("stays quick on a hostile text", () => {
    const started = performance.now();
    for (const text of [
      "a".repeat(1e5),
      "1 ".repeat(5e4),
      " ".repeat(1e5),
      "«".repeat(1e5),
      "<a".repeat(5e4),
    ]) {
      frenchTypography(text);
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
