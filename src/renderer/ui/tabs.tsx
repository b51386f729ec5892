import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import "./tabs.css";

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
}

/** Several panels, one shown. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selected?: Id;
  readonly onSelect?: (id: Id) => void;
}) {
  return (
    <AriaTabs
      className="ui-tabs"
      {...(props.selected === undefined ? {} : { selectedKey: props.selected })}
      onSelectionChange={(key) => {
        const tab = props.tabs.find(({ id }) => id === key);
        if (tab !== undefined) props.onSelect?.(tab.id);
      }}
    >
      <TabList aria-label={props.label} className="ui-tab-list">
        {props.tabs.map(({ id, label }) => (
          <Tab key={id} id={id} className="ui-tab">
            {label}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="ui-tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
