/** What a scheme leaves to pay, in words, on paper and in files. */
import type { SchemeView } from "../visit-view.ts";
import type { Wording } from "../wording/fr.ts";
import { upperFirst } from "../../../shared/language/first-letter.ts";

interface Words {
  readonly say: Pick<Wording, "schemes">;
  readonly euros: (value: number) => string;
}

/** « aucun », « 4 400 € HT ». Only a confirmed amount gets here. */
export function charge({ say, euros }: Words, chargeEuros: number): string {
  return chargeEuros === 0 ? say.schemes.free : say.schemes.withoutTax(euros(chargeEuros));
}

/** A confirmed amount, then the words of the catalogue, which carry their own caveat. */
export function cost(words: Words, scheme: Pick<SchemeView, "cost" | "chargeEuros">): string {
  if (scheme.chargeEuros === undefined) return scheme.cost;
  return `${upperFirst(charge(words, scheme.chargeEuros))}. ${scheme.cost}`;
}
