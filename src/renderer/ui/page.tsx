import { type ReactNode, useEffect, useRef } from "react";
import { Breadcrumb, Breadcrumbs, Link } from "react-aria-components";
import "./page.css";

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export interface PageProps {
  /** The only h1, and the window's title. */
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly breadcrumbs?: readonly Crumb[];
  readonly breadcrumbsLabel?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The first content is on the screen: what benchmarks and tests wait for. */
  readonly isReady?: boolean;
}

/** A screen: names the window, takes the focus when it appears, and carries its actions. */
export function Page(props: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} – Carnet IA`;
  }, [props.title]);
  useEffect(() => {
    // A new screen starts at its title, for the eye and for the screen reader alike.
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus();
  }, []);
  return (
    <div className="ui-page" data-usable={props.isReady ?? true}>
      <header className="ui-page-head">
        {props.breadcrumbs !== undefined && (
          <Breadcrumbs className="ui-crumbs" aria-label={props.breadcrumbsLabel ?? "Fil d’Ariane"}>
            {props.breadcrumbs.map((crumb) => (
              <Breadcrumb key={crumb.label}>
                {crumb.href === undefined ? <Link>{crumb.label}</Link> : <Link href={crumb.href}>{crumb.label}</Link>}
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
      {props.children}
    </div>
  );
}

/** A titled part of a page. */
export function Section(props: { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="stack" aria-label={props.title}>
      <div className="spread">
        <h2>{props.title}</h2>
        {props.actions !== undefined && <div className="row">{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}
