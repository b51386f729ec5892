import type { PlanView, VisitView } from "./visit-view.ts";

/** What the plan alone prints of a visit. */
export function planOf(view: VisitView): PlanView {
  const { language, printedOn, isSample, organisation, ambassador, company, visit, actions } = view;
  return { language, printedOn, isSample, organisation, ambassador, company, visit, actions };
}
