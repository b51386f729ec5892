/** Delivery by hand: what waits, carried to the server in a sealed file. */
export const delivery = {
  title: "Remettre en main propre",
  hint: "Quand ce carnet ne peut pas joindre le serveur, ce qui attend peut voyager dans un fichier, sur une clé USB ou avec un collègue. Le serveur le reçoit sur sa page d’administration, ou par un carnet qui le joint.",
  make: "Faire un fichier de livraison",
  makeHint_one:
    "Il contiendra {{count}} modification. Seul votre serveur peut l’ouvrir : ni votre collègue, ni la personne qui trouverait la clé. Les pièces jointes n’y sont pas.",
  makeHint_other:
    "Il contiendra {{count}} modifications. Seul votre serveur peut l’ouvrir : ni votre collègue, ni la personne qui trouverait la clé. Les pièces jointes n’y sont pas.",
  cannot:
    "Ce carnet ne peut pas encore faire de fichier : il lui faut d’abord un échange complet avec un serveur qui en reçoit.",
  made_one:
    "« {{name}} » est enregistré, avec {{count}} modification. Elle reste en attente ici jusqu’à ce que le serveur la confirme à ce carnet.",
  made_other:
    "« {{name}} » est enregistré, avec {{count}} modifications. Elles restent en attente ici jusqu’à ce que le serveur les confirme à ce carnet.",
  left_one: "{{count}} modification n’y tient pas : elle attend la prochaine connexion.",
  left_other: "{{count}} modifications n’y tiennent pas : elles attendent la prochaine connexion.",
  pass: "Transmettre un fichier de livraison",
  passHint:
    "D’un collègue ou de vous : ce carnet le passe au serveur sans pouvoir le lire. Deux fois ne change rien.",
  passed_one: "Le serveur a reçu {{count}} modification, dont {{fresh}} qu’il n’avait pas.",
  passed_other: "Le serveur a reçu {{count}} modifications, dont {{fresh}} qu’il n’avait pas.",
  apart_one: "Il en a mis {{count}} à part : le coordinateur la verra.",
  apart_other: "Il en a mis {{count}} à part : le coordinateur les verra.",
  close: "Fermer",
  refused: {
    not_a_delivery: "Ce n’est pas un fichier de livraison de Carnet IA, ou il est incomplet.",
    delivery_newer:
      "Ce fichier vient d’un carnet plus récent que le serveur : le serveur doit être mis à jour.",
    delivery_damaged: "Ce fichier est abîmé ou a été modifié : demandez qu’il soit fait de nouveau.",
    delivery_other_hub: "Ce fichier est destiné à un autre serveur.",
    delivery_old_key:
      "Le serveur n’a plus la clé de ce fichier : le carnet qui l’a fait doit s’y connecter une fois, puis en faire un autre.",
    delivery_not_proven:
      "Rien ne prouve que ce fichier vienne d’un carnet de votre organisme : le serveur ne l’a pas reçu.",
    delivery_revoked: "Le carnet qui a fait ce fichier est révoqué, ou sa personne n’a plus accès.",
    delivery_replaced:
      "Le carnet qui a fait ce fichier s’est reconnecté depuis et a tout proposé de nouveau : le fichier ne sert plus.",
    epoch_changed:
      "Le serveur a été restauré depuis : à sa prochaine connexion, le carnet proposera de nouveau ce qui manque.",
    expected_seq:
      "Il manque au serveur des modifications plus anciennes de ce carnet : demandez un fichier plus récent.",
    forked: "Ce carnet et une copie de lui ont écrit chacun de leur côté : il doit se connecter lui-même.",
    bad_hash: "Les modifications de ce fichier ne se suivent pas : le carnet doit se connecter lui-même.",
    too_many_requests: "Trop de fichiers en peu de temps : attendez une minute.",
  },
};
