import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'members.heading': 'Membres',
  'members.introduction':
    'Suspendre, rétablir et exclure sont des décisions du comité. Chacune nomme le principe concerné ; les motifs et les preuves vont aux parties, jamais ici.',
  'members.member': 'Quel membre ?',
  'members.member-help': 'Tels que l’annuaire de cet appareil les connaît.',
  'members.none': 'L’annuaire de cet appareil ne connaît encore aucun membre. Lisez d’abord les pods.',
  'members.now': 'Actuellement :',
  'members.what': 'Qu’a-t-on décidé ?',
  'members.suspend': 'Suspendre',
  'members.reinstate': 'Rétablir',
  'members.expel': 'Exclure',
  'members.until': 'Jusqu’au (vide : jusqu’à nouvelle décision)',
  'members.principle': 'Principe concerné',
  'members.principle-help': 'Une phrase, avec la clause de l’accord. Chacun peut la lire. Pas de noms d’autrui, pas de preuves.',
  'members.give-principle': 'Nommez le principe concerné.',
  'members.choose-member': 'Choisissez un membre.',
  'members.choose-change': 'Choisissez ce qui a été décidé.',
  'members.wrong-until': 'Choisissez un jour à venir, ou aucun.',
  'members.check': 'Vérifier et signer',
  'members.decides-suspension': str`De suspendre ${0}`,
  'members.decides-reinstatement': str`De rétablir ${0}`,
  'members.decides-expulsion': str`D’exclure ${0}`,
  'members.suspend-consequence':
    'Le membre n’est trouvé que par son nom, avec un avertissement, et aucun rôle ne compte jusqu’à la fin. Cela peut être levé.',
  'members.reinstate-consequence': 'La suspension prend fin. Les rôles comptent de nouveau là où rien ne manque.',
  'members.expel-consequence':
    'L’adhésion prend fin. Seuls un recours accueilli, un tribunal ou une nouvelle admission après les années fixées par la politique peuvent la rétablir.',
  'members.notice-consequence': 'Un avis et un délai de réponse précèdent une exclusion ; cette page ne les remplace pas.',
  'members.done': str`Le registre le dit désormais de ${0}.`,
};
