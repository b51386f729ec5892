/**
 * Version 5. The bytes of attachments, apart from what is said of them: a list of files must not read photographs.
 * Nothing is rewritten. Never edited again.
 */
export const version5 = { files: "sha256", fileBytes: "sha256" } as const;
