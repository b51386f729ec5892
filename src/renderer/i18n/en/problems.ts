/** See the French file. */
export const problems = {
  answers_code_altered:
    "This code was misread, or changed since it was printed: its signature does not match, nothing was added. Try with a sharper picture; if it happens again, ask for a new sheet.",
  answers_code_newer: "This code comes from a newer version of Carnet IA. Update this one, then try again.",
  answers_code_not_found:
    "No code was found in this picture. Photograph the square from nearer, flat and well lit, then try again.",
  answers_code_not_one:
    "This is not the code of the answers of a pre-assessment: look on the sheet for the square “Your answers”.",
  answers_code_other_questionnaire:
    "These answers were given to another questionnaire ({{found}}) than the one of this version of Carnet IA: nothing was added. Take them up in a notebook that has this questionnaire, or from the full report (PDF).",
  app_unexpected: "Something unexpected happened ({{name}}). What was saved is still saved; try again.",
  camera_denied:
    "The camera was refused. Allow it for Carnet IA in the settings of the browser or of the system, or choose a photo of the sheet.",
  camera_missing: "No camera was found on this computer. Choose a photo of the sheet instead.",
  camera_unavailable:
    "The camera did not answer ({{name}}): another program may be using it. Close it and try again, or choose a photo of the sheet.",
  copy_failed: "The second copy did not answer ({{name}}). The notebook itself is untouched; try again.",
  copy_invalid:
    "This file is not a copy of a notebook, or it is damaged: nothing was changed. Try with another copy.",
  copy_newer: "This copy was made by a newer version of Carnet IA: nothing was changed. Update the app.",
  copy_not_written:
    "The second copy is no longer written on this disk. Your words are saved; free some space or take a copy away.",
  directory_unreachable:
    "The company directory does not answer. Type the company by hand: you can complete it later.",
  document_exists: "This item already exists.",
  document_unknown: "This item is no longer in the notebook.",
  field_bad_key: "The field “{{key}}” has a name that is not allowed.",
  field_not_json: "The field “{{key}}” holds a value that cannot be saved.",
  field_too_large:
    "This text is too long for one heading ({{bytes}} bytes, {{limit}} at most). Put part of it in a free note: nothing is erased.",
  file_not_written: "The file could not be written. Choose another folder or free some space.",
  host_unavailable: "This cannot be done in this version of the app.",
  host_refused: "The computer refused this.",
  hub_address_invalid: "This address will not do: type the one you were given, which starts with https://.",
  hub_code_invalid:
    "This code is not known: it serves once and for 48 hours. Check it, or ask whoever invited you for another.",
  hub_code_locked: "Too many tries: wait a quarter of an hour, then type the code again.",
  hub_device_revoked:
    "This device was removed from the server. Your notes stay here; ask your coordinator for a new code.",
  hub_no_keystore:
    "This system has no keyring: the connection to the server cannot be kept safely on it. Open a session with a keyring (GNOME, KDE), or use the web edition.",
  hub_not_an_answer:
    "It is not your server that answered, but perhaps the sign-in page of a Wi-Fi network. Open a browser to sign in there; your changes wait.",
  hub_not_enrolled: "This notebook is linked to no server: everything stays on this computer.",
  hub_protocol_unsupported:
    "This version of the app and the server’s no longer understand each other. Update the app; your notes stay here.",
  hub_refused: "The server refused ({{status}}, {{code}}). Try again; if it goes on, tell your coordinator.",
  hub_sign_in_failed:
    "Signing in with the account of your organisation did not work. Try again, or ask for an invitation code.",
  hub_signed_out:
    "The connection to the server has expired. Ask for a new code, or sign in again in the settings; your changes wait.",
  hub_unreachable: "The server does not answer. Your changes wait and will go later.",
  import_unreadable: "This file could not be read. Save it as CSV, then try again.",
  import_too_large: "This file is too large ({{bytes}} bytes, {{limit}} at most). Split it.",
  paper_absent:
    "This visit is not in this notebook any more: if it is in the bin, restore it, then try again.",
  paper_failed:
    "The summary could not be laid out ({{name}}). Try again; if it goes on, remove the logo in the settings. Your notes are untouched.",
  paper_incomplete:
    "Read back, the sheet lacks some of what was written ({{passages}} passages): it is not given. Your notes are untouched; shorten a very long text, or tell us.",
  paper_not_for_visit:
    "This document does not exist for this visit (“Since last time” needs an earlier visit). Choose another one.",
  notebook_closed: "The notebook is closed. Reload the app.",
  picture_unreadable: "This picture cannot be read. Choose a JPEG or PNG photo of less than 40 MB.",
  settings_damaged: "Some settings could not be read: their default values are back.",
  siren_invalid: "This SIREN number is not possible: check the nine digits.",
  siret_invalid: "This SIRET number is not possible: check the fourteen digits.",
  storage_blocked: "Another window of Carnet IA uses an older version. Close it, then try again.",
  storage_closed: "The notebook was closed by another window. Reload this one.",
  storage_failed: "The computer could not save ({{name}}). Your words stay on the screen; try again.",
  storage_full: "The disk is full: nothing was saved. Free some space; your words stay on the screen.",
  storage_newer: "This notebook was opened by a newer version of the app. Update this one.",
  storage_unavailable:
    "This browser refuses to keep data here (private window?). Open the app in an ordinary window.",
  template_file_damaged:
    "This template of documents is incomplete or damaged: nothing was changed. Ask for the file again.",
  template_file_newer:
    "This template comes from a newer version of Carnet IA: nothing was changed. Update this one, then try again.",
  template_file_not_one:
    "This file is not a template of documents of Carnet IA: nothing was changed. Choose the one that comes from “Export the template”.",
  template_file_required:
    "This template drops “{{section}}”, which must stay: nothing was changed. Put that section back in the file, then try again.",
  vault_changed: "The keys of the notebook were changed in another window. Reload this one and unlock it.",
  vault_damaged:
    "Something encrypted was altered outside Carnet IA and does not open any more ({{name}}). Rebuild the notebook from the second copy.",
  vault_file_invalid:
    "The vault of this notebook is damaged: no key can open it. Rebuild the notebook from the second copy or a backup.",
  vault_newer: "This notebook was encrypted by a newer version of Carnet IA. Update this one.",
  vault_no_keystore:
    "This computer has no safe keystore. The passphrase stays the only way to open the notebook.",
  vault_words_invalid:
    "These words do not make a recovery sheet. Check them one by one: their order matters, accents do not.",
  vault_wrong_secret: "This is not the right passphrase, or not the recovery sheet of this notebook.",
  visit_file_damaged: "This visit is incomplete or damaged: nothing was added. Ask for the file again.",
  visit_file_newer: "This visit comes from a newer version of Carnet IA. Update this one, then try again.",
  visit_file_not_one:
    "There is no visit in this file: choose a full report (PDF) or a JSON export made by Carnet IA, or a sheet on which the square “Your answers” is sharp.",
} as const;
