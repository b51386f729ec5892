/**
 * « de » before a name, as French says it: « d’Usinages Vauban », « de Menuiserie Kerbihan ». An h is kept apart: only a
 * dictionary knows which ones are silent. A y is a vowel before a consonant alone: « d’Yvetot », « de Yaourts ».
 */
export function ofName(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
  return /^(?:[aeiouœæ]|y[^aeiouy])/i.test(plain) ? `d’${name}` : `de ${name}`;
}
