import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button, type ButtonVariant, IconButton } from "./button.tsx";
import "./dialog.css";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly size?: "narrow" | "wide";
}

/** A question or a task over the screen. Escape closes it and the focus goes back where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  closeLabel,
  children,
  actions,
  size = "narrow",
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className="ui-veil"
    >
      <Modal className={`ui-modal ui-modal-${size}`}>
        <AriaDialog className="ui-dialog">
          <div className="ui-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={closeLabel} icon={<X aria-hidden />} onPress={onClose} />
          </div>
          <div className="ui-dialog-body stack">{children}</div>
          {actions !== undefined && <div className="ui-dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps extends Omit<DialogProps, "actions" | "size" | "closeLabel"> {
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly variant?: ButtonVariant;
}

/** Asks before something is done. The safe answer comes first. */
export function ConfirmDialog({
  confirmLabel,
  cancelLabel,
  onConfirm,
  variant = "primary",
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog
      {...dialog}
      closeLabel={cancelLabel}
      actions={
        <>
          <Button onPress={dialog.onClose}>{cancelLabel}</Button>
          <Button variant={variant} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
