import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./button.tsx";
import "./dialog.css";
import "./drawer.css";

/** A panel on the side, for what is looked up beside the work. Escape closes it and the focus goes back. */
export function Drawer(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable
      className="ui-veil ui-drawer-veil"
    >
      <Modal className="ui-drawer">
        <Dialog className="ui-dialog ui-drawer-dialog">
          <div className="ui-dialog-head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <IconButton label={props.closeLabel} icon={<X aria-hidden />} onPress={props.onClose} />
          </div>
          <div className="ui-dialog-body ui-drawer-body stack">{props.children}</div>
          {props.actions !== undefined && <div className="ui-dialog-actions">{props.actions}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
