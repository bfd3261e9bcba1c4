import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'vocabulary.heading': 'Vocabulaire et formes',
  'vocabulary.introduction':
    'Les mots dans lesquels sont écrits les documents des membres, et ce que chaque sorte de document doit dire. Les programmes lisent les fichiers ; cette page est pour les personnes.',
  'vocabulary.files': 'Fichiers',
  'vocabulary.find': 'Chercher un terme',
  'vocabulary.found': str`${0} termes`,
  'vocabulary.classes': 'Classes',
  'vocabulary.properties': 'Propriétés',
  'vocabulary.services': 'Types de service',
  'vocabulary.schemes': 'Rôles et catégories de clients',
  'vocabulary.vetting': 'Accords, attestations, méthodes et domaines',
  'vocabulary.instruments': 'Instruments de valeurs',
  'vocabulary.shapes': 'Formes : ce que chaque document doit dire',
  'vocabulary.aligned': 'Apparenté à',
  'vocabulary.required': 'obligatoire',
  'vocabulary.optional': 'facultatif',
};
