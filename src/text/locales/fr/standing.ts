import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'standing.state-none': 'N’est pas membre',
  'standing.state-applicant': 'A demandé l’adhésion, pas encore admis',
  'standing.state-refused': 'Demande refusée',
  'standing.state-member': 'Membre',
  'standing.state-suspended': 'Suspendu',
  'standing.state-expelled': 'Exclu',
  'standing.state-withdrawn': 'A quitté l’alliance',
  'standing.role-good': 'En règle',
  'standing.role-lapsed': 'Échu',
  'standing.role-unconfirmed': 'Ne peut être confirmé maintenant',
  'standing.role-removed': 'Retiré',
  'standing.under-appeal': 'en appel',
  'standing.state-since': str`${0} depuis le ${1}`,
  'standing.unconfirmed-since': str`Non confirmé depuis le ${0}`,
  'standing.role-since': str`${0} depuis le ${1}`,
  'standing.role-for': str`${0} pour ${1}`,
  'standing.with-level': str`${0}, niveau ${1}`,
  'standing.suspended-warning': 'L’alliance a suspendu ce membre. Tant que cela dure, rien ici n’est garanti.',
  'standing.good-only': 'Seulement les membres en règle dans le rôle',
  'standing.vetted': str`${0} : par ${1}, jusqu’au ${2}`,
  'standing.vetted-for': str`${0} : par ${1}, pour ${2}, jusqu’au ${3}`,
  'standing.vetted-short': str`Vérifié par ${0} jusqu’au ${1}`,
  'attestation.of': str`${0} (${1})`,
};
