import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'signing.heading': 'Ce que vous signez',
  'signing.who': 'Qui signe',
  'signing.for-body': str`${0} pour ${1}`,
  'signing.what': 'Quoi',
  'signing.version': 'Version',
  'signing.language': 'Lu en',
  'signing.when': 'Quand',
  'signing.now': 'Maintenant, quand vous appuyez sur le bouton',
  'signing.key': 'Avec la clé',
  'signing.where': 'Où cela figure ensuite',
  'signing.in-public-pod': 'Dans la partie publique de votre pod ; chacun peut le lire.',
  'signing.looking-for-keys': 'Recherche de votre clé de signature…',
  'signing.keys-failed': 'Vos clés de signature n’ont pas pu être lues.',
  'signing.key-needed': 'Pour signer, il vous faut une clé de signature sur cet appareil.',
  'signing.make-key': 'Créer une clé de signature',
  'signing.to-keys': 'Aller à mes clés de signature',
  'signing.representative': 'Qui signe en son nom ?',
  'signing.representative-help':
    'Un organisme signe par une personne qui peut agir pour lui aujourd’hui. Son nom et sa fonction figurent dans le document signé.',
  'signing.representative-is': str`${0}, ${1}`,
  'signing.no-representative':
    'Votre profil ne nomme personne qui puisse signer pour cet organisme aujourd’hui. Ajoutez d’abord un représentant au profil.',
  'signing.to-profile': 'Aller au profil',
  'signing.choose-representative': 'Choisissez qui signe.',
  'signing.confirm-first': 'Cochez la phrase ci-dessus avant de signer.',
  'signing.signing': 'Signature en cours…',
  'signing.failed': 'La signature n’a pas abouti',
};
