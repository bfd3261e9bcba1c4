import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-members.heading': 'Membres',
  'steward-members.introduction':
    'Ceux que connaît le registre, selon la dernière lecture de l’annuaire sur cet appareil. Tout changement dans la situation d’un membre se propose et se vote.',
  'steward-members.none': 'L’annuaire de cet appareil ne connaît encore aucun membre. Lisez d’abord les pods.',
  'steward-members.find': 'Chercher un membre',
  'steward-members.found': str`Membres : ${0}`,
  'steward-members.move': 'Proposer',
  'steward-members.move-about': str`à propos de ${0}`,
  'steward-members.why': 'Sa situation, et pourquoi',
};
