/** A push that is refused as a whole (sync.md §3). */

/** Why a whole push is refused; nothing of it was applied. `detail` goes in the answer beside `code`. */
export class PushRefused extends Error {
  readonly code:
    "epoch_changed" | "forked" | "expected_seq" | "bad_hash" | "invalid_envelope" | "wrong_device";
  readonly detail: Readonly<Record<string, number>>;

  constructor(code: PushRefused["code"], detail: Readonly<Record<string, number>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
