/** What one does with an import, from the file to its undoing. */
import { dayOf } from "../../../shared/language/dates.ts";
import { toProblem } from "../../../shared/problem.ts";
import type { CompanyNumbers } from "../../../shared/rules/csv-duplicates.ts";
import { type Mapping, suggestMapping } from "../../../shared/rules/csv-headers.ts";
import type { EncodingLabel } from "../../../shared/rules/csv-reading.ts";
import { allDocuments } from "../../data/all-documents.ts";
import { importCompanies, undoImport, undoSteps } from "../../data/import-companies.ts";
import type { LineFault } from "./import-check.ts";
import type { OnDuplicate } from "./import-messages.ts";
import { ImportReader, UnreadableFile } from "./import-reader.ts";
import { importNow, importTo, type Opened, type UndoState } from "./import-state.ts";

const nothingYet = { read: 0, created: 0, updated: 0, skipped: 0 } as const;

let file: File | undefined;
let reader: ImportReader | undefined;
let stopping: AbortController | undefined;

/** Forgets the file and what was decided; companies already written stay. */
export function startAgain(): void {
  reader?.close();
  reader = undefined;
  file = undefined;
  importTo({ step: "file" });
}

/** Reads a file, with an encoding when the one that was guessed was wrong. Does nothing while another is written. */
export async function chooseFile(chosen: File, encoding?: EncodingLabel): Promise<void> {
  if (importNow().step === "running") return;
  reader?.close();
  const mine = new ImportReader();
  reader = mine;
  file = chosen;
  importTo({ step: "reading", name: chosen.name });
  try {
    const facts = await mine.read(chosen, encoding);
    if (reader !== mine) return;
    importTo({ step: "columns", name: chosen.name, facts, mapping: suggestMapping(facts.headers) });
  } catch (thrown) {
    setAside(mine, thrown);
  }
}

/** The same file, read with another encoding. */
export function readOtherwise(encoding: EncodingLabel): void {
  if (file !== undefined) void chooseFile(file, encoding);
}

/** What each column becomes. */
export function mapColumns(mapping: Mapping): void {
  const state = importNow();
  if (state.step === "columns") importTo({ ...state, mapping });
}

/** Back to the columns, to map them otherwise; also stops a check. */
export function backToColumns(): void {
  const state = importNow();
  if (state.step === "check" || state.step === "checking") importTo({ step: "columns", ...opened(state) });
}

/** Reads every line and says what the import will do. Nothing is written. */
export async function checkFile(): Promise<void> {
  const state = importNow();
  const mine = reader;
  if (state.step !== "columns" || mine === undefined) return;
  const read = opened(state);
  const isCurrent = () => {
    const at = importNow();
    return reader === mine && at.step === "checking" && at.mapping === read.mapping;
  };
  importTo({ step: "checking", done: 0, ...read });
  try {
    const known = await knownNumbers();
    const summary = await mine.check({ mapping: read.mapping, today: dayOf(new Date()), known }, (done) => {
      if (isCurrent()) importTo({ step: "checking", done, ...read });
    });
    if (isCurrent()) importTo({ step: "check", summary, ...read });
  } catch (thrown) {
    setAside(mine, thrown);
  }
}

/** Writes the companies, in chunks that can all be undone together. */
export async function runImport(onDuplicate: OnDuplicate): Promise<void> {
  const state = importNow();
  const mine = reader;
  if (state.step !== "check" || mine === undefined) return;
  const checked = { ...opened(state), summary: state.summary };
  const { signal } = (stopping = new AbortController());
  importTo({ step: "running", progress: nothingYet, isStopping: false, ...checked });
  const result = await importCompanies(mine.companies(onDuplicate), {
    onDuplicate,
    signal,
    onProgress: (progress) => importTo({ step: "running", progress, isStopping: signal.aborted, ...checked }),
  }).catch((thrown: unknown) => toProblem(thrown));
  if (result instanceof Error) {
    // It had not begun to write.
    const nothing = { ...nothingYet, batch: undefined, wasStopped: false, refused: [], problem: result };
    importTo({
      step: "done",
      outcome: { result: nothing, refused: [], undo: { status: "impossible" } },
      ...checked,
    });
    return;
  }
  const refused = result.refused.map(({ index }): LineFault => ({
    line: mine.lines[index] ?? 0,
    code: "refused",
    value: "",
    isLineLost: true,
  }));
  const undo: UndoState = { status: result.created + result.updated > 0 ? "possible" : "impossible" };
  mine.forget();
  importTo({ step: "done", outcome: { result, refused, undo }, ...checked });
}

/** Stops after the lines being written; those stay and can be undone. */
export function stopImport(): void {
  stopping?.abort();
  const state = importNow();
  if (state.step === "running") importTo({ ...state, isStopping: true });
}

/** Takes the whole import back; what goes wrong is said in the outcome, and it can be tried again. */
export async function undoWholeImport(): Promise<void> {
  const state = importNow();
  if (state.step !== "done") return;
  const { batch, read } = state.outcome.result;
  const { status } = state.outcome.undo;
  if (batch === undefined || (status !== "possible" && status !== "failed")) return;
  const say = (undo: UndoState) => {
    const at = importNow();
    const isHere = at.step === "done" && at.outcome.result === state.outcome.result;
    if (isHere) importTo({ ...at, outcome: { ...at.outcome, undo } });
  };
  let steps = 0;
  say({ status: "running", share: 0 });
  try {
    await undoImport(batch, () => {
      steps += 1;
      say({ status: "running", share: Math.min(1, steps / undoSteps(read)) });
    });
    say({ status: "done" });
  } catch (thrown) {
    say({ status: "failed", problem: toProblem(thrown) });
  }
}

/** All the lines to look at, in the order of the file. */
export async function allFaults(): Promise<readonly LineFault[]> {
  const state = importNow();
  const found = (await reader?.faults()) ?? [];
  const refused = state.step === "done" ? state.outcome.refused : [];
  return [...found, ...refused].sort((a, b) => a.line - b.line);
}

const opened = ({ name, facts, mapping }: Opened): Opened => ({ name, facts, mapping });

async function knownNumbers(): Promise<CompanyNumbers[]> {
  const known: CompanyNumbers[] = [];
  for await (const chunk of allDocuments("company")) {
    for (const { fields } of chunk) known.push({ siren: fields.siren, siret: fields.siret });
  }
  return known;
}

/** The file cannot be used; nothing was written. */
function setAside(mine: ImportReader, thrown: unknown): void {
  if (reader !== mine) return;
  mine.close();
  reader = undefined;
  const reason = thrown instanceof UnreadableFile ? thrown.reason : "failed";
  importTo({ step: "file", unreadable: { name: file?.name ?? "", reason, bytes: file?.size ?? 0 } });
}
