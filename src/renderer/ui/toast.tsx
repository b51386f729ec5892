import { X } from "lucide-react";
import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components";
import "./toast.css";

export interface ToastMessage {
  readonly tone?: "info" | "good" | "bad";
  readonly text: string;
  /** A way back, most often. A toast with an action stays until it is closed or used. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Says that something was done. Errors that must be read stay on the screen in a callout, not here. */
export function toast(message: ToastMessage): void {
  queue.add(message, { timeout: message.action === undefined ? 6_000 : 12_000 });
}

/** Where toasts appear; once, in the shell. */
export function ToastRegion(props: { readonly label: string; readonly closeLabel: string }) {
  return (
    <AriaToastRegion queue={queue} className="ui-toasts" aria-label={props.label}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className={`ui-toast ui-toast-${shown.content.tone ?? "info"}`}>
          <ToastContent className="ui-toast-text">
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          {shown.content.action !== undefined && (
            <Button
              className="ui-toast-button"
              onPress={() => {
                shown.content.action?.onPress();
                queue.close(shown.key);
              }}
            >
              {shown.content.action.label}
            </Button>
          )}
          <Button slot="close" className="ui-toast-button" aria-label={props.closeLabel}>
            <X aria-hidden />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
