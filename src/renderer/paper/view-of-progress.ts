/** From two visits of one company to what changed in between. Pure, as {@link viewOfVisit}. */
import type { Language } from "../../shared/language/language.ts";
import type { Action } from "../../shared/records/action.ts";
import type { Assessment } from "../../shared/records/assessment.ts";
import { assessmentView } from "./view/assessment.ts";
import type { ActionView, DimensionView, PointView, ProgressView, VisitView } from "./visit-view.ts";

/** The visit before, as it is stored. */
export interface VisitBefore {
  readonly day: string;
  readonly assessment?: Assessment | undefined;
  /** Its plan, in the state of today. */
  readonly actions: readonly Action[];
}

/** @param view of the visit that is printed; @param assessment its own. */
export function viewOfProgress(
  view: VisitView,
  assessment: Assessment | undefined,
  before: VisitBefore,
): ProgressView {
  const { language, printedOn, isSample, organisation, ambassador, company, visit, actions } = view;
  return {
    ...{ language, printedOn, isSample, organisation, ambassador, company, visit, actions },
    before: before.day,
    done: actionsIn(before.actions, "done"),
    open: actionsIn(before.actions, "open"),
    dropped: actionsIn(before.actions, "dropped"),
    ...scoresOf(assessment, before.assessment, language),
  };
}

function actionsIn(actions: readonly Action[], wanted: Action["state"]): ActionView[] {
  return actions
    .filter(({ label, state }) => state === wanted && label.trim() !== "")
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map(({ label, who, dueOn, state }) => ({
      label,
      ...(who === undefined ? {} : { who }),
      ...(dueOn === undefined ? {} : { dueOn }),
      isDone: state === "done",
    }));
}

/** Nothing without two pre-assessments. */
function scoresOf(
  now: Assessment | undefined,
  then: Assessment | undefined,
  language: Language,
): Pick<ProgressView, "scores"> {
  if (now === undefined || then === undefined) return {};
  const [before, after] = [assessmentView(then, language), assessmentView(now, language)];
  const same = new Map(before.dimensions.map((dimension) => [dimension.title, pointOf(dimension)]));
  return {
    scores: {
      isSameQuestionnaire: now.questionnaire === then.questionnaire && now.variant === then.variant,
      isUnsure: before.isUnsure || after.isUnsure,
      total: { before: before.total, now: after.total },
      // A dimension that the former questionnaire did not have has no past.
      dimensions: after.dimensions.map((dimension) => ({
        now: pointOf(dimension),
        before: same.get(dimension.title),
      })),
    },
  };
}

const pointOf = ({ level: _, ...point }: DimensionView): PointView => point;
