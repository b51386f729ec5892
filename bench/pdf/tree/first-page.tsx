/** The first page as a tree: who met whom, what was said, where the company stands. */
import type { ReactNode } from "react";
import { formatDayLong } from "../../../src/shared/language/dates.ts";
import type { AssessmentView, ReasonView, VisitView } from "../../../src/renderer/paper/visit-view.ts";
import { fr as say } from "../../../src/renderer/paper/wording/fr.ts";
import { addressOf, hoursOf, readingOf } from "../words.ts";
import { levelSteps, radar, scoreBar, tick } from "./drawings.tsx";
import type { Kit } from "./kit.ts";
import { callout, halves, said as text, section } from "./parts.tsx";

/** The top of the first page. */
export function identity(kit: Kit, { organisation, company, visit, ambassador }: VisitView): ReactNode {
  const { Box, Text } = kit;
  const fact = (label: string, children: ReactNode, ...details: (string | undefined)[]): ReactNode => (
    <Box look={["quarter"]}>
      <Text look={["small", "soft"]}>{label}</Text>
      {children}
      {details.map((detail) => text(kit, detail, "small", "soft"))}
    </Box>
  );
  return (
    <Box as="header">
      <Box look={["row", "apart"]}>
        <Text look={["lead", "bold"]}>{organisation.name}</Text>
        <Box>
          <Text look={["lead", "bold", "accent", "right"]}>{say.documents.synthesis.kind}</Text>
          <Text look={["small", "soft", "right"]}>{say.documents.synthesis.detail}</Text>
        </Box>
      </Box>
      <Text as="h1" look={["title", "bold"]}>
        {company.name}
      </Text>
      {text(kit, company.activity, "soft")}
      <Text look={["soft"]}>{addressOf(company)}</Text>
      <Box look={["row", "facts"]}>
        {fact(
          say.facts.visit,
          <Text look={["bold"]}>{`${formatDayLong(visit.day)}\n${hoursOf(visit)}`}</Text>,
          visit.form,
          visit.place,
        )}
        {fact(
          say.facts.people,
          visit.people.map(({ name, role }) => (
            <Text key={name}>
              <Text as="strong" look={["bold"]}>{`${name}, `}</Text>
              <Text as="span" look={["note"]}>
                {role}
              </Text>
            </Text>
          )),
        )}
        {fact(say.facts.size, text(kit, company.size?.label, "bold"), company.size?.why)}
        {fact(say.facts.ambassador, text(kit, ambassador.name, "bold"), ambassador.organisation)}
      </Box>
    </Box>
  );
}

/** Two columns of what was said. */
export function said(kit: Kit, { said: parts }: VisitView): ReactNode {
  const { Box, Text } = kit;
  return section(
    kit,
    say.said.title,
    halves(kit, parts, ({ heading, text: words }) => (
      <Box key={heading} look={["space"]}>
        <Text as="h3" look={["note", "bold", "accent"]}>
          {heading}
        </Text>
        <Text>{words}</Text>
      </Box>
    )),
  );
}

/** The score and the radar, the strengths and the priorities. */
export function assessment(kit: Kit, { assessment: view }: VisitView): ReactNode {
  if (view === undefined) return null;
  const { Box, Text } = kit;
  return section(
    kit,
    say.assessment.title,
    <Box look={["row"]}>
      <Box look={["radarSide"]}>
        {level(kit, view)}
        {radar(kit, view.dimensions, 218)}
        <Text look={["small", "soft"]}>{readingOf(view)}</Text>
        {view.alerts.map((alert) => callout(kit, alert))}
      </Box>
      <Box look={["grow"]}>
        {reasons(kit, say.assessment.strengths, view.strengths, () => (
          <Box look={["mark"]}>{tick(kit)}</Box>
        ))}
        {reasons(kit, say.assessment.priorities, view.priorities, (rank) => (
          <Box look={["disc"]}>
            <Text look={["note", "bold", "white", "center"]}>{rank}</Text>
          </Box>
        ))}
      </Box>
    </Box>,
  );
}

function level(kit: Kit, { total, level: reached, levels, levelRank }: AssessmentView): ReactNode {
  const { Box, Text } = kit;
  return (
    <Box>
      <Text>
        <Text as="strong" look={["score", "bold"]}>
          {total}
        </Text>
        <Text as="span" look={["soft"]}>
          {` ${say.assessment.outOf}   `}
        </Text>
        <Text as="strong" look={["level", "bold", "accent"]}>
          {reached}
        </Text>
      </Text>
      {levelSteps(kit, levelRank ?? 0, levels.length, 218)}
      <Box look={["row"]}>
        {levels.map((name, index) => (
          <Box key={name} look={["grow"]}>
            <Text look={index + 1 === levelRank ? ["small", "bold", "accent"] : ["small", "soft"]}>
              {name}
            </Text>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function reasons(
  { Box, Text }: Kit,
  title: string,
  list: readonly ReasonView[],
  mark: (rank: number) => ReactNode,
): ReactNode {
  return (
    <Box>
      <Text as="h3" look={["lead", "bold", "accent", "space"]}>
        {title}
      </Text>
      <Box as="ol">
        {list.map(({ title: name, reason }, index) => (
          <Box key={name} as="li" look={["row", "space"]}>
            {mark(index + 1)}
            <Box look={["grow"]}>
              <Text look={["bold"]}>{name}</Text>
              <Text look={["note", "soft"]}>{reason}</Text>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** The dimensions as bars. */
export function dimensions(kit: Kit, { assessment: view }: VisitView): ReactNode {
  if (view === undefined) return null;
  const { Box, Text } = kit;
  return section(
    kit,
    say.assessment.dimensions,
    halves(kit, view.dimensions, ({ number, title, score, level: name, state }) => (
      <Box key={number} look={["row"]} isWhole>
        <Box look={["grow"]}>
          <Text look={["note"]}>{`${number}  ${title}`}</Text>
        </Box>
        <Box look={["bar"]}>{scoreBar(kit, score)}</Box>
        <Box look={["result"]}>
          {score === null ? (
            <Text look={["note", "soft", "right"]}>{say.assessment.states[state]}</Text>
          ) : (
            <Text look={["note", "right"]}>
              <Text as="span" look={["soft"]}>
                {`${name ?? ""}  `}
              </Text>
              <Text as="strong" look={["bold"]}>
                {score}
              </Text>
            </Text>
          )}
        </Box>
      </Box>
    )),
  );
}
