/** Pages, tables and charts: what the keyboard and a screen reader find there. */
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { quadrantOf } from "../../shared/rules/use-score.ts";
import { expectArrival } from "./arrival.ts";
import { LevelBar } from "./charts/level-bar.tsx";
import { UseMatrix } from "./charts/matrix.tsx";
import { RadarChart } from "./charts/radar-chart.tsx";
import { ShareBars } from "./charts/share-bars.tsx";
import { Page } from "./page.tsx";
import { Table } from "./table.tsx";
import { Tabs } from "./tabs.tsx";
import "./styles/base.css";

test("a page has one title, names the window and takes the keyboard when it was asked for", async () => {
  const page = (
    <Page title="Pré-diagnostic de Boulangerie Mercœur" kind="Pré-diagnostic">
      …
    </Page>
  );
  const first = await render(page);
  expect(document.title).toBe("Pré-diagnostic – Carnet IA");
  await expect.element(first.getByRole("heading", { level: 1 })).not.toHaveFocus();
  await first.unmount();

  expectArrival();
  const second = await render(page);
  await expect.element(second.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("a table has a caption and headers, and is a stop of the keyboard only when it scrolls", async () => {
  const screen = await render(
    <Table
      caption="Visites"
      rows={[{ day: "23/11/2026", score: 45 }]}
      rowKey={({ day }) => day}
      columns={[
        { id: "day", header: "Date", cell: ({ day }) => day, isRowHeader: true },
        { id: "score", header: "Score", cell: ({ score }) => score, align: "end" },
      ]}
    />,
  );
  await expect.element(screen.getByRole("table", { name: "Visites" })).toBeVisible();
  await expect.element(screen.getByRole("rowheader", { name: "23/11/2026" })).toBeVisible();
  await expect.element(screen.getByRole("columnheader", { name: "Score" })).toBeVisible();
  expect(document.querySelector(".ui-table-scroll")?.getAttribute("tabindex")).toBeNull();
});

test("tabs are changed with the arrows", async () => {
  const told = vi.fn();
  const screen = await render(
    <Tabs
      label="Parties"
      onSelect={told}
      tabs={[
        { id: "a", label: "Visites", content: "les visites" },
        { id: "b", label: "Personnes", content: "les personnes" },
      ]}
    />,
  );
  await userEvent.click(screen.getByRole("tab", { name: "Visites" }));
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(screen.getByText("les personnes")).toBeVisible();
  expect(told).toHaveBeenLastCalledWith("b");
});

test("a radar prints its figures, passes by what could not be assessed, and has its table", async () => {
  const screen = await render(
    <RadarChart
      label="Profil de l’entreprise"
      axisHeader="Dimension"
      valueHeader="Score"
      tableTitle="Voir les chiffres"
      notAssessed="non évaluable"
      axes={[
        { id: "1", label: "Stratégie", value: 45 },
        { id: "2", label: "Données", value: null },
        { id: "3", label: "Outils", value: 62 },
        { id: "4", label: "Moyens", value: 10 },
      ]}
    />,
  );
  await expect.element(screen.getByRole("img", { name: "Profil de l’entreprise" })).toBeVisible();
  await expect.poll(() => document.querySelectorAll(".ui-radar-now circle").length).toBe(3);
  await userEvent.click(screen.getByRole("button", { name: "Voir les chiffres" }));
  await expect.element(screen.getByRole("cell", { name: "non évaluable" })).toBeVisible();
});

test("bars and the matrix are said in words, and no point hides another", async () => {
  const screen = await render(
    <>
      <LevelBar label="Stratégie" score={45} levelLabel="En chemin" />
      <ShareBars
        label="Adoption"
        caption="Insee, 2025"
        hereLabel="cette entreprise"
        shares={[{ id: "1", label: "10 à 49 salariés", percent: 15, text: "15 %", isHere: true }]}
      />
      <UseMatrix
        label="Valeur et faisabilité des usages"
        valueLabel="Valeur"
        feasibilityLabel="Faisabilité"
        quarters={["Projets", "Gains rapides", "À écarter", "À préparer"]}
        points={[
          { id: "a", label: "Lecture de factures", value: 4, feasibility: 4 },
          { id: "b", label: "Courriels", value: 4, feasibility: 4 },
        ]}
      />
    </>,
  );
  await expect.element(screen.getByText("En chemin")).toBeVisible();
  await expect.element(screen.getByText("45")).toBeVisible();
  await expect
    .element(screen.getByRole("listitem"))
    .toHaveTextContent("10 à 49 salariés cette entreprise15 %");
  await expect.element(screen.getByRole("img", { name: "Valeur et faisabilité des usages" })).toBeVisible();
  const heights = [...document.querySelectorAll(".ui-matrix-point")].map((point) => point.getAttribute("cy"));
  expect(new Set(heights).size).toBe(2);
});

test("a point of the matrix stands in the quarter that the rules give it", async () => {
  const ratings = [1, 2, 3, 4, 5];
  const points = ratings.flatMap((value) =>
    ratings.map((feasibility) => ({ id: `${value}${feasibility}`, label: "", value, feasibility })),
  );
  const screen = await render(
    <UseMatrix
      label="Usages"
      valueLabel="Valeur"
      feasibilityLabel="Faisabilité"
      quarters={["projets", "gains rapides", "à écarter", "à préparer"]}
      points={points}
    />,
  );
  const { container } = screen;
  const coordinate = (element: Element | undefined, name: string): number =>
    Number(element?.getAttribute(name));
  const [upright, level] = container.querySelectorAll(".ui-matrix-line");
  const circles = [...container.querySelectorAll(".ui-matrix-point")];
  for (const [index, { value, feasibility }] of points.entries()) {
    const isRight = coordinate(circles[index], "cx") > coordinate(upright, "x1");
    const isHigh = coordinate(circles[index], "cy") < coordinate(level, "y1");
    const drawn = isHigh ? (isRight ? "quick_win" : "project") : isRight ? "prepare" : "set_aside";
    expect(drawn, `${value}/${feasibility}`).toBe(quadrantOf(value, feasibility));
  }
});
