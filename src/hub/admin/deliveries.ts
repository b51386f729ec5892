/** What waits in a notebook that cannot reach the hub, brought by hand: the form that takes the file, and what came of it. */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import {
  type DeliveryAnswer,
  deliveryExtension,
  maxDeliveryBytes,
} from "../../shared/delivery/delivery-file.ts";
import type { App } from "../app-type.ts";
import { receiveDelivery } from "../delivery/receive-delivery.ts";
import type { Metrics } from "../plugins/metrics.ts";
import { HubError } from "../plugins/problems.ts";
import { deliveryProblem } from "../routes/deliveries.ts";
import { html, type Html } from "./html.ts";
import { type Admin, type AdminContext, adminOf, type Page, sendPage } from "./page.ts";
import { counted, table, uploadForm } from "./parts.ts";

const path = "/admin/deliveries";
const Sent = z.object({ file: z.instanceof(Uint8Array) });

/** What a person does about a file that is refused. */
const sentences: Readonly<Record<string, string>> = {
  not_a_delivery: "Ce n’est pas un fichier de livraison de Carnet IA, ou il est incomplet.",
  delivery_newer: "Ce fichier vient d’un carnet plus récent que ce serveur : mettez le serveur à jour.",
  delivery_damaged: "Ce fichier est abîmé ou a été modifié. Demandez qu’il soit fait de nouveau.",
  delivery_other_hub: "Ce fichier est destiné à un autre serveur.",
  delivery_old_key:
    "Ce serveur n’a plus la clé de ce fichier : le carnet doit s’y connecter une fois, puis en faire un autre.",
  delivery_not_proven:
    "Rien ne prouve que ce fichier vienne d’un appareil de votre organisation : il n’a pas été reçu.",
  delivery_revoked: "L’appareil qui a fait ce fichier est révoqué, ou sa personne n’a plus accès.",
  delivery_replaced:
    "Ce carnet s’est reconnecté depuis sous un autre numéro, et a tout proposé de nouveau : ce fichier ne sert plus.",
  epoch_changed:
    "Ce serveur a été restauré depuis : à sa prochaine connexion, le carnet proposera de nouveau ce qui manque.",
  expected_seq: "Il manque des modifications plus anciennes de ce carnet. Demandez un fichier plus récent.",
  forked: "Ce carnet et une copie de lui ont écrit chacun de leur côté : il doit se connecter lui-même.",
  bad_hash: "Les modifications de ce fichier ne se suivent pas : le carnet doit se connecter lui-même.",
};

/** `/admin/deliveries` */
export async function deliveriesPage(root: App, context: AdminContext, metrics: Metrics): Promise<void> {
  const { store, config, now } = context;
  await root.register(async (app: App) => {
    readUploads(app);
    const options = { config: { access: "admin-page" as const }, schema: { hide: true } };
    app.get("/deliveries", options, async (request, reply) =>
      sendPage(reply, pageOf(await adminOf(request, context))),
    );
    const posted = {
      ...options,
      config: { ...options.config, rateLimit: { max: Math.min(30, config.rate.device) } },
    };
    app.post("/deliveries", posted, async (request, reply) => {
      const admin = await adminOf(request, context);
      const { file } = Sent.parse(request.body);
      if (file.length === 0) return await sendPage(reply, pageOf(admin, "Choisissez d’abord un fichier."));
      const reception = { store, now, scope: admin.scope, onPush: metrics.pushed };
      try {
        const { device, answer } = await receiveDelivery(reception, file);
        request.log.info({ delivery: { device, carriedBy: admin.device, ...answer } }, "delivery received");
        return await sendPage(reply, { ...pageOf(admin), ...received(admin, answer) });
      } catch (thrown) {
        const refused = deliveryProblem(thrown);
        const sentence = refused instanceof HubError ? sentences[refused.code] : undefined;
        if (sentence === undefined) throw refused;
        return await sendPage(reply, pageOf(admin, sentence));
      }
    });
    await Promise.resolve();
  });
}

/** One form with one file: read whole, since it is bounded. */
function readUploads(app: App): void {
  const options = { parseAs: "buffer", bodyLimit: maxDeliveryBytes + 16 * 1024 } as const;
  app.addContentTypeParser("multipart/form-data", options, async (request: FastifyRequest, body: Buffer) => {
    try {
      const headers = { "content-type": request.headers["content-type"] ?? "" };
      // Node says so of bodies that are streamed: this one is bounded, whole in memory, and of a signed-in administrator.
      // oxlint-disable-next-line typescript/no-deprecated -- see above
      const fields = await new Response(new Uint8Array(body), { headers }).formData();
      const [token, file] = [fields.get("token"), fields.get("file")];
      const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(0);
      return { token, file: bytes };
    } catch (thrown) {
      throw Object.assign(new HubError(400, "invalid_envelope"), { cause: thrown });
    }
  });
}

function pageOf(admin: Admin, error?: string): Page {
  const refused = error === undefined ? {} : { status: 422, refused: { field: "file", label: "Le fichier" } };
  return { title: "Livraisons", section: "deliveries", admin, body: takeForm(admin, error), ...refused };
}

function takeForm(admin: Admin, error: string | undefined): Html {
  return html`<p>
      Un carnet qui ne peut pas joindre ce serveur remet ce qui attend chez lui dans un fichier scellé, porté
      sur une clé ou par un collègue. Ce serveur seul peut l’ouvrir. Le recevoir deux fois est sans effet.
    </p>
    ${uploadForm(
      admin,
      path,
      html`<div class="field">
          <label for="file">Fichier de livraison</label>
          ${error !== undefined && html`<p id="file-error" class="error">${error} Rien n’a été reçu.</p>`}
          <input
            type="file"
            id="file"
            name="file"
            required
            accept="${`.${deliveryExtension}`}"
            ${error !== undefined && html`aria-invalid="true" aria-describedby="file-error" autofocus`}
          />
        </div>
        <p class="gestures"><button class="primary">Recevoir</button></p>`,
    )}`;
}

function received(admin: Admin, answer: DeliveryAnswer): Pick<Page, "notice" | "body"> {
  const { operations, applied, merged, duplicate, quarantined, erased } = answer;
  const rows: readonly (readonly [string, number])[] = [
    ["Appliquées", applied + merged],
    ["Déjà sur le serveur", duplicate],
    ["Mises à part, à voir dans la quarantaine", quarantined],
    ["Sans effet : le document a été effacé", erased],
  ];
  return {
    notice: {
      tone: "good",
      text: `Fichier reçu : ${counted(operations, "modification", "modifications")}. Le carnet en aura confirmation à sa prochaine connexion.`,
    },
    body: html`${table<(typeof rows)[number]>(
      "Ce que le fichier contenait",
      [
        { head: "Modifications", cell: ([what]) => what },
        { head: "Nombre", cell: ([, count]) => count.toLocaleString("fr-FR") },
      ],
      rows,
      "",
    )}
    ${takeForm(admin, undefined)}`,
  };
}
