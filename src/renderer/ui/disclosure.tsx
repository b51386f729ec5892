import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from "react-aria-components";
import "./disclosure.css";

/** Details for who wants them. */
export function Disclosure(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly level?: 2 | 3 | 4;
}) {
  return (
    <AriaDisclosure className="ui-disclosure" defaultExpanded={props.isOpenAtFirst ?? false}>
      <Heading level={props.level ?? 3} className="ui-disclosure-head">
        <Button slot="trigger" className="ui-disclosure-button">
          <ChevronRight aria-hidden />
          {props.title}
        </Button>
      </Heading>
      <DisclosurePanel className="ui-disclosure-panel">{props.children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
