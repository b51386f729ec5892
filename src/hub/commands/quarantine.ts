/** `quarantine`: the list; `--show`, `--repair` and `--drop DEVICE:SEQ`. */
import { repairOperation } from "../sync/repair-operation.ts";
import { byTheCommand, type Command, CommandRefused, dateOf, optionOf } from "./command.ts";
import { readPlace } from "./places.ts";
import { kindInWords, reasonInWords } from "./words.ts";

const nothingThere = "Rien d’ouvert à cet endroit.";

/** Shows no content but of the one operation that is asked for. */
export async function quarantine(command: Command): Promise<void> {
  const { store, scope, say, now } = command;
  const [shown, repaired, dropped] = ["show", "repair", "drop"].map((name) => optionOf(command, name));
  if (shown !== undefined) {
    await show(command, readPlace(shown));
    return;
  }
  if (repaired !== undefined) {
    const outcome = await repairOperation(
      store,
      scope,
      readPlace(repaired),
      byTheCommand,
      now().toISOString(),
    );
    if (outcome === "unknown") throw new CommandRefused(nothingThere);
    if (outcome !== "applied")
      throw new CommandRefused(`Toujours refusée : ${outcome}. Elle reste dans la liste.`);
    say({ event: "repaired" }, "Appliquée : les carnets la recevront.");
    return;
  }
  if (dropped !== undefined) {
    const { device, seq } = readPlace(dropped);
    if (!(await store.operations.closeSetApart(scope, device, seq, "dropped", byTheCommand)))
      throw new CommandRefused(nothingThere);
    say({ event: "dropped" }, "Écartée. Son contenu reste dans l’historique.");
    return;
  }
  const all = await store.operations.setApart(scope);
  if (all.length === 0) say({ event: "none" }, "Rien à part.");
  for (const { receivedAt, ...line } of all)
    say(
      { ...line, received: receivedAt.toISOString() },
      `${line.device}:${line.seq}  ${line.code}, ${line.kind} ${line.collection}/${line.document}, ${line.member}, ${dateOf(receivedAt)}`,
    );
}

/** One operation of the organisation's list, as it was received. */
async function show(
  { store, scope, say }: Command,
  { device, seq }: { readonly device: string; readonly seq: number },
): Promise<void> {
  const all = await store.operations.setApart(scope);
  const line = all.find((each) => each.device === device && each.seq === seq);
  const open = line && (await store.operations.openOperation(scope, device, seq));
  if (!open) throw new CommandRefused(nothingThere);
  const { receivedAt, ...where } = line;
  say(
    { ...where, received: receivedAt.toISOString(), operation: open.operation },
    `${line.member}, ${kindInWords(line.kind)} de ${line.collection}/${line.document}, reçue le ${dateOf(receivedAt)}\n` +
      `${reasonInWords(line.code)} (${line.code} : ${line.message})\n` +
      JSON.stringify(open.operation, undefined, 2),
  );
}
