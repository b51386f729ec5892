import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Breadcrumb, Breadcrumbs, Link } from "react-aria-components";
import { expectArrival, hasArrived } from "./arrival.ts";
import "./page.css";

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export interface PageProps {
  /** The only h1, and the window's title unless it names somebody. */
  readonly title: string;
  /** The window's title when the h1 names somebody: browsers and systems write titles down, in clear. */
  readonly kind?: string | undefined;
  readonly subtitle?: ReactNode;
  readonly breadcrumbs?: readonly Crumb[];
  readonly breadcrumbsLabel?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Beside the content on a wide window, below it on a narrow one. */
  readonly aside?: ReactNode;
  /** `text` for screens that are read or filled line by line. */
  readonly width?: "text" | "wide";
  /** The first content is on the screen: what benchmarks and tests wait for. */
  readonly isReady?: boolean;
}

/** A screen: names the window, takes the focus when it appears, and carries its actions. */
export function Page(props: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.kind ?? props.title} – Carnet IA`;
  }, [props.title, props.kind]);
  useLayoutEffect(() => {
    const title = heading.current;
    if (hasArrived()) title?.focus();
    return () => {
      // Replaced by the same screen, now complete: its title takes over.
      if (title !== null && document.activeElement === title) expectArrival();
    };
  }, []);
  return (
    <div className={`ui-page ui-page-${props.width ?? "wide"}`} data-usable={props.isReady ?? true}>
      <header className="ui-page-head">
        {props.breadcrumbs !== undefined && (
          <Breadcrumbs className="ui-crumbs" aria-label={props.breadcrumbsLabel ?? "Fil d’Ariane"}>
            {props.breadcrumbs.map((crumb) => (
              <Breadcrumb key={crumb.label}>
                {crumb.href === undefined ? (
                  <Link>{crumb.label}</Link>
                ) : (
                  <Link href={crumb.href}>{crumb.label}</Link>
                )}
              </Breadcrumb>
            ))}
          </Breadcrumbs>
        )}
        <div className="spread">
          <div className="ui-page-title">
            <h1 ref={heading} tabIndex={-1}>
              {props.title}
            </h1>
            {props.subtitle !== undefined && <div className="soft row">{props.subtitle}</div>}
          </div>
          {props.actions !== undefined && <div className="row">{props.actions}</div>}
        </div>
      </header>
      {props.aside === undefined ? (
        props.children
      ) : (
        <div className="columns">
          <div className="stack-l">{props.children}</div>
          <aside className="stack">{props.aside}</aside>
        </div>
      )}
    </div>
  );
}
