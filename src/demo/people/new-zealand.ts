import { asRole, en, offering, place, timeCredit, type DemoMember } from '../demo-member.ts';

/** Members seated in New Zealand. */
export const newZealand: readonly DemoMember[] = [
  {
    slug: 'aroha-tamahere',
    server: 'grove',
    kind: 'person',
    name: [en('Aroha Tamahere')],
    description: [en('I record meetings, hearings and neighbourhood stories in Wellington so that people can find what was promised.')],
    languages: ['en'],
    seat: 'NZ-WGN',
    place: place([en('Newtown, Wellington')], -41.312, 174.779),
    worksIn: ['NZ', 'AU'],
    email: 'aroha@tamahere.example',
    language: 'en',
    roles: [asRole('civics-producer', 'NZ', 'AU'), asRole('content-developer', 'NZ')],
    consent: 'Kia ora. I accept the charter freely and with full understanding.',
    offerings: [
      offering({
        slug: 'public-record',
        service: 'civic-journalism',
        role: 'civics-producer',
        name: [en('A record of what was promised')],
        about: [en('I attend a public meeting, publish who said what with the recording beside it, and link every promise to its date.')],
        delivery: ['on-site', 'remote'],
        serves: ['NZ', 'AU'],
        disputes: ['NZ', 'AU'],
        languages: ['en'],
        currency: 'NZD',
        terms: [
          { for: ['natural-person', 'non-profit'], price: '3', currency: timeCredit, per: 'session' },
          { for: ['public-body'], price: '340.00', per: 'session' },
        ],
      }),
      offering({
        slug: 'plain-words',
        service: 'technical-writing',
        role: 'content-developer',
        name: [en('Rules in plain words')],
        about: [en('Your policy or manual, rewritten so that a tired person can follow it, tested with three readers.')],
        serves: ['NZ'],
        disputes: ['NZ'],
        languages: ['en'],
        currency: 'NZD',
        terms: [
          { for: ['natural-person', 'student', 'non-profit'], price: '0.28', per: 'word' },
          { for: ['small-business', 'enterprise', 'public-body'], price: '0.45', per: 'word' },
          { for: ['alliance-member'], price: '0.25', per: 'word' },
        ],
      }),
    ],
  },
];
