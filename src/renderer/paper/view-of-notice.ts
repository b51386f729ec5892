import type { NoticeSheetView, VisitView } from "./visit-view.ts";

/** What the notice alone prints of a visit. */
export function noticeOf(view: VisitView): NoticeSheetView {
  const { language, printedOn, isSample, organisation, ambassador, company, visit, notice } = view;
  return { language, printedOn, isSample, organisation, ambassador, company, visit, notice };
}
