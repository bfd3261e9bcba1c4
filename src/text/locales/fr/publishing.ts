import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'publishing.heading': 'Accords de l’alliance',
  'publishing.introduction':
    'Un texte publié ne change jamais : un autre texte est une autre version, et les membres sont de nouveau consultés.',
  'publishing.answers': 'Qui a répondu',
  'publishing.no-answers': 'Rien n’attend de réponse.',
  'publishing.version-of': str`${0}, version ${1}`,
  'publishing.answered': str`${0} sur ${1} ont répondu`,
  'publishing.answer-by': str`Les réponses sont attendues avant le ${0}`,
  'publishing.missing': 'Pas encore de réponse',
  'publishing.everybody': 'Tout le monde a répondu.',
  'publishing.publish': 'Publier une version',
  'publishing.kind': 'Quel accord ?',
  'publishing.from-current': str`Partir de la version ${0}`,
  'publishing.version': 'Version',
  'publishing.version-help': 'Trois nombres séparés par des points, plus grands que le dernier : 1.2.0.',
  'publishing.effective': 'En vigueur à partir du',
  'publishing.answer-by-question': 'Les membres répondent avant le',
  'publishing.answer-by-help': 'Dès lors aucune version antérieure n’est admise, et les rôles qui en dépendent sont caducs sans réponse.',
  'publishing.text-in': str`Texte en ${0}`,
  'publishing.title': 'Titre',
  'publishing.markdown': 'Texte',
  'publishing.markdown-help':
    'Les titres commencent par #, les points par - ou un nombre, les citations par >. Les liens sont montrés comme du texte.',
  'publishing.preview': 'Aperçu',
  'publishing.add-language': 'Ajouter une langue',
  'publishing.remove-language': str`Retirer ${0}`,
  'publishing.wrong-version': 'Donnez une version comme 1.2.0 qui n’a pas encore été publiée.',
  'publishing.wrong-dates': 'La date de réponse ne peut pas précéder l’entrée en vigueur.',
  'publishing.give-text': str`Donnez un titre et un texte en ${0}.`,
  'publishing.check': 'Vérifier et signer',
  'publishing.decides': str`D’adopter « ${0} », version ${1}`,
  'publishing.languages': 'Langues',
  'publishing.consequence': 'Chaque membre ayant accepté une version antérieure est de nouveau consulté.',
};
