import { useTranslation } from "react-i18next";
import { consentWording } from "../../../shared/content/consents.ts";
import { formatInstant } from "../../../shared/language/dates.ts";
import { type Consent, consentsOf, recordingConsent } from "../../../shared/rules/consents.ts";
import { editContact } from "../../data/contacts.ts";
import { type Held, recordsAmong } from "../../data/held.ts";
import type { Stored } from "../../data/records.ts";
import { readSettings } from "../../data/settings.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Link } from "../../ui/link.tsx";
import { WithdrawnPhotos } from "./withdrawn-photos.tsx";

const tones: Readonly<Record<Consent["state"], Tone>> = { none: "neutral", given: "good", withdrawn: "warn" };

/** What a person agreed to; of a company, where to find it for each of its people. */
export function ConsentsCard({ held }: { readonly held: Held }) {
  const { t } = useTranslation("rgpd");
  const people = recordsAmong(held.documents, "contact").filter(({ document }) => document.deleted !== true);
  const isCompany = held.subject.collection === "company";
  if (people.length === 0) return null;
  return (
    <Card title={t("consents.title")}>
      <p className="small soft">{t("consents.hint")}</p>
      {isCompany ? (
        <ul>
          {people.map(({ id, fields }) => (
            <li key={id}>
              <Link href={`#/contacts/${id}/data`}>{t("openNamed", { name: fields.name })}</Link>
            </li>
          ))}
        </ul>
      ) : (
        people.map((person) => <ConsentsOf key={person.id} person={person} held={held} />)
      )}
    </Card>
  );
}

function ConsentsOf({ person, held }: { readonly person: Stored<"contact">; readonly held: Held }) {
  return (
    <>
      {consentsOf(person.fields).map((consent) => (
        <ConsentPart key={consent.kind} person={person} consent={consent} held={held} />
      ))}
    </>
  );
}

function ConsentPart({
  person,
  consent: { kind, state, history },
  held,
}: {
  readonly person: Stored<"contact">;
  readonly held: Held;
  readonly consent: Consent;
}) {
  const { t } = useTranslation("rgpd");
  const language = useLanguage();
  const { id: wording, title, text } = consentWording(kind, { language });
  const record = (next: "given" | "withdrawn") =>
    attempt(async () => {
      const { ambassador } = await readSettings();
      const event = {
        id: crypto.randomUUID(),
        state: next,
        at: new Date().toISOString(),
        by: ambassador.name.trim(),
        wording,
      };
      await editContact(person.id, recordingConsent(person.fields, kind, event));
    });
  return (
    <section className="rgpd-consent" aria-label={title}>
      <div className="spread">
        <h3>{title}</h3>
        <Badge tone={tones[state]}>{t(`consents.states.${state}`)}</Badge>
      </div>
      <p className="small">{text}</p>
      <div className="row">
        {state !== "given" && (
          <Button aria-label={t("consents.giveNamed", { title })} onPress={() => void record("given")}>
            {t("consents.give")}
          </Button>
        )}
        {state === "given" && (
          <Button
            aria-label={t("consents.withdrawNamed", { title })}
            onPress={() => void record("withdrawn")}
          >
            {t("consents.withdraw")}
          </Button>
        )}
      </div>
      {kind === "photo" && state === "withdrawn" && <WithdrawnPhotos held={held} />}
      {history.length > 0 && (
        <Disclosure title={t("consents.history", { title })} level={4}>
          <ul role="list" className="rgpd-list small">
            {history.map((event) => (
              <li key={event.id}>
                {t(`consents.event.${event.state}`, {
                  when: formatInstant(event.at),
                  who: event.by === "" ? t("consents.unnamed") : event.by,
                  wording: event.wording === "" ? t("consents.former") : event.wording,
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
