/** « Notice d’information »: what the people met are told of their data (domain.md §5), on a sheet of its own, before the visit. */
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { ambassadorCard } from "../blocks/ambassador-card.ts";
import { heading } from "../blocks/heading.ts";
import { titled } from "../blocks/keep-together.ts";
import { given } from "../blocks/notice.ts";
import { penFor } from "../blocks/pen.ts";
import { paragraphsUnder } from "../blocks/said.ts";
import type { NoticeSheetView } from "../visit-view.ts";
import { framed } from "./frame.ts";

/** The notice alone, and whom to call. */
export function noticeSheet(view: NoticeSheetView): TDocumentDefinitions {
  const pen = penFor(view);
  return framed(pen, view, pen.say.documents.notice, [
    ...titled(
      heading(pen, pen.say.notice.title),
      view.notice.paragraphs.flatMap((part) => paragraphsUnder(pen, part)),
    ),
    pen.words(given(pen, view.notice), { fontSize: pen.size.body, bold: true, margin: [0, 8, 0, 0] }),
    { stack: [ambassadorCard(pen, view.ambassador, view.organisation)], margin: [0, 16, 0, 0] },
  ]);
}
