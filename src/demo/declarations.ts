import type { InterestsDeclaration } from '../domain/attestation.ts';
import type { Iri } from '../domain/iri.ts';
import { toIri } from '../domain/iri.ts';
import { wa } from '../rdf/terms.ts';

const instrument = (slug: string): Iri => wa(`values-${slug}`);
const humanRights = instrument('universal-declaration-of-human-rights');

/** Which values instruments members of the demo say to uphold, by their pods. */
export const upheld: Readonly<Record<string, readonly Iri[]>> = {
  'mira-castellane': [humanRights, instrument('sustainable-development-goals')],
  'bluegum-ridge': [instrument('sustainable-development-goals')],
  'harriet-okonjo-lee': [humanRights, instrument('basic-principles-on-the-role-of-lawyers')],
  'jarrah-commons': [humanRights, instrument('equal-remuneration-convention-1951-no-100')],
  'aroha-tamahere': [humanRights, instrument('indigenous-and-tribal-peoples-convention-1989-no-169')],
  'elodie-marchandeau': [humanRights, instrument('convention-on-the-rights-of-persons-with-disabilities')],
  'ximena-robledal': [humanRights, instrument('convention-on-the-rights-of-the-child')],
  'dar-al-maarifa': [humanRights, instrument('convention-against-discrimination-in-education')],
  'savanna-mesh': [instrument('declaration-on-the-right-to-development')],
  'old-quay-archive': [instrument('universal-declaration-on-cultural-diversity')],
};

type Declared = Pick<InterestsDeclaration, 'affiliates' | 'offices' | 'employers'>;

/** What members and authorities of the demo declare of their ties, by their pods. */
export const interests: Readonly<Record<string, Declared>> = {
  'mira-castellane': { affiliates: [], offices: ['Treasurer of the Newtown tenants’ association'], employers: [] },
  'harriet-okonjo-lee': { affiliates: [], offices: ['Member of the privacy committee of a bar association'], employers: [] },
  'jarrah-commons': { affiliates: [toIri('https://jarrah-housing.example/#it')], offices: [], employers: [] },
  'saoirse-brennagh': { affiliates: [], offices: [], employers: ['A university in Dublin, one day a week'] },
  'nube-del-sur': { affiliates: [toIri('https://fibra-del-sur.example/#it')], offices: [], employers: [] },
  'atelier-des-passerelles': { affiliates: [], offices: ['Membre du conseil d’une coopérative d’activité'], employers: [] },
  'clearwater-vetting': {
    affiliates: [toIri('https://clearwater-training.example/#it')],
    offices: ['One director sits on a standards committee'],
    employers: [],
  },
};
