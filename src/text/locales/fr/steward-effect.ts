import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-effect.heading': 'Ce que cela changerait',
  'steward-effect.heading-on': str`Ce que cela changerait le ${0}`,
  'steward-effect.working': 'Évaluation de chaque membre…',
  'steward-effect.failed': 'Cela n’a pas pu être calculé. La motion peut être ouverte malgré tout.',
  'steward-effect.none': 'La situation de personne ne changerait.',
  'steward-effect.basis': str`D’après ce que disaient les pods le ${0}, avec les mêmes règles que l’annuaire.`,
  'steward-effect.members': str`Membres pour qui quelque chose change : ${0}`,
  'steward-effect.lapse': str`${0} : ${1} deviendraient caducs`,
  'steward-effect.unconfirmed': str`${0} : ${1} ne pourraient plus être confirmés`,
  'steward-effect.lose': str`${0} : ${1} perdraient le rôle`,
  'steward-effect.good': str`${0} : ${1} seraient en règle`,
  'steward-effect.given': str`${0} : ${1} recevraient le rôle`,
  'steward-effect.marked': str`${0} : ${1} resteraient tels quels, pour une autre raison`,
  'steward-effect.becomes': str`${0} : ${1}`,
  'steward-effect.leaves-list': str`Ne figurent plus dans l’annuaire : ${0}`,
  'steward-effect.joins-list': str`Entrent dans l’annuaire : ${0}`,
  'steward-effect.stays-listed': str`Autres : ${0}`,
  'steward-effect.who': 'Qui',
};
