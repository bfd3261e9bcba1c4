import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'policy.heading': 'Règles de l’alliance',
  'policy.introduction':
    'Ce que demande chaque rôle, comment on décide et combien durent les choses. Changez ce qui doit l’être ; vous voyez aussitôt qui cela toucherait.',
  'policy.in-force': str`La version ${0} est en vigueur depuis le ${1}.`,
  'policy.effective': 'En vigueur à partir du',
  'policy.effective-help': 'Vide : dès l’adoption.',
  'policy.wrong-effective': 'Choisissez un jour futur, ou aucun.',
  'policy.changes': 'Ce qui serait différent',
  'policy.no-changes': 'Rien ne diffère encore des règles en vigueur.',
  'policy.before': 'Maintenant',
  'policy.after': 'Ensuite',
  'policy.nothing-said': 'rien',
  'policy.part': str`${0} : ${1}`,
  'policy.mend': 'Certaines réponses manquent ou sont impossibles ; voyez les champs marqués.',
  'policy.consequence': 'Il faut la majorité pour les décisions graves. D’ici là, les règles en vigueur restent.',
  'policy.moves': 'Adopter de nouvelles règles',
  'policy.days': 'jours',
  'policy.months': 'mois',
  'policy.years': 'années',
  'policy.unit': 'Unité de temps',
};
