/** Delivery by hand, in English. */
export const delivery = {
  title: "Deliver by hand",
  hint: "When this notebook cannot reach the server, what waits can travel in a file, on a USB key or with a colleague. The server takes it on its administration page, or through a notebook that reaches it.",
  make: "Make a delivery file",
  makeHint_one:
    "It will hold {{count}} change. Only your server can open it: neither your colleague nor whoever finds the key. Attachments are not in it.",
  makeHint_other:
    "It will hold {{count}} changes. Only your server can open it: neither your colleague nor whoever finds the key. Attachments are not in it.",
  cannot:
    "This notebook cannot make a file yet: it first needs one complete exchange with a server that takes them.",
  made_one:
    "“{{name}}” is saved, with {{count}} change. It keeps waiting here until the server confirms it to this notebook.",
  made_other:
    "“{{name}}” is saved, with {{count}} changes. They keep waiting here until the server confirms them to this notebook.",
  left_one: "{{count}} change does not fit in it: it waits for the next connection.",
  left_other: "{{count}} changes do not fit in it: they wait for the next connection.",
  pass: "Pass on a delivery file",
  passHint:
    "A colleague’s or your own: this notebook hands it to the server without being able to read it. Twice changes nothing.",
  passed_one: "The server has received {{count}} change, {{fresh}} of which it did not have.",
  passed_other: "The server has received {{count}} changes, {{fresh}} of which it did not have.",
  apart_one: "It has set {{count}} apart: the coordinator will see it.",
  apart_other: "It has set {{count}} apart: the coordinator will see them.",
  close: "Close",
  refused: {
    not_a_delivery: "This is not a delivery file of Carnet IA, or it is incomplete.",
    delivery_newer:
      "This file comes from a notebook that is newer than the server: the server must be updated.",
    delivery_damaged: "This file is damaged or was changed: ask for it to be made again.",
    delivery_other_hub: "This file is meant for another server.",
    delivery_old_key:
      "The server no longer has the key of this file: the notebook that made it must connect once, then make another.",
    delivery_not_proven:
      "Nothing proves that this file comes from a notebook of your organisation: the server did not take it.",
    delivery_revoked: "The notebook that made this file is revoked, or its person no longer has access.",
    delivery_replaced:
      "The notebook that made this file has connected since and offered everything again: the file is no longer of use.",
    epoch_changed:
      "The server was restored since: at its next connection, the notebook will offer again what is missing.",
    expected_seq: "The server lacks older changes of this notebook: ask for a more recent file.",
    forked: "This notebook and a copy of it have each written on their own: it must connect by itself.",
    bad_hash: "The changes in this file do not follow each other: the notebook must connect by itself.",
    too_many_requests: "Too many files in a short time: wait a minute.",
  },
};
