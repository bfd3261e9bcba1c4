import { msg, str } from '@lit/localize';
import attestationShapes from '../../shapes/attestation.ttl?shape';
import memberShapes from '../../shapes/member.ttl?shape';
import membershipShapes from '../../shapes/membership.ttl?shape';
import offeringShapes from '../../shapes/offering.ttl?shape';
import placeShapes from '../../shapes/place.ttl?shape';
import termsRowShapes from '../../shapes/terms-row.ttl?shape';
import allianceTerms from '../../vocab/alliance.ttl?terms';

/** What the vocabulary defines, and what the shapes ask for: the same files that are served and checked against. */
export const terms = allianceTerms;
export const shapes = [
  { file: 'shapes/member.ttl', shapes: memberShapes },
  { file: 'shapes/membership.ttl', shapes: membershipShapes },
  { file: 'shapes/offering.ttl', shapes: offeringShapes },
  { file: 'shapes/terms-row.ttl', shapes: termsRowShapes },
  { file: 'shapes/place.ttl', shapes: placeShapes },
  { file: 'shapes/attestation.ttl', shapes: attestationShapes },
];
export const vocabularyFiles = [
  'alliance',
  'roles',
  'customer-classes',
  'service-types',
  'levels',
  'units',
  'attestation-kinds',
  'agreement-kinds',
  'methods',
  'fields',
  'values-instruments',
].map((name) => `vocab/${name}.ttl`);

export const heading = (): string => msg('Vocabulary and shapes', { id: 'vocabulary.heading' });
export const introduction = (): string =>
  msg(
    'The words that members’ documents are written in, and what each kind of document must say. Programs read the files; this page is for people.',
    {
      id: 'vocabulary.introduction',
    },
  );
export const files = (): string => msg('Files', { id: 'vocabulary.files' });
export const find = (): string => msg('Find a term', { id: 'vocabulary.find' });
export const found = (count: number): string => msg(str`${count} terms`, { id: 'vocabulary.found' });
export const classes = (): string => msg('Classes', { id: 'vocabulary.classes' });
export const properties = (): string => msg('Properties', { id: 'vocabulary.properties' });
export const services = (): string => msg('Service types', { id: 'vocabulary.services' });
export const schemes = (): string => msg('Roles and customer classes', { id: 'vocabulary.schemes' });
export const vettingHeading = (): string => msg('Agreements, attestations, methods and fields', { id: 'vocabulary.vetting' });
export const instruments = (): string => msg('Values instruments', { id: 'vocabulary.instruments' });
export const shapesHeading = (): string => msg('Shapes: what each document must say', { id: 'vocabulary.shapes' });
export const aligned = (): string => msg('Related to', { id: 'vocabulary.aligned' });
export const required = (): string => msg('required', { id: 'vocabulary.required' });
export const optional = (): string => msg('optional', { id: 'vocabulary.optional' });
