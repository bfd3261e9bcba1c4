import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'audit.heading': 'Audit',
  'audit.introduction':
    'Posez toutes vos questions à l’index. Chaque affirmation est conservée avec le document où elle a été lue, la date et l’empreinte de ses octets.',
  'audit.questions': 'Questions préparées',
  'audit.show-query': 'Afficher la requête',
  'audit.query-label': 'Requête (SPARQL 1.1)',
  'audit.run': 'Exécuter',
  'audit.run-hint': 'Ctrl et Entrée exécute aussi la requête.',
  'audit.stop': 'Arrêter',
  'audit.running': 'En cours…',
  'audit.stopped': 'Arrêtée. Rien n’a été modifié.',
  'audit.export-csv': 'Télécharger en CSV',
  'audit.answer': 'Réponse',
  'audit.no-rows': 'Aucune ligne : rien dans l’index ne répond à cette question.',
  'audit.rows': str`${0} lignes en ${1} s`,
  'audit.shown': str`Les ${0} premières lignes sur ${1}. Le téléchargement les contient toutes.`,
  'audit.open-source': str`Ouvrir le document source ${0}`,
  'audit.no-index': 'Il n’y a encore rien à demander : les pods n’ont pas été lus sur cet appareil.',
  'audit.read-now': 'Lire les pods maintenant',
  'audit.place': str`Ligne ${0}, colonne ${1}`,
  'audit.refused': 'La requête n’a pas pu être exécutée',
  'audit.too-slow': str`La requête a duré plus de ${0} secondes et a été arrêtée. Demandez moins ou ajoutez un LIMIT ; ici MINUS est bien plus rapide que FILTER NOT EXISTS.`,
  'audit.asked-at': str`Demandé à l’index lu le ${0}`,
};
