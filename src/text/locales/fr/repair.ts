import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'repair.heading': 'Ce document de votre pod ne peut pas être lu',
  'repair.help':
    'Il est montré tel quel et rien n’a été écrasé. Corrigez l’endroit indiqué ci-dessous, ou mettez à sa place le texte d’une copie antérieure.',
  'repair.label': 'Le document, au format Turtle',
  'repair.place': str`Ligne ${0}, colonne ${1} :`,
  'repair.save': 'Enregistrer le texte corrigé',
};
