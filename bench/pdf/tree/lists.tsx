/** The lists as a tree: uses, schemes, meetings. */
import type { ReactNode } from "react";
import { formatDay } from "../../../src/shared/language/dates.ts";
import type {
  OtherSchemeView,
  SchemeView,
  UseView,
  VisitView,
} from "../../../src/renderer/paper/visit-view.ts";
import { fr as say } from "../../../src/renderer/paper/wording/fr.ts";
import {
  calls,
  eventFacts,
  eventKind,
  factsOf,
  otherText,
  prerequisite,
  verdictOf,
  vigilanceOf,
} from "../words.ts";
import { dash, disc, octagon, tick } from "./drawings.tsx";
import type { Kit } from "./kit.ts";
import { marked, railed, said, section } from "./parts.tsx";
import type { StyleName } from "./styles.ts";

/** The uses, then what not to do. */
export function uses(kit: Kit, view: VisitView): ReactNode {
  const { Box, Text } = kit;
  return section(
    kit,
    say.uses.title,
    <>
      {view.uses.map((use) => useRow(kit, use))}
      <Text as="h3" look={["lead", "bold", "accent"]}>
        {say.uses.avoid}
      </Text>
      <Box as="ul">
        {view.toAvoid.map(({ title, advice, article, when }) =>
          marked(
            kit,
            title,
            octagon(kit),
            <Text look={["note"]}>
              <Text as="strong" look={["bold"]}>{`${title}. `}</Text>
              {`${advice} `}
              <Text as="span" look={["soft"]}>{`(${article}, ${when})`}</Text>
            </Text>,
          ),
        )}
      </Box>
    </>,
    view.usesMention,
  );
}

function useRow(kit: Kit, use: UseView): ReactNode {
  const { Box, Text } = kit;
  return railed(
    kit,
    use.title,
    <>
      <Text as="h3" look={["bold"]}>
        {use.title}
      </Text>
      {said(kit, use.quadrant, "note", "bold", "accent")}
      {said(kit, use.effort, "note", "soft")}
    </>,
    <>
      <Text look={["note"]}>{use.benefit}</Text>
      <Box as="ul">
        {use.prerequisites.map((needed) =>
          marked(
            kit,
            needed.label,
            needed.met === true ? tick(kit) : dash(kit),
            <Text look={["note"]}>{prerequisite(needed)}</Text>,
          ),
        )}
      </Box>
      {use.vigilance.map((vigilance) => {
        const [title, advice, source] = vigilanceOf(vigilance);
        return (
          <Text key={advice} look={["note"]}>
            <Text as="strong" look={["bold"]}>
              {title}
            </Text>
            {advice}
            <Text as="span" look={["soft"]}>
              {source}
            </Text>
          </Text>
        );
      })}
      {said(kit, use.published, "small", "soft")}
    </>,
  );
}

/** The schemes to call first. */
export function schemes(kit: Kit, { schemes: { cards, footnotes } }: VisitView): ReactNode {
  return section(
    kit,
    say.schemes.title,
    <>
      {cards.map((scheme) => schemeRow(kit, scheme))}
      {notes(kit, footnotes.slice(0, 1))}
    </>,
    say.schemes.intro,
  );
}

function schemeRow(kit: Kit, scheme: SchemeView): ReactNode {
  const { Box, Text, Link } = kit;
  return railed(
    kit,
    scheme.name,
    <>
      <Text as="h3" look={["bold"]}>
        {scheme.name}
        {calls(scheme.footnotes)}
      </Text>
      <Text look={["small", "soft"]}>{scheme.operator}</Text>
      <Text look={["small", "soft"]}>{scheme.pillar}</Text>
      <Text look={["small", "soft"]}>{say.schemes.verifiedOn(formatDay(scheme.verifiedOn))}</Text>
    </>,
    <>
      {judged(kit, scheme.outcome, verdict(kit, scheme.outcome, scheme.reason, "note"))}
      <Text look={["note", "soft"]}>{scheme.summary}</Text>
      {factsOf(scheme).map(([label, text, link]) => (
        <Box key={text} look={["row"]}>
          <Box look={["label"]}>
            <Text look={["small", "soft"]}>{label}</Text>
          </Box>
          <Box look={["grow"]}>
            {link === undefined ? (
              <Text look={["note"]}>{text}</Text>
            ) : (
              <Link href={link} look={["link", "note", "accent"]}>
                {text}
              </Link>
            )}
          </Box>
        </Box>
      ))}
    </>,
  );
}

/** The drawing of an outcome beside its words. */
function judged(kit: Kit, outcome: SchemeView["outcome"], words: ReactNode): ReactNode {
  const { Box } = kit;
  return (
    <Box look={["row"]}>
      <Box look={["mark"]}>{disc(kit, outcome)}</Box>
      <Box look={["grow"]}>{words}</Box>
    </Box>
  );
}

function verdict({ Text }: Kit, outcome: SchemeView["outcome"], reason: string, look: StyleName): ReactNode {
  const [label, rest] = verdictOf(outcome, reason);
  return (
    <Text look={[look]}>
      <Text as="strong" look={["bold", "accent"]}>
        {label}
      </Text>
      {rest}
    </Text>
  );
}

function notes({ Text }: Kit, footnotes: readonly string[]): ReactNode {
  return footnotes.map((text, index) => (
    <Text key={text} look={["small", "soft"]}>{`${"¹²"[index] ?? ""} ${text}`}</Text>
  ));
}

/** Meetings and introductions. */
export function events(kit: Kit, view: VisitView): ReactNode {
  if (view.events.length === 0) return null;
  const { Text } = kit;
  return section(
    kit,
    say.events.title,
    view.events.map((event) =>
      railed(
        kit,
        event.title,
        <Text look={["note", "soft"]}>{eventKind(event)}</Text>,
        <>
          <Text as="h3" look={["bold"]}>
            {event.title}
          </Text>
          <Text look={["note", "soft"]}>{eventFacts(event)}</Text>
          {said(kit, event.comment, "note")}
        </>,
      ),
    ),
  );
}

/** The other schemes. */
export function others(kit: Kit, { schemes: { others: rows, footnotes } }: VisitView): ReactNode {
  const { Box } = kit;
  return section(
    kit,
    say.schemes.others,
    <>
      <Box as="table">
        <Box as="tbody">{rows.map((scheme) => otherRow(kit, scheme))}</Box>
      </Box>
      {notes(kit, footnotes)}
    </>,
    say.schemes.othersIntro,
  );
}

function otherRow(kit: Kit, scheme: OtherSchemeView): ReactNode {
  const { Box, Text, Link } = kit;
  const { name, operator, footnotes, outcome, verifiedOn, url } = scheme;
  const called = `${name}${calls(footnotes)}`;
  return (
    <Box key={name} as="tr" look={["row", "hairline"]} isWhole>
      <Box as="td" look={["mark"]}>
        {disc(kit, outcome)}
      </Box>
      <Box as="th" look={["otherName"]}>
        {url === undefined ? (
          said(kit, called, "small", "bold")
        ) : (
          <Link href={url} look={["link", "small", "bold"]}>
            {called}
          </Link>
        )}
        <Text look={["small", "soft"]}>{operator}</Text>
      </Box>
      <Box as="td" look={["grow"]}>
        {verdict(kit, outcome, otherText(scheme), "small")}
      </Box>
      <Box as="td" look={["checked"]}>
        <Text look={["small", "soft"]}>{`${say.schemes.verified}\n${formatDay(verifiedOn)}`}</Text>
      </Box>
    </Box>
  );
}
