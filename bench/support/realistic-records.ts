/** Fictional companies, people and visits whose texts have the size and the spread of words of real ones. Replays. */
import type { Company } from "../../src/shared/records/company.ts";
import type { Contact } from "../../src/shared/records/contact.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { noteHeadings, type Visit } from "../../src/shared/records/visit.ts";
import * as words from "./french-words.ts";
import { integer, pick, type Random, zipfRank } from "./random.ts";

/** Words that only some notes have: names of products, machines, hamlets, typing mistakes. */
const rareWords = 60_000;

const onsets = "b,br,c,ch,cl,d,f,fr,g,gr,j,l,m,n,p,pl,qu,r,s,t,tr,v".split(",");
const vowels = "a,e,é,i,o,u,ou,ai,eau,en,on,in,è,â,œu".split(",");
const endings = ",r,s,t,x,l,lle,tte,nt,que,ment,sier,gnac,ville,ne,rd".split(",");

/** The `rank`-th rare word: always the same, two or three syllables, never twice the same. */
function rareWord(rank: number): string {
  const at = (items: readonly string[], index: number) => items[index % items.length] ?? "";
  const a = rank % (onsets.length * vowels.length);
  const b = Math.floor(rank / (onsets.length * vowels.length));
  return (
    at(onsets, a) +
    at(vowels, Math.floor(a / onsets.length)) +
    at(onsets, b) +
    at(vowels, Math.floor(b / onsets.length)) +
    at(endings, rank % 13)
  );
}

/** A company as an import makes it: some 20 fields, a SIREN that nobody has (real ones do not begin with 000). */
export function realisticCompany(random: Random, index: number): Company {
  const [communeName, communeCode, postcode] = pick(random, words.communes);
  const siren = `000${String(index).padStart(6, "0")}`;
  return {
    name: companyName(random),
    siren,
    siret: `${siren}${String(integer(random, 1, 99_999)).padStart(5, "0")}`,
    "naf.code": pick(random, words.nafCodes),
    "naf.edition": "rev2",
    address: `${integer(random, 1, 190)} ${pick(random, ["rue", "avenue", "impasse", "chemin"])} ${aName(random)}`,
    postcode,
    "commune.code": communeCode,
    "commune.name": communeName,
    headcount: integer(random, 0, 120),
    "headcountBand.code": "11",
    "headcountBand.year": 2024,
    createdOn: `${integer(random, 1950, 2026)}-0${integer(random, 1, 9)}-1${integer(random, 0, 9)}`,
    "directory.at": "2026-11-02T09:00:00.000Z",
    "directory.source": "csv",
  };
}

/** Someone to call back. */
export function realisticContact(random: Random, companyId: DocumentId): Contact {
  const last = aName(random);
  return {
    companyId,
    name: `${pick(random, words.firstNames)} ${last}`,
    role: pick(random, ["Gérante", "Dirigeant", "Comptable", "Chef d’atelier", "Responsable qualité"]),
    phone: `0${integer(random, 1, 7)} ${twoDigits(random)} ${twoDigits(random)} ${twoDigits(random)} ${twoDigits(random)}`,
    email: `${last.toLowerCase()}@exemple.invalid`,
  };
}

/** A visit of the last eight years with its six headings written: 3 to 4 KB of JSON. */
export function realisticVisit(random: Random, companyId: DocumentId): Visit {
  const month = String(integer(random, 1, 11)).padStart(2, "0");
  const day = `${integer(random, 2019, 2026)}-${month}-${String(integer(random, 1, 28)).padStart(2, "0")}`;
  const notes = noteHeadings.map((heading): [string, string] => [
    `notes.${heading}`,
    text(random, integer(random, 430, 580)),
  ]);
  return {
    companyId,
    day,
    startsAt: `${String(integer(random, 8, 17)).padStart(2, "0")}:30`,
    zone: "Europe/Paris",
    place: pick(random, ["Sur place", "À l’atelier", "Au magasin", "Au siège"]),
    contactForm: "on_site",
    // What the first screen looks for: what comes, and the few that nobody finished.
    status: day > "2026-11-23" ? "planned" : integer(random, 1, 400) === 1 ? "in_progress" : "done",
    "interest.declared": "none",
    "notice.givenAt": "2026-11-02T09:00:00.000Z",
    "notice.givenBy": "Camille Doré",
    "notice.version": "1",
    ...Object.fromEntries(notes),
  };
}

/** French sentences of about this many characters in all. */
export function text(random: Random, characters: number): string {
  let written = "";
  while (written.length < characters) written += `${sentence(random)} `;
  return written.trimEnd();
}

function sentence(random: Random): string {
  const { subjects, verbs, objects, tools, moments, judgements } = words;
  const fact = `${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, objects)}`;
  const rare = () => rareWord(zipfRank(random, rareWords));
  switch (integer(random, 0, 5)) {
    case 0:
      return capital(`${fact} avec ${pick(random, tools)} ${pick(random, moments)}, surtout ${rare()}.`);
    case 1:
      return `${pick(random, judgements)} : ${fact} (${rare()}, ${rare()}).`;
    case 2:
      return capital(
        `${fact} ${pick(random, moments)} pour ${aName(random)}, ${integer(random, 2, 400)} € par mois.`,
      );
    case 3:
      return `${pick(random, judgements)}. À revoir avec ${pick(random, words.firstNames)} ${aName(random)} : ${rare()}.`;
    case 4:
      return capital(`${fact}, mais ${rare()} et ${rare()} restent dans ${pick(random, tools)}.`);
    default:
      return `Idée : ${rare()} dans ${pick(random, tools)}, ${integer(random, 1, 40)} heures gagnées ${pick(random, moments)}.`;
  }
}

function companyName(random: Random): string {
  const trade = pick(random, words.trades);
  const form = pick(random, ["", " SARL", " SAS", " et fils", " Frères", ""]);
  return `${trade} ${aName(random)}${form}`;
}

function aName(random: Random): string {
  return capital(rareWord(integer(random, 0, rareWords - 1)));
}

function twoDigits(random: Random): string {
  return String(integer(random, 0, 99)).padStart(2, "0");
}

function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
