/** In a real browser: the hook, the worker behind it and the channel that tells it of each write. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { aCompany, anId, aVisit } from "../../../tests/support/builders.ts";
import { createCompany, editCompany } from "./companies.ts";
import { closeNotebook, openNotebook } from "./notebook.ts";
import { createRecord } from "./records.ts";
import { stopSearch } from "./search.ts";
import { useSearch } from "./search-live.ts";

function Found({ query }: { query: string }) {
  const live = useSearch(query, 10);
  if (live.status !== "ready") return <p>{live.status}</p>;
  return (
    <ul>
      {live.answer.hits.map(({ id, kind, title }) => (
        <li key={id}>{`${kind} ${title.text}`}</li>
      ))}
    </ul>
  );
}

beforeEach(() => openNotebook({ name: anId() }));
afterEach(async () => {
  stopSearch();
  await closeNotebook();
});

test("shows what matches as the query is typed, and what is written meanwhile", async () => {
  const companyId = await createCompany(aCompany());
  const screen = await render(<Found query="mercoe" />);
  await expect.element(screen.getByText("company Boulangerie Mercœur")).toBeVisible();

  await createRecord("visit", aVisit({ companyId }));
  await expect.element(screen.getByText("visit Boulangerie Mercœur")).toBeVisible();

  await screen.rerender(<Found query="invendu" />);
  await expect.element(screen.getByText("company Boulangerie Mercœur")).not.toBeInTheDocument();
  await expect.element(screen.getByText("visit Boulangerie Mercœur")).toBeVisible();

  await editCompany(companyId, { name: "Fournil du Doubs" });
  await expect.element(screen.getByText("visit Fournil du Doubs")).toBeVisible();
});

test("says what went wrong", async () => {
  await closeNotebook();
  const screen = await render(<Found query="mercoe" />);
  await expect.element(screen.getByText("failed")).toBeVisible();
});
