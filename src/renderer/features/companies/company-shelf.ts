/** The lines of all companies, read once a session and kept true as things are written. */
import { useEffect, useSyncExternalStore } from "react";
import { type Problem, toProblem } from "../../../shared/problem.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { allDocuments } from "../../data/all-documents.ts";
import { type Committed, onCommitted } from "../../data/committed.ts";
import { companyById, companyPage, countCompanies } from "../../data/companies.ts";
import { theNotebook } from "../../data/notebook.ts";
import type { Stored } from "../../data/records.ts";
import { visitById } from "../../data/visits.ts";
import type { LastVisits } from "./company-list.ts";
import { type CompanyRow, rowOf } from "./company-row.ts";

export interface Shelf {
  readonly rows: readonly CompanyRow[];
  /** How many there are; more than `rows` while they are being read. */
  readonly total: number;
  readonly isComplete: boolean;
  /** Undefined while visits are being read: nobody is called « never visited » before. */
  readonly visits: LastVisits | undefined;
  readonly problem?: Problem;
}

/** Lines shown while the others are read: more than a screen. */
const firstLines = 60;
/** Visits carry long notes: small pieces keep the list fluid while they are read. */
const visitChunk = 200;
/** Past this many changes since somebody last looked (an import), reading all again is quicker. */
const mostMissed = 3000;
const refreshMs = 80;

interface Seen {
  readonly companyId: string;
  readonly day: string;
}

class CompanyShelf {
  #shelf: Shelf = { rows: [], total: 0, isComplete: false, visits: undefined };
  readonly #rows = new Map<string, CompanyRow>();
  readonly #visits = new Map<string, Seen>();
  readonly #missed: { collection: "company" | "visit"; id: DocumentId }[] = [];
  readonly #listeners = new Set<() => void>();
  #areVisitsRead = false;
  #isReading = false;
  #refresh: ReturnType<typeof setTimeout> | undefined;
  readonly #stop = onCommitted((committed) => this.#note(committed));
  #isStopped = false;

  get = (): Shelf => this.#shelf;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  get isTooOld(): boolean {
    return this.#missed.length > mostMissed && this.#shelf.isComplete;
  }

  stop(): void {
    this.#isStopped = true;
    this.#stop();
    clearTimeout(this.#refresh);
  }

  /** Reads what was never read, or what changed since; harmless again. */
  async look(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      if (!this.#shelf.isComplete) await this.#readCompanies();
      if (!this.#areVisitsRead) await this.#readVisits();
      await this.#readMissed();
    } catch (thrown) {
      this.#publish({ problem: toProblem(thrown) });
    } finally {
      this.#isReading = false;
    }
  }

  async #readCompanies(): Promise<void> {
    const [total, newest] = await Promise.all([
      countCompanies(),
      companyPage({ offset: 0, limit: firstLines }),
    ]);
    this.#publish({ rows: newest.map(rowOf), total });
    for await (const chunk of allDocuments("company")) {
      if (this.#isStopped) return;
      for (const company of chunk) this.#rows.set(company.id, rowOf(company));
    }
    this.#publish({ ...this.#companies(), isComplete: true });
  }

  async #readVisits(): Promise<void> {
    for await (const chunk of allDocuments("visit", { chunk: visitChunk })) {
      if (this.#isStopped) return;
      for (const visit of chunk) this.#keepVisit(visit.id, visit);
    }
    this.#areVisitsRead = true;
    this.#publish({ visits: this.#lastVisits() });
  }

  async #readMissed(): Promise<void> {
    const missed = this.#missed.splice(0);
    if (missed.length === 0) return;
    await Promise.all(
      missed.map(async ({ collection, id }) => {
        if (collection === "visit") this.#keepVisit(id, await visitById(id));
        else this.#keepCompany(id, await companyById(id));
      }),
    );
    this.#publish({
      ...this.#companies(),
      ...(this.#areVisitsRead ? { visits: this.#lastVisits() } : {}),
    });
  }

  #keepCompany(id: DocumentId, company: Stored<"company"> | undefined): void {
    if (company === undefined) this.#rows.delete(id);
    else this.#rows.set(id, rowOf(company));
  }

  /** Only visits that took place count: a cancelled one is not a visit. */
  #keepVisit(id: DocumentId, visit: Stored<"visit"> | undefined): void {
    if (visit?.fields.status === "done" || visit?.fields.status === "in_progress") {
      this.#visits.set(id, { companyId: visit.fields.companyId, day: visit.fields.day });
    } else this.#visits.delete(id);
  }

  #note({ documents }: Committed): void {
    for (const { collection, id } of documents) {
      if (collection === "company" || collection === "visit") this.#missed.push({ collection, id });
    }
    if (this.#listeners.size === 0 || this.#missed.length === 0) return;
    clearTimeout(this.#refresh);
    this.#refresh = setTimeout(() => void this.look(), refreshMs);
  }

  #companies(): Pick<Shelf, "rows" | "total"> {
    return { rows: [...this.#rows.values()], total: this.#rows.size };
  }

  #lastVisits(): LastVisits {
    const last = new Map<string, string>();
    for (const { companyId, day } of this.#visits.values()) {
      if (day > (last.get(companyId) ?? "")) last.set(companyId, day);
    }
    return last;
  }

  #publish(change: Partial<Shelf>): void {
    this.#shelf = { ...this.#shelf, ...change };
    for (const listener of this.#listeners) listener();
  }
}

let current: { readonly notebook: object; readonly shelf: CompanyShelf } | undefined;

function theShelf(): CompanyShelf {
  const notebook = theNotebook();
  if (current?.notebook !== notebook || current.shelf.isTooOld) {
    current?.shelf.stop();
    current = { notebook, shelf: new CompanyShelf() };
  }
  return current.shelf;
}

/** All companies, live. Comes with its first lines at once, then whole. */
export function useShelf(): Shelf {
  const shelf = theShelf();
  const now = useSyncExternalStore(shelf.subscribe, shelf.get);
  useEffect(() => void shelf.look(), [shelf]);
  return now;
}
