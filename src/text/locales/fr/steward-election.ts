import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-election.heading': 'Convoquer une élection',
  'steward-election.introduction':
    'Tous les membres élisent les sièges du comité : un membre, une voix, et chacun peut approuver autant de candidats qu’il veut.',
  'steward-election.seats': 'Quels sièges sont à pourvoir ?',
  'steward-election.seat-held': str`Occupé par ${0} jusqu’au ${1}`,
  'steward-election.seat-open-end': str`Occupé par ${0}`,
  'steward-election.new-seat': str`Nouveau siège ${0}`,
  'steward-election.add-seat': 'Ajouter un siège',
  'steward-election.choose-seats': 'Choisissez au moins un siège.',
  'steward-election.candidates-for': str`Candidats : ${0}`,
  'steward-election.add-candidate': 'Ajouter un candidat',
  'steward-election.candidate-help': 'Seuls les membres peuvent être candidats. Tapez un nom.',
  'steward-election.remove': 'Retirer',
  'steward-election.choose-candidates': 'Nommez au moins un candidat pour chaque siège.',
  'steward-election.until': 'Le mandat prend fin le',
  'steward-election.until-help': str`Les règles permettent le ${0} au plus tard.`,
  'steward-election.wrong-until': str`Choisissez un jour futur, au plus tard le ${0}.`,
  'steward-election.closes': 'Votes jusqu’au',
  'steward-election.closes-help': str`Vide : jusqu’au ${0}, selon les règles.`,
  'steward-election.wrong-closes': 'Choisissez un moment futur.',
  'steward-election.principle': 'Principe concerné',
  'steward-election.principle-help': 'Une phrase que tout le monde peut lire.',
  'steward-election.give-principle': 'Nommez le principe concerné.',
  'steward-election.needed': str`Au moins ${0} membres sur ${1} doivent voter.`,
  'steward-election.consequence':
    'Est élu qui la majorité approuve, et plus que tout autre pour le même siège ; en cas d’égalité, personne.',
  'steward-election.check': 'Vérifier et signer',
  'steward-election.candidate': str`${0} : ${1}`,
};
