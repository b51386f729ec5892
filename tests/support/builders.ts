/**
 * Fields of believable, fictional records for tests: say only what the test is about.
 * `aVisit({ companyId, day: "2026-11-23" })`. Nothing here is a real company or person.
 */
import { v7 } from "uuid";
import type { Action } from "../../src/shared/records/action.ts";
import { assessmentKey } from "../../src/shared/records/assessment-keys.ts";
import type { Answer, Assessment } from "../../src/shared/records/assessment.ts";
import type { Company } from "../../src/shared/records/company.ts";
import type { Contact } from "../../src/shared/records/contact.ts";
import type { Event } from "../../src/shared/records/event.ts";
import { DocumentId } from "../../src/shared/records/field-values.ts";
import type { Note } from "../../src/shared/records/note.ts";
import type { Visit } from "../../src/shared/records/visit.ts";

/** A new document id. */
export function anId(): DocumentId {
  return DocumentId.parse(v7());
}

/** A craft bakery in Besançon, without SIREN: {@link aSiren} gives one that nobody has. */
export function aCompany(fields: Partial<Company> = {}): Company {
  return {
    name: "Boulangerie Mercœur",
    "naf.code": "10.71C",
    "naf.edition": "rev2",
    address: "12 rue des Granges",
    postcode: "25000",
    "commune.code": "25056",
    "commune.name": "Besançon",
    headcount: 6.5,
    turnoverEuros: 480_000,
    accountsYear: 2025,
    isCraft: true,
    isEmployer: true,
    ...fields,
  };
}

/** The `n`-th (1 to 99 999) SIREN that passes the check digit and was never given: real ones do not begin with 000. */
export function aSiren(n = 1): string {
  const digits = `000${String(n).padStart(5, "0")}`;
  return `${digits}${checkDigit(digits)}`;
}

/** A SIRET of {@link aSiren}, first establishment unless told. */
export function aSiret(n = 1, establishment = 1): string {
  const digits = `${aSiren(n)}${String(establishment).padStart(4, "0")}`;
  return `${digits}${checkDigit(digits)}`;
}

/** The manager of the bakery. */
export function aContact(fields: Partial<Contact> = {}): Contact {
  return {
    companyId: anId(),
    name: "Anaïs Lefèbvre-Ducœur",
    role: "Gérante",
    phone: "03 81 00 00 12",
    email: "contact@mercoeur.invalid",
    ...fields,
  };
}

/** A visit in progress with two headings written. */
export function aVisit(fields: Partial<Visit> = {}): Visit {
  return {
    companyId: anId(),
    day: "2026-11-23",
    startsAt: "14:00",
    endsAt: "15:30",
    zone: "Europe/Paris",
    place: "Au fournil",
    contactForm: "on_site",
    status: "in_progress",
    "notes.context":
      "Deux boutiques, six salariés et demi, un apprenti. Commandes par téléphone et sur papier.",
    "notes.irritants": "Les devis des buffets prennent deux soirées par semaine ; l’invendu n’est pas suivi.",
    ...fields,
  };
}

/** A free note of a visit. */
export function aNote(fields: Partial<Note> = {}): Note {
  return {
    visitId: anId(),
    companyId: anId(),
    title: "Caisse",
    text: "Le logiciel de caisse exporte les ventes par jour, jamais ouvert depuis l’installation.",
    writtenAt: "2026-11-23T13:20:00.000Z",
    ...fields,
  };
}

/** An assessment just begun. {@link withAnswers} fills it. */
export function anAssessment(fields: Partial<Assessment> = {}): Assessment {
  return {
    visitId: anId(),
    companyId: anId(),
    questionnaire: "osez-ia@1",
    variant: "full",
    startedAt: "2026-11-23T13:30:00.000Z",
    ...fields,
  };
}

/** The same assessment with answers by item: `withAnswers(anAssessment(), { "1.1": 3, "1.2": "nsp" })`. */
export function withAnswers(assessment: Assessment, answers: Readonly<Record<string, Answer>>): Assessment {
  const keyed = Object.entries(answers).map(([item, answer]): [string, Answer] => [
    assessmentKey("answers", item),
    answer,
  ]);
  return { ...assessment, ...Object.fromEntries(keyed) };
}

/** An open follow-up action, due in two weeks. */
export function anAction(fields: Partial<Action> = {}): Action {
  return {
    companyId: anId(),
    label: "Exporter trois mois de ventes de la caisse",
    who: "La gérante",
    dueOn: "2026-12-07",
    state: "open",
    rank: 1,
    ...fields,
  };
}

/** A workshop the company is invited to. */
export function anEvent(fields: Partial<Event> = {}): Event {
  return {
    companyId: anId(),
    kind: "workshop",
    title: "Atelier « premiers pas avec l’IA » de la chambre de métiers",
    day: "2026-12-10",
    partner: "Chambre de métiers et de l’artisanat",
    outcome: "proposed",
    ...fields,
  };
}

/** The digit that makes the Luhn sum of the whole a multiple of ten. */
function checkDigit(digits: string): number {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return (10 - (sum % 10)) % 10;
}
