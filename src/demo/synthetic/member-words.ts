import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import type { Place } from '../../domain/place.ts';
import { en } from '../demo-member.ts';

/** Places that synthetic members live in, with the jurisdiction that goes with them. */
export const places: readonly {
  readonly place: Place;
  readonly jurisdiction: Jurisdiction;
  readonly language: string;
  readonly currency: string;
}[] = [
  { place: { name: [en('Brisbane')], lat: -27.47, lon: 153.03 }, jurisdiction: 'AU', language: 'en', currency: 'AUD' },
  { place: { name: [en('Hobart')], lat: -42.88, lon: 147.33 }, jurisdiction: 'AU', language: 'en', currency: 'AUD' },
  { place: { name: [en('Wellington')], lat: -41.29, lon: 174.78 }, jurisdiction: 'NZ', language: 'en', currency: 'NZD' },
  { place: { name: [en('Leeds')], lat: 53.8, lon: -1.55 }, jurisdiction: 'GB', language: 'en', currency: 'GBP' },
  { place: { name: [en('Galway')], lat: 53.27, lon: -9.05 }, jurisdiction: 'IE', language: 'en', currency: 'EUR' },
  { place: { name: [en('Lyon')], lat: 45.76, lon: 4.84 }, jurisdiction: 'FR', language: 'fr', currency: 'EUR' },
  { place: { name: [en('Valencia')], lat: 39.47, lon: -0.38 }, jurisdiction: 'ES', language: 'es', currency: 'EUR' },
  { place: { name: [en('Portland')], lat: 45.52, lon: -122.68 }, jurisdiction: 'US', language: 'en', currency: 'USD' },
  { place: { name: [en('Halifax')], lat: 44.65, lon: -63.58 }, jurisdiction: 'CA', language: 'fr', currency: 'CAD' },
];

export const givenNames = [
  'Aroha',
  'Bram',
  'Chiara',
  'Dalia',
  'Emeka',
  'Farida',
  'Goran',
  'Hana',
  'Idris',
  'Jovana',
  'Keira',
  'Lwazi',
  'Mireille',
  'Nnamdi',
  'Oona',
  'Paolo',
  'Quillon',
  'Rosa',
  'Sunita',
  'Tomás',
] as const;
export const familyNames = [
  'Abara',
  'Brennan',
  'Castell',
  'Dvorak',
  'Eriksen',
  'Fontaine',
  'Grady',
  'Hoang',
  'Ibáñez',
  'Jarvis',
  'Kowal',
  'Lindqvist',
  'Moreau',
  'Ngata',
  'Okafor',
  'Pereira',
  'Quist',
  'Rahimi',
  'Sørensen',
  'Takala',
] as const;
export const trades = [
  'pod-hosting',
  'custom-software',
  'web-design',
  'network-installation',
  'technical-support',
  'security-review',
  'data-migration',
  'privacy-advice',
  'solar-design',
  'training',
  'translation',
  'bookkeeping',
  'civic-journalism',
  'public-research',
] as const;
