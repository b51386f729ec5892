/** What each problem says, by code with its dots replaced by `_`: what happened, then what to do. */
export const problems = {
  answers_code_altered:
    "Ce code a été mal lu ou modifié depuis qu’il a été imprimé : sa signature ne correspond pas, rien n’a été ajouté. Essayez avec une image plus nette ; si cela recommence, demandez une nouvelle feuille.",
  answers_code_newer:
    "Ce code vient d’une version plus récente de Carnet IA. Mettez celle-ci à jour, puis réessayez.",
  answers_code_not_found:
    "Aucun code n’a été trouvé dans cette image. Photographiez le carré de plus près, à plat et bien éclairé, puis réessayez.",
  answers_code_not_one:
    "Ce code n’est pas celui des réponses d’un pré-diagnostic : cherchez sur la feuille le carré « Vos réponses ».",
  answers_code_other_questionnaire:
    "Ces réponses ont été données à un autre questionnaire ({{found}}) que celui de cette version de Carnet IA : rien n’a été ajouté. Reprenez-les dans un carnet qui a ce questionnaire, ou depuis le compte rendu complet (PDF).",
  app_unexpected:
    "Une erreur inattendue est survenue ({{name}}). Ce qui était enregistré l’est toujours ; réessayez.",
  camera_denied:
    "L’accès à la caméra a été refusé. Autorisez-la pour Carnet IA dans les réglages du navigateur ou du système, ou choisissez une photo de la feuille.",
  camera_missing:
    "Aucune caméra n’a été trouvée sur cet ordinateur. Choisissez plutôt une photo de la feuille.",
  camera_unavailable:
    "La caméra n’a pas répondu ({{name}}) : un autre logiciel l’utilise peut-être. Fermez-le et réessayez, ou choisissez une photo de la feuille.",
  copy_failed:
    "La seconde copie n’a pas répondu ({{name}}). Le carnet lui-même n’est pas touché ; réessayez.",
  copy_invalid:
    "Ce fichier n’est pas une copie de carnet, ou il est abîmé : rien n’a été changé. Essayez avec une autre copie.",
  copy_newer:
    "Cette copie a été faite par une version plus récente de Carnet IA : rien n’a été changé. Mettez l’application à jour.",
  copy_not_written:
    "La seconde copie ne s’écrit plus sur ce disque. Vos mots sont enregistrés ; libérez de la place ou emportez une copie.",
  directory_unreachable:
    "L’annuaire des entreprises ne répond pas. Saisissez l’entreprise à la main : vous la compléterez plus tard.",
  document_exists: "Cet élément existe déjà.",
  document_unknown: "Cet élément n’est plus dans le carnet.",
  field_bad_key: "Le champ « {{key}} » n’a pas un nom admis.",
  field_not_json: "Le champ « {{key}} » contient une valeur qui ne peut pas être enregistrée.",
  field_too_large:
    "Ce texte est trop long pour une seule rubrique ({{bytes}} octets pour {{limit}} au plus). Placez-en une partie dans une note libre : rien n’est effacé.",
  file_not_written: "Le fichier n’a pas pu être écrit. Choisissez un autre dossier ou libérez de la place.",
  host_unavailable: "Cette action n’est pas possible dans cette version de l’application.",
  host_refused: "L’ordinateur a refusé cette action.",
  hub_address_invalid:
    "Cette adresse ne convient pas : saisissez celle qui vous a été donnée, qui commence par https://.",
  hub_code_invalid:
    "Ce code n’est pas reconnu : il sert une seule fois et pendant 48 heures. Vérifiez-le, ou demandez-en un autre à la personne qui vous a invité.",
  hub_code_locked: "Trop d’essais : attendez un quart d’heure, puis saisissez le code à nouveau.",
  hub_device_revoked:
    "Cet appareil a été retiré du serveur. Vos notes restent ici ; demandez un nouveau code à votre coordinateur.",
  hub_no_keystore:
    "Ce système n’a pas de trousseau de mots de passe : la connexion au serveur ne peut pas y être gardée en sécurité. Ouvrez une session avec un trousseau (GNOME, KDE), ou utilisez l’édition web.",
  hub_not_an_answer:
    "Ce n’est pas votre serveur qui a répondu, mais peut-être la page de connexion d’un réseau Wi-Fi. Ouvrez un navigateur pour vous y connecter ; vos modifications attendent.",
  hub_not_enrolled: "Ce carnet n’est relié à aucun serveur : tout reste sur cet ordinateur.",
  hub_protocol_unsupported:
    "Cette version de l’application et celle du serveur ne se comprennent plus. Mettez l’application à jour ; vos notes restent ici.",
  hub_refused:
    "Le serveur a refusé ({{status}}, {{code}}). Réessayez ; si cela continue, dites-le à votre coordinateur.",
  hub_sign_in_failed:
    "La connexion avec le compte de votre organisme n’a pas abouti. Réessayez, ou demandez un code d’invitation.",
  hub_signed_out:
    "La connexion au serveur a expiré. Demandez un nouveau code, ou reconnectez-vous dans les réglages ; vos modifications attendent.",
  hub_unreachable: "Le serveur ne répond pas. Vos modifications attendent et partiront plus tard.",
  import_unreadable: "Ce fichier n’a pas pu être lu. Enregistrez-le au format CSV, puis réessayez.",
  import_too_large:
    "Ce fichier est trop volumineux ({{bytes}} octets pour {{limit}} au plus). Découpez-le en plusieurs parties.",
  paper_absent:
    "Cette visite n’est plus dans ce carnet : si elle est dans la corbeille, restaurez-la, puis réessayez.",
  paper_failed:
    "La synthèse n’a pas pu être mise en page ({{name}}). Réessayez ; si cela continue, retirez le logo dans les réglages. Vos notes ne sont pas touchées.",
  paper_incomplete:
    "La feuille relue ne contient pas tout ce qui a été écrit ({{passages}} passages manquent) : elle n’est pas donnée. Vos notes ne sont pas touchées ; raccourcissez un texte très long, ou signalez-le-nous.",
  paper_not_for_visit:
    "Ce document n’existe pas pour cette visite (« Depuis la dernière fois » demande une visite précédente). Choisissez-en un autre.",
  notebook_closed: "Le carnet est fermé. Rechargez l’application.",
  picture_unreadable:
    "Cette image ne peut pas être lue. Choisissez une photo en JPEG ou en PNG, de moins de 40 Mo.",
  settings_damaged: "Certains réglages étaient illisibles : leurs valeurs par défaut ont été remises.",
  siren_invalid: "Ce numéro SIREN n’est pas possible : vérifiez les neuf chiffres.",
  siret_invalid: "Ce numéro SIRET n’est pas possible : vérifiez les quatorze chiffres.",
  storage_blocked: "Une autre fenêtre de Carnet IA utilise une ancienne version. Fermez-la, puis réessayez.",
  storage_closed: "Le carnet a été fermé par une autre fenêtre. Rechargez celle-ci.",
  storage_failed: "L’ordinateur n’a pas pu enregistrer ({{name}}). Vos mots restent à l’écran ; réessayez.",
  storage_full:
    "Le disque est plein : rien n’a été enregistré. Libérez de la place ; vos mots restent à l’écran.",
  storage_newer:
    "Ce carnet a été ouvert par une version plus récente de l’application. Mettez celle-ci à jour.",
  storage_unavailable:
    "Ce navigateur refuse de conserver des données ici (navigation privée ?). Ouvrez l’application dans une fenêtre ordinaire.",
  template_file_damaged:
    "Ce modèle de documents est incomplet ou abîmé : rien n’a été changé. Demandez de nouveau le fichier.",
  template_file_newer:
    "Ce modèle vient d’une version plus récente de Carnet IA : rien n’a été changé. Mettez celle-ci à jour, puis réessayez.",
  template_file_not_one:
    "Ce fichier n’est pas un modèle de documents de Carnet IA : rien n’a été changé. Choisissez celui qui vient de « Exporter le modèle ».",
  template_file_required:
    "Ce modèle retire « {{section}} », qui doit rester : rien n’a été changé. Remettez cette rubrique dans le fichier, puis réessayez.",
  vault_changed:
    "Les clés du carnet ont été changées dans une autre fenêtre. Rechargez celle-ci et déverrouillez-la.",
  vault_damaged:
    "Une donnée chiffrée a été modifiée hors de Carnet IA et ne s’ouvre plus ({{name}}). Reconstruisez le carnet depuis la seconde copie.",
  vault_file_invalid:
    "Le coffre de ce carnet est abîmé : aucune clé ne peut l’ouvrir. Reconstruisez le carnet depuis la seconde copie ou une sauvegarde.",
  vault_newer: "Ce carnet a été chiffré par une version plus récente de Carnet IA. Mettez celle-ci à jour.",
  vault_no_keystore:
    "Cet ordinateur n’a pas de trousseau de clés sûr. La phrase de passe reste le seul moyen d’ouvrir le carnet.",
  vault_words_invalid:
    "Ces mots ne forment pas une fiche de secours. Vérifiez-les un à un : l’ordre compte, les accents non.",
  vault_wrong_secret: "Ce n’est pas la bonne phrase de passe, ou pas la fiche de secours de ce carnet.",
  visit_file_damaged:
    "Cette visite est incomplète ou abîmée : rien n’a été ajouté. Demandez de nouveau le fichier.",
  visit_file_newer:
    "Cette visite vient d’une version plus récente de Carnet IA. Mettez celle-ci à jour, puis réessayez.",
  visit_file_not_one:
    "Ce fichier ne contient pas de visite : choisissez un compte rendu complet (PDF) ou un export en JSON faits par Carnet IA, ou une feuille où le carré « Vos réponses » est net.",
} as const;
