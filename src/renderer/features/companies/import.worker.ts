/** Reads and checks a file off the window: a file of 50 000 lines is never felt. It writes nothing. */
import { loadCommunes } from "../../../shared/content/communes.ts";
import { mostBytes } from "./csv-limits.ts";
import { type CsvTable, readCsv } from "./csv-table.ts";
import { checkImport, type LineFault, type ReadyCompany } from "./import-check.ts";
import type { ImportReply, ImportRequest, Numbered, TableFacts } from "./import-messages.ts";

const sampleLines = 20;
const shownCharacters = 200;
const shownBroken = 5;

let table: CsvTable | undefined;
let companies: readonly ReadyCompany[] = [];
let faults: readonly LineFault[] = [];

type Reply = (message: ImportReply) => void;

addEventListener("message", ({ data: { id, message } }: MessageEvent<Numbered<ImportRequest>>) => {
  const reply: Reply = (answer) => {
    const numbered: Numbered<ImportReply> = { id, message: answer };
    postMessage(numbered);
  };
  void answer(message, reply).catch(() => reply({ type: "unreadable", reason: "failed" }));
});

async function answer(request: ImportRequest, reply: Reply): Promise<void> {
  switch (request.type) {
    case "read":
      await read(request, reply);
      break;
    case "check":
      await check(request, reply);
      break;
    case "take":
      take(request, reply);
      break;
    case "faults":
      reply({ type: "faults", faults });
      break;
    case "forget":
      table = undefined;
      companies = [];
  }
}

async function read(
  { file, encoding }: Extract<ImportRequest, { type: "read" }>,
  reply: Reply,
): Promise<void> {
  // Said before the bytes are in memory.
  if (file.size > mostBytes) {
    reply({ type: "unreadable", reason: "tooLarge" });
    return;
  }
  const reading = readCsv(new Uint8Array(await file.arrayBuffer()), encoding);
  if (!reading.ok) {
    reply({ type: "unreadable", reason: reading.reason });
    return;
  }
  table = reading.table;
  companies = [];
  faults = [];
  reply({ type: "read", facts: factsOf(table) });
}

function factsOf({
  headers,
  rows,
  firstLine,
  filledLines,
  encoding,
  delimiter,
  brokenRows,
}: CsvTable): TableFacts {
  const cut = (text: string) => text.slice(0, shownCharacters);
  const sample = rows
    .slice(0, sampleLines * 3)
    .map((row, index) => ({ line: firstLine + index, cells: row.map(cut) }))
    .filter(({ cells }, index) => !brokenRows.has(index) && cells.some((cell) => cell.trim() !== ""))
    .slice(0, sampleLines);
  return {
    headers: headers.map(cut),
    lines: filledLines,
    sample,
    encoding,
    delimiter,
    broken: [...brokenRows]
      .slice(0, shownBroken)
      .map(([index, lines]) => ({ line: firstLine + index, lines })),
  };
}

async function check(
  { mapping, today, known }: Extract<ImportRequest, { type: "check" }>,
  reply: Reply,
): Promise<void> {
  if (table === undefined) throw new Error("nothing was read");
  const communes = await loadCommunes().catch(() => undefined);
  const checked = checkImport({
    table,
    mapping,
    today,
    known,
    communes,
    onProgress: (done) => reply({ type: "progress", done }),
  });
  companies = checked.companies;
  faults = checked.faults;
  reply({ type: "checked", summary: checked.summary });
}

function take({ start, count, onDuplicate }: Extract<ImportRequest, { type: "take" }>, reply: Reply): void {
  const taken = companies.slice(start, start + count);
  reply({
    type: "taken",
    companies: taken.map(({ company, completed }) =>
      onDuplicate === "complete" ? (completed ?? company) : company,
    ),
    lines: taken.map(({ line }) => line),
  });
}
