/** What several parts of the tree are made of. */
import type { ReactNode } from "react";
import type { ReasonView } from "../../../src/renderer/paper/visit-view.ts";
import type { Kit } from "./kit.ts";
import type { StyleName } from "./styles.ts";

/** A part under its title. */
export function section({ Box, Text }: Kit, title: string, children: ReactNode, intro?: string): ReactNode {
  return (
    <Box as="section" look={["section"]}>
      <Box isTitle>
        <Box look={["start"]} />
        <Text as="h2" look={["heading", "bold"]}>
          {title}
        </Text>
        {intro !== undefined && <Text look={["note", "soft"]}>{intro}</Text>}
      </Box>
      <Box look={["under"]}>{children}</Box>
    </Box>
  );
}

/** A narrow column of names, a wide one of text. */
export function railed({ Box }: Kit, key: string, left: ReactNode, right: ReactNode): ReactNode {
  return (
    <Box key={key} as="article" look={["row", "hairline"]} isWhole>
      <Box look={["railLeft"]}>{left}</Box>
      <Box look={["railRight"]}>{right}</Box>
    </Box>
  );
}

/** A line of a list behind its mark. */
export function marked({ Box }: Kit, key: string, mark: ReactNode, children: ReactNode): ReactNode {
  return (
    <Box key={key} as="li" look={["row"]} isWhole>
      <Box look={["mark"]}>{mark}</Box>
      <Box look={["grow"]}>{children}</Box>
    </Box>
  );
}

/** Two columns of the same width, the first half of the items in the first. */
export function halves<Item>(
  { Box }: Kit,
  items: readonly Item[],
  draw: (item: Item, index: number) => ReactNode,
): ReactNode {
  const middle = Math.ceil(items.length / 2);
  return (
    <Box look={["row"]}>
      <Box look={["half"]}>{items.slice(0, middle).map(draw)}</Box>
      <Box look={["afterHalf"]}>{items.slice(middle).map(draw)}</Box>
    </Box>
  );
}

/** Something not to miss. */
export function callout({ Box, Text }: Kit, { title, reason }: ReasonView): ReactNode {
  return (
    <Box key={title} look={["callout"]} isWhole>
      <Text look={["bold"]}>{title}</Text>
      <Text look={["note"]}>{reason}</Text>
    </Box>
  );
}

/** Nothing for an absent text: an empty line has a height. */
export function said({ Text }: Kit, text: string | undefined, ...look: StyleName[]): ReactNode {
  return text === undefined || text === "" ? null : <Text look={look}>{text}</Text>;
}
