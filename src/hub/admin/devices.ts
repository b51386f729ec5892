/** Every notebook and signed-in browser of the organisation, and how to shut one out. */
import {
  type DeviceState,
  isPageDevice,
  listDevices,
  type ListedDevice,
  revokeDevice,
} from "../access/devices.ts";
import type { App } from "../app-type.ts";
import { gesture } from "./gesture.ts";
import { html, type Html } from "./html.ts";
import { type Admin, type AdminContext, adminOf, noticeIn, sendPage } from "./page.ts";
import { badge, counted, dated, table } from "./parts.ts";

const list = { path: "/admin/devices", title: "Appareils" };

/** `/admin/devices` and `/admin/devices/:id/revoke`. */
export function devicesPages(app: App, context: AdminContext): void {
  const { store, now } = context;
  app.get(
    "/devices",
    { config: { access: "admin-page" }, schema: { hide: true } },
    async (request, reply) => {
      const admin = await adminOf(request, context);
      const devices = [...(await listDevices(store, admin.scope, now()))].sort(byLastSeen);
      const inUse = devices.filter(({ state }) => state === "active");
      const others = devices.filter(({ state }) => state !== "active");
      const body = html`<p>
          Un appareil révoqué ne reçoit plus rien. Ce qu’il envoie encore pendant 30 jours est mis en
          quarantaine, pour ne pas perdre une journée de visites. Ce qui est déjà sur son disque y reste.
        </p>
        ${devicesTable("Appareils en service", inUse, admin)}
        ${
          others.length > 0 &&
          html`<details class="more">
            <summary>
              ${counted(others.length, "autre appareil", "autres appareils")} : révoqués, remplacés, accès
              terminés
            </summary>
            ${devicesTable("Autres appareils", others, admin)}
          </details>`
        }`;
      const page = { title: list.title, section: "devices", notice: noticeIn(request) } as const;
      return await sendPage(reply, { ...page, admin, body });
    },
  );
  gesture(app, context, {
    ...{ path: "/devices/:id/revoke", section: "devices", back: list },
    find: async ({ scope }, id) =>
      (await listDevices(store, scope, now())).find((device) => device.id === id && isRevocable(device)),
    ask: ({ memberName, name }) => ({
      title: `Révoquer «\u00a0${name}\u00a0» de ${memberName}\u00a0?`,
      body: html`<p>
        Il ne recevra plus rien dès sa prochaine demande. Ce qu’il enverra encore pendant 30 jours sera mis en
        quarantaine. Cela ne se défait pas : pour revenir, il faut un nouveau code.
      </p>`,
      button: "Révoquer l’appareil",
    }),
    act: async ({ id }, { scope }) =>
      (await revokeDevice(store, scope, id, now())) ? "device-revoked" : undefined,
  });
}

/** The last seen first. */
function byLastSeen(one: ListedDevice, other: ListedDevice): number {
  const seen = ({ lastSeenAt, createdAt }: ListedDevice) => (lastSeenAt ?? createdAt).getTime();
  return seen(other) - seen(one);
}

function devicesTable(caption: string, devices: readonly ListedDevice[], admin: Admin): Html {
  return table(
    caption,
    [
      { head: "Personne", cell: ({ memberName }) => memberName },
      { head: "Appareil", cell: (device) => nameOf(device, admin) },
      { head: "Vu pour la dernière fois", cell: ({ lastSeenAt }) => dated(lastSeenAt) },
      { head: "État", cell: stateBadge },
      { head: "Agir", cell: (device) => actionOf(device, admin) },
    ],
    devices,
    "Aucun appareil encore.",
  );
}

function nameOf({ id, name, platform }: ListedDevice, admin: Admin): Html {
  return html`${name}
    <span class="hint"
      >${isPageDevice(id) ? "navigateur" : platform}${id === admin.device && ", celui-ci"}</span
    >`;
}

const states: Readonly<Record<DeviceState, readonly ["good" | "bad" | "quiet", string]>> = {
  active: ["good", "en service"],
  revoked: ["bad", "révoqué"],
  replaced: ["quiet", "remplacé"],
  ended: ["quiet", "accès terminé"],
  server: ["quiet", "le serveur lui-même"],
};

function stateBadge({ state }: ListedDevice): Html {
  return badge(...states[state]);
}

const isRevocable = ({ state }: ListedDevice): boolean => state !== "revoked" && state !== "server";

function actionOf(device: ListedDevice, admin: Admin): Html | string {
  if (!isRevocable(device)) return "";
  const { id, name, memberName } = device;
  if (id === admin.device) return html`<span class="hint">en se déconnectant</span>`;
  return html`<a href="/admin/devices/${encodeURIComponent(id)}/revoke"
    >Révoquer<span class="spoken"> ${name} de ${memberName}</span></a
  >`;
}
