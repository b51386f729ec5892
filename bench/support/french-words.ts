/** What an ambassador writes with. Not a dictionary: enough for texts whose words are spread as in real notes. */

const list = (words: string): [string, ...string[]] => {
  const [first = "", ...rest] = words.replaceAll(/\s*\n\s*/g, " ").split(/ *, */);
  return [first, ...rest];
};

export const subjects =
  list(`la gérante, le gérant, le dirigeant, l’équipe, la comptable, l’apprenti, le chef d’atelier,
  la vendeuse, le conjoint, l’expert-comptable, le fournisseur principal, la clientèle, le bureau, l’atelier,
  le magasin, la responsable, le commercial, la direction, un salarié sur deux, le prestataire informatique`);

export const verbs =
  list(`utilise, remplit, prépare, reprend, vérifie, classe, cherche, ressaisit, oublie, envoie,
  relance, imprime, partage, attend, compare, redoute, souhaite, teste, découvre, abandonne, organise, trie, facture,
  commande, planifie, répond à, mesure, perd, gagne, archive`);

export const objects =
  list(`les devis, les factures, les relances, le planning, les stocks, les commandes, les courriels,
  les plans, les photos de chantier, les bons de livraison, les fiches techniques, les contrats, les avis en ligne,
  les réponses aux appels d’offres, les comptes rendus, les recettes, les tarifs, les mesures, les relevés, les ordres
  de fabrication, les paies, les rendez-vous, les dossiers clients, les étiquettes, les catalogues, les prévisions,
  les annonces d’embauche, les notices, les procédures, les données de caisse, les rebuts, les temps passés`);

export const tools =
  list(`Excel, un classeur papier, Sage, EBP, un tableau blanc, WhatsApp, Outlook, Pennylane, un cahier,
  un logiciel métier, la caisse, Google Agenda, un ERP, ChatGPT, Mistral, Copilot, une messagerie, Drive,
  un assistant conversationnel, la boîte partagée, Canva, un CRM, la GMAO, la CAO, un site vitrine`);

export const moments =
  list(`chaque soir, le week-end, en fin de mois, deux heures par semaine, tous les matins, pendant la
  haute saison, au moment de l’inventaire, le dimanche, à chaque chantier, une fois par trimestre, depuis dix ans,
  depuis le confinement, après la fermeture, entre deux clients, avant la tournée`);

export const judgements =
  list(`C’est fastidieux, Les erreurs coûtent cher, Personne ne s’en plaint, Tout repose sur une seule
  personne, Rien n’est sauvegardé, Les données existent mais dorment, Un essai a déjà été fait, La crainte est de perdre
  la main, Le secret des recettes inquiète, L’envie est là, Il manque du temps plus que de l’argent, Le besoin est clair,
  La qualité varie, Les délais s’allongent, Le bouche-à-oreille suffit, On ne sait pas par où commencer`);

export const trades =
  list(`Boulangerie, Menuiserie, Garage, Plomberie, Imprimerie, Pharmacie, Ferme, Scierie, Fromagerie,
  Transports, Couverture, Serrurerie, Traiteur, Coiffure, Optique, Fleuriste, Électricité, Maçonnerie, Mécanique,
  Cabinet, Atelier, Domaine, Hôtel, Brasserie, Librairie, Carrosserie, Ébénisterie, Usinage, Ambulances, Paysages`);

export const firstNames =
  list(`Marie, Jean, Camille, Léa, Hugo, Chloé, Inès, Lucas, Noémie, Théo, Zoé, Rémi, Élodie, Maël,
  Anaïs, François, Hélène, Gaëlle, Loïc, Solène, Amina, Yanis, Mehdi, Sofia, Teuila, Kévin, Maëlys, Benoît, Cécile, Œdipe`);

export const nafCodes = list(
  `10.71C, 43.32A, 45.20A, 43.22A, 18.12Z, 47.73Z, 01.50Z, 16.10A, 10.51C, 49.41A, 43.91B, 56.21Z, 96.02A, 47.76Z, 25.62B`,
);

/** Commune, Insee code, postcode. */
export const communes: readonly [
  readonly [string, string, string],
  ...(readonly [string, string, string])[],
] = [
  ["Besançon", "25056", "25000"],
  ["Nîmes", "30189", "30000"],
  ["Saint-Étienne", "42218", "42000"],
  ["Lyon", "69123", "69003"],
  ["Mâcon", "71270", "71000"],
  ["Orléans", "45234", "45000"],
  ["Châteauroux", "36044", "36000"],
  ["Épinal", "88160", "88000"],
  ["L’Haÿ-les-Roses", "94038", "94240"],
  ["Saint-Denis", "97411", "97400"],
  ["Le Lamentin", "97213", "97232"],
  ["Brest", "29019", "29200"],
  ["Bayonne", "64102", "64100"],
  ["Ajaccio", "2A004", "20000"],
  ["Liévin", "62510", "62800"],
  ["Albi", "81004", "81000"],
  ["Vire Normandie", "14762", "14500"],
  ["Thônes", "74280", "74230"],
];
