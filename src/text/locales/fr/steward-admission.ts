import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-admission.take': str`Mettre ${0} dans une motion avec d’autres`,
  'steward-admission.one': 'Proposer d’admettre 1 candidat',
  'steward-admission.many': str`Proposer d’admettre ${0} candidats`,
  'steward-admission.admit': str`Proposer d’admettre ${0}`,
  'steward-admission.refuse': str`Proposer de refuser ${0}`,
  'steward-admission.consequence': 'Si la motion est adoptée, le registre nomme exactement la charte signée et la clé du candidat.',
  'steward-admission.refuse-consequence':
    'Le registre dit seulement que la demande est refusée, jamais pourquoi. Le candidat peut en faire une autre.',
  'steward-admission.reasons': 'Pourquoi refuser ?',
  'steward-admission.reasons-help': 'Seuls ceux qui votent et le candidat le voient.',
  'steward-admission.give-reasons': 'Dites pourquoi, en une ou deux phrases.',
  'steward-admission.go-on': 'Vérifier et signer',
  'steward-admission.not-now': 'Pas maintenant',
  'steward-admission.is-moved': str`Soumise au vote dans la motion ${0}.`,
};
