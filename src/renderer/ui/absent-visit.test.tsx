/** What a page says while it has no visit to show. */
import { beforeAll, expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { problem } from "../../shared/problem.ts";
import { startLanguages } from "../i18n/i18n.ts";
import { AbsentVisit } from "./absent-visit.tsx";

beforeAll(() => startLanguages("fr"));

const isReady = () => document.querySelector(".ui-page")?.getAttribute("data-usable");

test("being read, it says nothing yet; not in the notebook, it leads to the bin; unreadable, it says why", async () => {
  const screen = await render(<AbsentVisit title="Synthèse" live={{ status: "loading" }} />);
  await expect.element(screen.getByRole("heading", { level: 1, name: "Synthèse" })).toBeVisible();
  expect(isReady()).toBe("false");

  await screen.rerender(<AbsentVisit title="Synthèse" live={{ status: "ready" }} />);
  await expect.element(screen.getByText("Cette visite n’est pas dans ce carnet")).toBeVisible();
  await expect.element(screen.getByRole("link")).toHaveAttribute("href", "#/bin");
  expect(isReady()).toBe("true");

  const failed = { status: "failed", problem: problem.paper.absent({}) } as const;
  await screen.rerender(<AbsentVisit title="Synthèse" live={failed} />);
  await expect.element(screen.getByRole("alert").or(screen.getByRole("status"))).toBeVisible();
  expect(isReady()).toBe("true");
});
