/** Whole visits, each different: a maker that remembers words between sheets must not meet the same ones only. */
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import { sampleViews } from "../../tests/support/paper/sample-views.ts";
import { fullView } from "../../tests/support/paper/views.ts";

export const visits: readonly VisitView[] = [
  fullView,
  ...sampleViews.filter(({ assessment }) => assessment !== undefined && assessment.total !== null),
];
