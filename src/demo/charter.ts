import arabic from './charter.ar.md?raw';
import english from './charter.en.md?raw';
import spanish from './charter.es.md?raw';
import french from './charter.fr.md?raw';

/** The example charter that the demo alliance is founded on, in the languages of the demo. */
export const charter: readonly { readonly language: string; readonly title: string; readonly markdown: string }[] = [
  { language: 'en', title: 'Charter of the demo alliance', markdown: english },
  { language: 'es', title: 'Carta de la alianza de demostración', markdown: spanish },
  { language: 'fr', title: 'Charte de l’alliance de démonstration', markdown: french },
  { language: 'ar', title: 'ميثاق التحالف التجريبي', markdown: arabic },
];
