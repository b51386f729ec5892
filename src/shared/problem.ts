/**
 * Every error that has a name. A code is never reused; its French sentence, which says what to do, is in
 * `src/renderer/i18n/fr/problems.ts` under the code with dots replaced by `_`.
 * To add one: a line in `catalogue` (its parameters), a line in `problem` (its factory).
 */
import { z } from "zod";

const catalogue = {
  "answers_code.altered": [],
  "answers_code.newer": [],
  "answers_code.not_found": [],
  "answers_code.not_one": [],
  "answers_code.other_questionnaire": ["found"],
  "app.unexpected": ["name"],
  "camera.denied": [],
  "camera.missing": [],
  "camera.unavailable": ["name"],
  "copy.failed": ["name"],
  "copy.invalid": [],
  "copy.newer": ["found", "known"],
  "copy.not_written": [],
  "directory.unreachable": ["reason"],
  "document.exists": ["collection", "id"],
  "document.unknown": ["collection", "id"],
  "field.bad_key": ["key"],
  "field.not_json": ["key"],
  "field.too_large": ["key", "bytes", "limit"],
  "file.not_written": ["reason"],
  "host.unavailable": ["border"],
  "host.refused": ["border"],
  "hub.address_invalid": [],
  "hub.code_invalid": [],
  "hub.code_locked": [],
  "hub.device_revoked": [],
  "hub.no_keystore": [],
  "hub.not_an_answer": ["reason"],
  "hub.not_enrolled": [],
  "hub.protocol_unsupported": [],
  "hub.refused": ["status", "code"],
  "hub.sign_in_failed": ["reason"],
  "hub.signed_out": [],
  "hub.unreachable": ["reason"],
  "import.unreadable": ["reason"],
  "import.too_large": ["bytes", "limit"],
  "notebook.closed": [],
  "paper.absent": [],
  "paper.failed": ["name"],
  "paper.incomplete": ["passages"],
  "paper.not_for_visit": [],
  "picture.unreadable": [],
  "settings.damaged": ["keys"],
  "siren.invalid": ["value"],
  "siret.invalid": ["value"],
  "storage.blocked": [],
  "storage.closed": [],
  "storage.failed": ["name"],
  "storage.full": [],
  "storage.newer": ["found", "known"],
  "storage.unavailable": ["name"],
  "template_file.damaged": [],
  "template_file.newer": [],
  "template_file.not_one": [],
  "template_file.required": ["section"],
  "vault.changed": [],
  "vault.damaged": ["name"],
  "vault.file_invalid": [],
  "vault.newer": ["found", "known"],
  "vault.no_keystore": [],
  "vault.words_invalid": [],
  "vault.wrong_secret": [],
  "visit_file.damaged": [],
  "visit_file.newer": [],
  "visit_file.not_one": [],
} as const;

export type ProblemCode = keyof typeof catalogue;

/** Numbers and short words only: never what a person wrote in a note. */
export const ProblemParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type ProblemParams = z.infer<typeof ProblemParams>;

/** All codes, for the test that every language says each of them. */
export const problemCodes: readonly ProblemCode[] = Object.keys(catalogue).filter(isProblemCode);

/** Whether a text (from another process, from a hub) is a code of the catalogue. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(catalogue, code);
}

/** A failure that has a name and a sentence. `cause` keeps what the machine said, for logs. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly params: ProblemParams;

  constructor(code: ProblemCode, params: ProblemParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

type ParamsOf<Code extends ProblemCode> = Record<(typeof catalogue)[Code][number], string | number>;
type Factory<Code extends ProblemCode> = (params: ParamsOf<Code>, options?: ErrorOptions) => Problem;

const define =
  <Code extends ProblemCode>(code: Code): Factory<Code> =>
  (params, options) =>
    new Problem(code, params, options);

/** One factory a problem: `throw problem.siren.invalid({ value })`. */
export const problem = {
  answersCode: {
    /** Misread, or changed since it was printed. */
    altered: define("answers_code.altered"),
    newer: define("answers_code.newer"),
    /** No code at all in a picture. */
    notFound: define("answers_code.not_found"),
    notOne: define("answers_code.not_one"),
    otherQuestionnaire: define("answers_code.other_questionnaire"),
  },
  app: { unexpected: define("app.unexpected") },
  camera: {
    denied: define("camera.denied"),
    missing: define("camera.missing"),
    /** Held by another program, or taken away meanwhile. */
    unavailable: define("camera.unavailable"),
  },
  directory: { unreachable: define("directory.unreachable") },
  document: { exists: define("document.exists"), unknown: define("document.unknown") },
  field: {
    badKey: define("field.bad_key"),
    notJson: define("field.not_json"),
    tooLarge: define("field.too_large"),
  },
  file: { notWritten: define("file.not_written") },
  host: { unavailable: define("host.unavailable"), refused: define("host.refused") },
  hub: {
    addressInvalid: define("hub.address_invalid"),
    codeInvalid: define("hub.code_invalid"),
    codeLocked: define("hub.code_locked"),
    deviceRevoked: define("hub.device_revoked"),
    noKeystore: define("hub.no_keystore"),
    notAnAnswer: define("hub.not_an_answer"),
    notEnrolled: define("hub.not_enrolled"),
    protocolUnsupported: define("hub.protocol_unsupported"),
    refused: define("hub.refused"),
    signInFailed: define("hub.sign_in_failed"),
    signedOut: define("hub.signed_out"),
    unreachable: define("hub.unreachable"),
  },
  import: { unreadable: define("import.unreadable"), tooLarge: define("import.too_large") },
  notebook: { closed: define("notebook.closed") },
  paper: {
    absent: define("paper.absent"),
    failed: define("paper.failed"),
    incomplete: define("paper.incomplete"),
    notForVisit: define("paper.not_for_visit"),
  },
  picture: { unreadable: define("picture.unreadable") },
  settings: { damaged: define("settings.damaged") },
  siren: { invalid: define("siren.invalid") },
  siret: { invalid: define("siret.invalid") },
  storage: {
    blocked: define("storage.blocked"),
    closed: define("storage.closed"),
    failed: define("storage.failed"),
    full: define("storage.full"),
    newer: define("storage.newer"),
    unavailable: define("storage.unavailable"),
  },
  copy: {
    failed: define("copy.failed"),
    invalid: define("copy.invalid"),
    newer: define("copy.newer"),
    notWritten: define("copy.not_written"),
  },
  templateFile: {
    damaged: define("template_file.damaged"),
    newer: define("template_file.newer"),
    notOne: define("template_file.not_one"),
    required: define("template_file.required"),
  },
  vault: {
    /** The keys were changed by another window: this one must be unlocked again. */
    changed: define("vault.changed"),
    /** A payload does not open in its place: altered, moved, or sealed by another vault. */
    damaged: define("vault.damaged"),
    fileInvalid: define("vault.file_invalid"),
    newer: define("vault.newer"),
    noKeystore: define("vault.no_keystore"),
    wordsInvalid: define("vault.words_invalid"),
    wrongSecret: define("vault.wrong_secret"),
  },
  visitFile: {
    damaged: define("visit_file.damaged"),
    newer: define("visit_file.newer"),
    notOne: define("visit_file.not_one"),
  },
};

/** Any thrown value as a {@link Problem}, so that a screen always has a sentence to say. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return problem.app.unexpected({ name }, { cause: thrown });
}
