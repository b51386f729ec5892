import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { anId } from "../../../../tests/support/builders.ts";
import type { Answers } from "../../../shared/host/borders.ts";
import { problem } from "../../../shared/problem.ts";
import { closeNotebook, openNotebook } from "../../data/notebook.ts";
import { memoryHost } from "../../host/memory-host.ts";
import { startLanguages } from "../../i18n/i18n.ts";
import { HubSettings } from "./hub-settings.tsx";

const chosen = vi.hoisted((): { host: unknown } => ({ host: undefined }));
vi.mock("../../host/choose-host.ts", () => ({ host: () => chosen.host }));

beforeAll(() => startLanguages("fr"));
beforeEach(() => openNotebook({ name: anId() }));
afterEach(closeNotebook);

const address = "https://hub.cci.example";
const meetHub = (canSignIn: boolean) => () => Promise.resolve({ hub: "h", address, canSignIn });

async function settings(answers: Partial<Answers>, signInHub = true) {
  const memory = memoryHost({ can: { signInHub }, answers });
  chosen.host = memory.host;
  const screen = await render(<HubSettings />);
  await userEvent.fill(screen.getByLabelText("Adresse du serveur"), "hub.cci.example");
  const asked = () => memory.asked.map(({ border }) => border);
  return { screen, asked, button: screen.getByRole("button", { name: /compte de mon organisme/ }) };
}

const enrolment = {
  ...{ hub: "h", address, device: "d", user: { id: "u", name: "Zoé Martin" }, scope: "s" },
  role: "ambassador" as const,
};

test("with the account of one’s organisation: waits for the browser, then says who one is", async () => {
  const back = Promise.withResolvers<typeof enrolment>();
  let isJoined = false;
  const { screen, button } = await settings({
    meetHub: meetHub(true),
    signInHub: () => back.promise,
    hubState: () => Promise.resolve(isJoined ? { enrolment } : {}),
  });
  await userEvent.click(button);
  await expect.element(screen.getByText(/est ouverte dans votre navigateur/)).toBeVisible();
  isJoined = true;
  back.resolve(enrolment);
  await expect.element(screen.getByText("Zoé Martin")).toBeVisible();
});

test("cancelled: the host is told, and one may try again without a reproach", async () => {
  const back = Promise.withResolvers<typeof enrolment>();
  const { screen, button, asked } = await settings({
    meetHub: meetHub(true),
    signInHub: () => back.promise,
    cancelSignIn: () => {
      back.reject(problem.hub.signInFailed({ reason: "cancelled" }));
      return Promise.resolve();
    },
  });
  await userEvent.click(button);
  await userEvent.click(screen.getByRole("button", { name: "Annuler la connexion" }));
  await expect.element(button).toBeVisible();
  expect(asked()).toContain("cancelSignIn");
  await expect.element(screen.getByRole("alert")).not.toBeInTheDocument();
});

test("refused by the provider: says so, and the code is still there", async () => {
  const { screen, button } = await settings({
    meetHub: meetHub(true),
    signInHub: () => Promise.reject(problem.hub.signInFailed({ reason: "denied" })),
  });
  await userEvent.click(button);
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/n’a pas abouti/);
  await expect.element(screen.getByLabelText("Code d’invitation")).toBeVisible();
});

test("a hub without an identity provider: no button", async () => {
  const { button, asked } = await settings({ meetHub: meetHub(false) });
  await vi.waitFor(() => expect(asked()).toContain("meetHub"));
  await expect.element(button).not.toBeInTheDocument();
});

test("a host that a provider cannot come back to: says how one joins, and asks nobody", async () => {
  const { screen, button, asked } = await settings({ meetHub: meetHub(true) }, false);
  await expect.element(screen.getByText(/on rejoint un serveur avec un code/)).toBeVisible();
  await expect.element(button).not.toBeInTheDocument();
  expect(asked()).not.toContain("meetHub");
});
