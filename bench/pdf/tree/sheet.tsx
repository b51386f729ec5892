/** The sheet as a tree of React, in the order of the one by hand: the same words, sizes, widths and drawings. */
import type { ReactNode } from "react";
import type { VisitView } from "../../../src/renderer/paper/visit-view.ts";
import { fr as say } from "../../../src/renderer/paper/wording/fr.ts";
import { annexLines, givenIn, noGrant, planRows, runIn } from "../words.ts";
import { tickBox } from "./drawings.tsx";
import { assessment, dimensions, identity, said as saidPart } from "./first-page.tsx";
import type { Kit } from "./kit.ts";
import { events, others, schemes, uses } from "./lists.tsx";
import { callout, halves, said, section } from "./parts.tsx";

/** All but what is on each page. */
export function sheetOf(kit: Kit, view: VisitView): ReactNode {
  return (
    <>
      {identity(kit, view)}
      {saidPart(kit, view)}
      {assessment(kit, view)}
      {uses(kit, view)}
      {schemes(kit, view)}
      {events(kit, view)}
      {plan(kit, view)}
      {next(kit, view)}
      {dimensions(kit, view)}
      {others(kit, view)}
      {notice(kit, view)}
    </>
  );
}

function plan(kit: Kit, { actions }: VisitView): ReactNode {
  const { Box, Text } = kit;
  const columns = ["grow", "who", "when"] as const;
  const row = (cells: readonly string[], as: "th" | "td"): ReactNode =>
    cells.map((text, index) => (
      <Box key={index} as={as} look={[columns[index] ?? "grow"]}>
        <Text look={as === "th" ? ["small", "soft", "bold"] : []}>{text}</Text>
      </Box>
    ));
  return section(
    kit,
    say.plan.title,
    <Box as="table">
      <Box as="tbody">
        <Box as="tr" look={["row"]}>
          <Box as="th" look={["tickBox"]} />
          {row([say.plan.what, say.plan.who, say.plan.when], "th")}
        </Box>
        {planRows(actions).map(({ cells, isDone }, index) => (
          <Box key={index} as="tr" look={["row", "hairline"]} isWhole>
            <Box as="td" look={["tickBox"]}>
              {tickBox(kit, isDone)}
            </Box>
            {row(cells, "td")}
          </Box>
        ))}
      </Box>
    </Box>,
  );
}

function next(kit: Kit, view: VisitView): ReactNode {
  const { Box, Text } = kit;
  const { ambassador, organisation } = view;
  return section(
    kit,
    say.next.title,
    <>
      <Box look={["row"]} isWhole>
        <Box look={["half", "card"]}>
          <Text look={["lead", "bold"]}>{ambassador.name}</Text>
          {said(kit, ambassador.role, "note", "soft")}
          {said(kit, ambassador.organisation, "note", "soft")}
          {said(kit, organisation.address, "note", "soft")}
          {said(kit, ambassador.phone, "space")}
          {said(kit, ambassador.email)}
          {said(kit, organisation.website)}
        </Box>
        <Box look={["afterHalf"]}>
          {callout(kit, { title: say.next.noGrant, reason: noGrant })}
          {callout(kit, { title: say.next.interest, reason: view.interest ?? "" })}
        </Box>
      </Box>
      {annexLines(view).map((text) => (
        <Text key={text} look={["small", "soft"]}>
          {text}
        </Text>
      ))}
    </>,
  );
}

function notice(kit: Kit, { notice: view }: VisitView): ReactNode {
  const { Text } = kit;
  return section(
    kit,
    say.notice.title,
    <>
      {halves(kit, view.paragraphs, ({ heading, text }) => (
        <Text key={heading} look={["small", "space"]}>
          <Text as="strong" look={["bold"]}>
            {runIn(heading)}
          </Text>
          {text}
        </Text>
      ))}
      <Text look={["note", "bold", "space"]}>{givenIn(view)}</Text>
    </>,
  );
}
