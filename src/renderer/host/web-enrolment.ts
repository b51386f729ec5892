/** Whom this browser is on its hub. Nothing secret: what proves it is in cookies that no script reads. */
import { Enrolment } from "../../shared/host/enrolment.ts";

const key = "carnet.enrolment";

/** What the last enrolment left in this browser, if any. */
export function recallEnrolment(): Enrolment | undefined {
  try {
    return Enrolment.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** Throws the browser’s own error where it refuses to keep anything. */
export const keepEnrolment = (enrolment: Enrolment): void =>
  localStorage.setItem(key, JSON.stringify(enrolment));

/** As before the first enrolment. */
export const forgetEnrolment = (): void => localStorage.removeItem(key);
