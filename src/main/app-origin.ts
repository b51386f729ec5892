/** Where our page comes from. The origin is part of the data: change it and IndexedDB is empty. */

export const appScheme = "app";

/** The only origin that may ask anything of the main process. */
export const appOrigin = `${appScheme}://carnet`;

/** The address of the page: our protocol, or Vite's server during development (never in a packaged app). */
export function pageAddress(isPackaged: boolean, env: Readonly<Record<string, string | undefined>>): string {
  const developed = env["ELECTRON_RENDERER_URL"];
  if (isPackaged || developed === undefined) return `${appOrigin}/`;
  const { hostname, href } = new URL(developed);
  if (hostname !== "127.0.0.1" && hostname !== "localhost")
    throw new Error("The development server must be on this machine");
  return href;
}

/** Whether an address stays in our app. `URL.origin` is `null` for a scheme of our own, hence the two parts. */
export function isSameOrigin(address: string, page: string): boolean {
  if (!URL.canParse(address)) return false;
  const [one, other] = [new URL(address), new URL(page)];
  return one.protocol === other.protocol && one.host === other.host;
}
