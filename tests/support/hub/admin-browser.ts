/** A browser reduced to what the administration page needs: one cookie, pages, forms sent from where they are. */

export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it leads, when it leads elsewhere. */
  readonly location: string | undefined;
}

export class AdminBrowser {
  readonly #url: string;
  /** `carnet_admin=…`; empty: signed out. */
  cookie = "";

  constructor(url: string) {
    this.#url = url;
  }

  /** Signed in with a code of an administrator. */
  static async signedIn(url: string, code: string): Promise<AdminBrowser> {
    const browser = new AdminBrowser(url);
    const { location, text } = await browser.send("/admin/sign-in", { code });
    if (location !== "/admin") throw new Error(`not signed in: ${text}`);
    return browser;
  }

  /** One request, without following where it leads. */
  async ask(path: string, init: RequestInit = {}): Promise<Shown> {
    const answer = await fetch(`${this.#url}${path}`, {
      redirect: "manual",
      ...init,
      headers: { ...(this.cookie === "" ? {} : { cookie: this.cookie }), ...toRecord(init.headers) },
    });
    for (const set of answer.headers.getSetCookie()) {
      const pair = /^(carnet_admin=[^;]*)/.exec(set)?.[1];
      if (pair !== undefined) this.cookie = pair === "carnet_admin=" ? "" : pair;
    }
    const { status, headers } = answer;
    return { status, headers, text: await answer.text(), location: headers.get("location") ?? undefined };
  }

  /** Sends a form as a page of ours does; `headers` says otherwise. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = { "sec-fetch-site": "same-origin" },
  ): Promise<Shown> {
    return this.ask(path, { method: "POST", body: new URLSearchParams(fields), headers });
  }

  /** A form with a file. */
  upload(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: Uint8Array<ArrayBuffer>,
  ): Promise<Shown> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set("file", new Blob([file]), "livraison.carnet-livraison");
    return this.ask(path, { method: "POST", body, headers: { "sec-fetch-site": "same-origin" } });
  }

  /** What the forms of this session carry. */
  async token(): Promise<string> {
    return /name="token" value="([\w-]+)"/.exec((await this.ask("/admin")).text)?.[1] ?? "";
  }

  /** A form of this session, and the page it leads to. */
  async confirm(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Shown> {
    const { location, ...shown } = await this.send(path, { token: await this.token(), ...fields });
    return location === undefined ? { location, ...shown } : await this.ask(location);
  }
}

function toRecord(headers: RequestInit["headers"]): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
