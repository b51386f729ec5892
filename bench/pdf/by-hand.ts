/**
 * The yardstick: the same sheet laid out by hand with pdfkit alone. Same words (already in their typography: pdfkit
 * does not pay for ours), same fonts, sizes, widths and drawings. Heights are known from what was just drawn or
 * estimated by counting letters, never measured twice: as fast as a careful person would write it.
 */
import { formatDay } from "../../src/shared/language/dates.ts";
import { gutter, half, measure, page } from "../../src/renderer/paper/design.ts";
import { colour, size } from "./look.ts";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import { fr as say } from "../../src/renderer/paper/wording/fr.ts";
import { callout } from "./callout.ts";
import { tickBox } from "./drawings.ts";
import { assessment, dimensions, identity, said } from "./first-page.ts";
import { events, others, schemes, uses } from "./lists.ts";
import { type Fonts, type Pencil, pencilOn, soft } from "./pencil.ts";
import { annexLines, givenIn, noGrant, planRows, propertiesOf, runIn } from "./words.ts";

const x0 = page.left;
const note = { size: size.note } as const;

/** The bytes of the sheet. */
export async function sheetByHand(view: VisitView, fonts: Fonts): Promise<{ bytes: Buffer; pages: number }> {
  const { title, author, subject, creator, producer } = propertiesOf(view);
  const pencil = pencilOn(fonts, {
    lang: say.locale,
    info: { Title: title, Author: author, Subject: subject, Creator: creator, Producer: producer },
  });
  const { doc } = pencil;
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on("end", resolve));
  let y = identity(pencil, view);
  y = said(pencil, view, y);
  y = assessment(pencil, view, y);
  y = uses(pencil, view, y);
  y = schemes(pencil, view, y);
  y = events(pencil, view, y);
  y = plan(pencil, view, y);
  y = next(pencil, view, y);
  y = dimensions(pencil, view, y);
  y = others(pencil, view, y);
  notice(pencil, view, y);
  const pages = doc.bufferedPageRange().count;
  for (let index = 0; index < pages; index += 1) running(pencil, view, index, pages);
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages };
}

function plan({ doc, write, heading, hairline, room }: Pencil, { actions }: VisitView, from: number): number {
  const columns = [x0 + 24, x0 + measure - 62 - 12 - 122, x0 + measure - 62] as const;
  const widths = [columns[1] - columns[0] - 12, 122, 62] as const;
  let y = heading(say.plan.title, room(from, 100));
  [say.plan.what, say.plan.who, say.plan.when].forEach((title, index) =>
    write(title, columns[index] ?? 0, y, widths[index] ?? 0, { ...soft, bold: true }),
  );
  y = doc.y + 3;
  hairline(y);
  for (const { cells, isDone } of planRows(actions)) {
    y = room(y, 30) + 5;
    tickBox(doc, x0, y, isDone);
    const ends = cells.map((text, index) => write(text, columns[index] ?? 0, y, widths[index] ?? 0));
    y = Math.max(y + 12, ...ends) + 5;
    hairline(y);
  }
  return y + 4;
}

function next(pencil: Pencil, view: VisitView, from: number): number {
  const { doc, write, heading, room } = pencil;
  const { ambassador, organisation } = view;
  const top = heading(say.next.title, room(from, 170));
  let y = write(ambassador.name, x0 + 13, top + 10, half - 26, { size: size.lead, bold: true });
  for (const text of [ambassador.role, ambassador.organisation, organisation.address])
    y = write(text ?? "", x0 + 13, y, half - 26, { ...note, color: colour.soft });
  y += 4;
  for (const text of [ambassador.phone, ambassador.email, organisation.website])
    y = write(text ?? "", x0 + 13, y, half - 26);
  doc
    .rect(x0, top, half, y + 10 - top)
    .lineWidth(1)
    .stroke(colour.ink);
  const right = x0 + half + gutter;
  let end = callout(pencil, { title: say.next.noGrant, reason: noGrant }, right, top, half);
  end = callout(pencil, { title: say.next.interest, reason: view.interest ?? "" }, right, end, half);
  return annexLines(view).reduce((at, text) => write(text, x0, at, measure, soft), Math.max(y + 10, end) + 7);
}

function notice({ write, line, heading, room }: Pencil, { notice: view }: VisitView, from: number): number {
  const top = heading(say.notice.title, room(from, 190));
  const middle = Math.ceil(view.paragraphs.length / 2);
  const ends = [view.paragraphs.slice(0, middle), view.paragraphs.slice(middle)].map((column, index) =>
    column.reduce((y, { heading: title, text }) => {
      const left = x0 + index * (half + gutter);
      return (
        line([[runIn(title), { bold: true }], [text]], left, y, half, {
          size: size.small,
        }) + 3.5
      );
    }, top),
  );
  return write(givenIn(view), x0, Math.max(...ends) + 2, measure, {
    ...note,
    bold: true,
  });
}

function running({ doc, write }: Pencil, view: VisitView, index: number, pages: number): void {
  doc.switchToPage(index);
  const foot = page.height - page.bottom + 12;
  doc
    .moveTo(x0, foot)
    .lineTo(x0 + measure, foot)
    .lineWidth(0.5)
    .stroke(colour.line);
  write(say.documents.synthesis.printedOn(formatDay(view.printedOn)), x0, foot + 5, measure - 60, soft);
  write(`${index + 1} / ${pages}`, x0 + measure - 50, foot + 5, 50, { ...soft, bold: true, align: "right" });
  const right = { ...soft, align: "right" } as const;
  if (view.isSample) write(say.sample, x0 + measure - 160, 20, 160, right);
  if (index === 0) return;
  write(view.company.name, x0, 20, measure - 170, { ...soft, bold: true });
  if (!view.isSample) write(say.visitOf(formatDay(view.visit.day)), x0 + measure - 160, 20, 160, right);
}
