import i18next from "i18next";
import { Component, type ReactNode } from "react";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Callout } from "../ui/callout.tsx";
import { flushAutosaves } from "../ui/save-status.ts";

interface Props {
  readonly children: ReactNode;
  /** The screen inside: leaving it leaves its failure behind. */
  readonly screen?: string;
}

interface Caught {
  readonly error: Error | undefined;
}

/** Keeps one broken screen from taking the others, or what was typed, with it. */
export class ErrorBoundary extends Component<Props, Caught> {
  override readonly state: Caught = { error: undefined };

  static getDerivedStateFromError(error: Error): Caught {
    return { error };
  }

  override componentDidCatch(): void {
    void flushAutosaves();
  }

  override componentDidUpdate(before: Props): void {
    if (before.screen !== this.props.screen && this.state.error !== undefined)
      this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const t = i18next.getFixedT(null, "app");
    return (
      <div className="ui-page">
        <h1>{t("crash.title")}</h1>
        <Callout
          tone="bad"
          isLive
          title={t("crash.text")}
          actions={
            <>
              <Button variant="primary" onPress={() => location.reload()}>
                {t("crash.reload")}
              </Button>
              <ButtonLink href="#/">{t("crash.home")}</ButtonLink>
            </>
          }
        >
          <details>
            <summary>{t("crash.details")}</summary>
            <code>
              {error.name}: {error.message}
            </code>
          </details>
        </Callout>
      </div>
    );
  }
}
