import type { ReactElement, ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import "./menu.css";

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isDangerous?: boolean;
  readonly onAction: () => void;
}

/** Actions behind a button. `children` is that button. */
export function Menu(props: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly children: ReactElement;
}) {
  return (
    <MenuTrigger>
      {props.children}
      <Popover className="ui-popover" placement="bottom end">
        <AriaMenu className="ui-options" aria-label={props.label}>
          {props.actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={`ui-option ui-menu-item${action.isDangerous === true ? " ui-menu-danger" : ""}`}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              textValue={action.label}
            >
              {action.icon}
              <span>{action.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
