/** A change asked for on one page, confirmed on another: nothing changes by following a link. */
import { z } from "zod";
import type { App } from "../app-type.ts";
import { HubError } from "../plugins/problems.ts";
import { html, type Html } from "./html.ts";
import type { NoticeKey } from "./notices.ts";
import { type Admin, type AdminContext, adminOf, type Section, sendPage } from "./page.ts";
import { form } from "./parts.ts";

/** What a form says, beside its token. */
export type Fields = Readonly<Record<string, string>>;

interface Question {
  readonly title: string;
  readonly body: Html;
  /** What there is to fill in. */
  readonly fields?: Html;
  readonly button: string;
  /** Nothing is lost by it. */
  readonly isMild?: boolean;
}

export interface Gesture<T> {
  /** After `/admin`, with `:id`. */
  readonly path: string;
  readonly section: Section;
  /** Where it was asked from, and leads back to. */
  readonly back: { readonly path: string; readonly title: string };
  /** What it is about, in the admin's own organisation; undefined: there is no such thing there. */
  readonly find: (admin: Admin, id: string) => Promise<T | undefined>;
  readonly ask: (subject: T) => Question;
  /** Does it. The key of what is said then; undefined: it can no longer be done. */
  readonly act: (subject: T, admin: Admin, fields: Fields) => Promise<NoticeKey | undefined>;
}

/** The page that asks, and the form that does. */
export function gesture<T>(app: App, context: AdminContext, made: Gesture<T>): void {
  const options = {
    config: { access: "admin-page" as const },
    schema: { hide: true, params: z.object({ id: z.string().min(1).max(200) }) },
  };
  app.get(made.path, options, async (request, reply) => {
    const admin = await adminOf(request, context);
    const subject = await made.find(admin, request.params.id);
    if (subject === undefined) throw new HubError(404, "not_found");
    const { title, body, fields, button, isMild } = made.ask(subject);
    const content = html`${fields}
      <p class="gestures">
        <button class="${isMild ? "primary" : "danger"}">${button}</button>
        <a class="button" href="${made.back.path}">Ne rien changer</a>
      </p>`;
    return await sendPage(reply, {
      ...{ title, admin, section: made.section, above: made.back },
      body: html`${body} ${form(admin, request.url, content)}`,
    });
  });
  const posted = { ...options, schema: { ...options.schema, body: z.record(z.string(), z.string()) } };
  app.post(made.path, posted, async (request, reply) => {
    const admin = await adminOf(request, context);
    const subject = await made.find(admin, request.params.id);
    const done = subject === undefined ? undefined : await made.act(subject, admin, request.body);
    if (done === undefined) throw new HubError(404, "not_found");
    return await reply.redirect(`${made.back.path}?done=${done}`, 303);
  });
}
