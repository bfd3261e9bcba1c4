import { toIri } from '../../domain/iri.ts';
import { asReseller, asRole, en, es, kilowatthour, offering, place, timeCredit, type DemoMember } from '../demo-member.ts';

const newtown = place([en('Newtown, Sydney')], -33.897, 151.179);

/** Members seated in New South Wales and Queensland. */
export const australiaEast: readonly DemoMember[] = [
  {
    slug: 'mira-castellane',
    server: 'harbour',
    kind: 'person',
    name: [en('Mira Castellane')],
    description: [
      en(
        'I set up personal data pods and small home systems for people and shops, and I stay reachable afterwards. Twelve years in network support before that.',
      ),
      es('Instalo espacios de datos personales y sistemas domésticos para personas y comercios pequeños, y sigo disponible después.'),
    ],
    languages: ['en', 'es'],
    seat: 'AU-NSW',
    place: newtown,
    worksIn: ['AU', 'NZ'],
    homepage: toIri('https://mira-castellane.example/'),
    email: 'hello@mira-castellane.example',
    language: 'en',
    roles: [asReseller('practitioner', 'AU', 'NZ'), asRole('content-developer', 'AU', 'NZ')],
    consent: 'I have read the charter, I understand it, and I join of my own free will.',
    offerings: [
      offering({
        slug: 'home-pod',
        service: 'pod-setup',
        role: 'value-added-reseller',
        name: [en('Your own data pod at home'), es('Su propio espacio de datos en casa')],
        about: [
          en(
            'I choose a small computer with you, install it where you live, move your photos and papers onto it, and teach the household to use it. Two visits and a month of questions are included.',
          ),
          es(
            'Elijo con usted un equipo pequeño, lo instalo en su casa, traslado sus fotos y papeles y enseño a usarlo. Incluye dos visitas y un mes de consultas.',
          ),
        ],
        delivery: ['on-site', 'remote'],
        serves: ['AU'],
        except: ['AU-TAS', 'AU-NT'],
        disputes: ['AU', 'AU-NSW'],
        languages: ['en', 'es'],
        at: newtown,
        currency: 'AUD',
        terms: [
          {
            for: ['natural-person', 'student'],
            price: '90.00',
            per: 'hour',
            cap: { basis: 'per-customer', amount: '2000.00', followedBy: [en('Further hours in the same year cost 70.00 AUD.')] },
          },
          { for: ['non-profit'], price: '75.00', per: 'hour' },
          { for: ['small-business'], price: '120.00', per: 'hour', through: '2031-12-31' },
          { for: ['alliance-member'], inRole: 'content-developer', price: '60.00', per: 'hour' },
        ],
      }),
      offering({
        slug: 'shop-website',
        service: 'web-design',
        role: 'content-developer',
        name: [en('A website for a small shop')],
        about: [
          en(
            'Five pages, your own words and pictures, no tracking, and the files are yours from the first day. I write it so that your next developer can take over.',
          ),
        ],
        serves: ['AU', 'NZ'],
        disputes: ['AU', 'NZ'],
        languages: ['en', 'es'],
        currency: 'AUD',
        terms: [
          { for: ['natural-person', 'student'], price: '1400.00', per: 'job' },
          { for: ['small-business', 'non-profit'], price: '2200.00', per: 'job', where: ['AU'] },
          { for: ['small-business', 'non-profit'], price: '2400.00', currency: 'NZD', per: 'job', where: ['NZ'] },
        ],
      }),
    ],
  },
  {
    slug: 'tidal-loom',
    server: 'grove',
    kind: 'organization',
    name: [en('Tidal Loom Studio')],
    description: [
      en(
        'Seven people in Sydney who turn scattered records into knowledge graphs that others can check: museums, land councils, research groups.',
      ),
    ],
    languages: ['en'],
    seat: 'AU-NSW',
    place: place([en('Marrickville, Sydney')], -33.911, 151.155),
    worksIn: ['AU', 'NZ', 'GB'],
    homepage: toIri('https://tidal-loom.example/'),
    email: 'studio@tidal-loom.example',
    language: 'en',
    roles: [asRole('content-developer', 'AU', 'NZ'), asRole('ecosystem-consultancy', 'AU')],
    consent: 'On behalf of the studio, and with the consent of all seven partners, we accept the charter.',
    offerings: [
      offering({
        slug: 'knowledge-graph',
        service: 'knowledge-graph',
        role: 'content-developer',
        name: [en('Knowledge graph modelling')],
        about: [
          en(
            'We sit with the people who know the collection, agree on the words, and hand over a vocabulary, shapes that check the data, and the first thousand records.',
          ),
        ],
        delivery: ['on-site', 'remote'],
        serves: ['AU', 'NZ'],
        disputes: ['AU', 'AU-NSW', 'NZ'],
        languages: ['en'],
        confidential: true,
        currency: 'AUD',
        terms: [
          { for: ['natural-person', 'student'], price: '95.00', per: 'hour' },
          {
            for: ['non-profit', 'public-body'],
            price: '1100.00',
            per: 'day',
            cap: {
              basis: 'per-work',
              amount: '44000.00',
              tally: '17600.00',
              followedBy: [en('Once the work has earned this, the vocabulary is released to the public domain.')],
            },
          },
          { for: ['small-business', 'enterprise'], price: '1480.00', per: 'day' },
          { for: ['alliance-member'], price: '900.00', per: 'day' },
        ],
      }),
      offering({
        slug: 'data-commons-advice',
        service: 'community-consultancy',
        role: 'ecosystem-consultancy',
        name: [en('How to govern shared data')],
        about: [
          en(
            'Three workshops for groups that want to hold data together: who decides, who may read, what happens when somebody leaves. You keep a written agreement.',
          ),
        ],
        delivery: ['on-site', 'remote'],
        serves: ['AU'],
        disputes: ['AU'],
        languages: ['en'],
        currency: 'AUD',
        terms: [
          { for: ['non-profit', 'public-body'], price: '2600.00', per: 'job' },
          { for: ['small-business', 'enterprise'], price: '3900.00', per: 'job' },
          { for: ['alliance-member'], price: '12', currency: timeCredit, per: 'session' },
        ],
      }),
    ],
  },
  {
    slug: 'bluegum-ridge',
    server: 'grove',
    kind: 'organization',
    name: [en('Bluegum Ridge Energy Cooperative')],
    description: [
      en('Forty households and six electricians in Brisbane. We design, install and look after solar roofs, and share what they make.'),
    ],
    languages: ['en'],
    seat: 'AU-QLD',
    place: place([en('West End, Brisbane')], -27.48, 153.012),
    worksIn: ['AU'],
    homepage: toIri('https://bluegum-ridge.example/'),
    email: 'office@bluegum-ridge.example',
    language: 'en',
    roles: [asRole('qualified-service-provider', 'AU'), asRole('civics-producer', 'AU-QLD')],
    consent: 'The general meeting of the cooperative voted to accept the charter.',
    offerings: [
      offering({
        slug: 'solar-design',
        service: 'solar-design',
        role: 'qualified-service-provider',
        name: [en('Solar roof design')],
        about: [
          en(
            'A drawing, a parts list and a yield estimate for your roof, made by a licensed designer after a visit or from good photographs. You may build it with anyone.',
          ),
        ],
        delivery: ['on-site', 'remote'],
        serves: ['AU'],
        except: ['AU-TAS'],
        disputes: ['AU', 'AU-QLD'],
        languages: ['en'],
        currency: 'AUD',
        terms: [
          { for: ['natural-person'], price: '420.00', per: 'job', where: ['AU'], except: ['AU-TAS'] },
          { for: ['non-profit', 'small-business'], price: '760.00', per: 'job' },
          { for: ['enterprise', 'public-body'], price: '165.00', per: 'hour' },
          { for: ['alliance-member'], price: '600', currency: kilowatthour, per: 'job' },
        ],
      }),
      offering({
        slug: 'energy-check',
        service: 'energy-advice',
        role: 'civics-producer',
        name: [en('Neighbourhood energy check')],
        about: [
          en(
            'Two volunteers walk through the house with you and leave a list of what to mend first. Paid for by the cooperative’s members where you cannot.',
          ),
        ],
        delivery: ['on-site'],
        serves: ['AU-QLD'],
        disputes: ['AU-QLD'],
        languages: ['en'],
        currency: 'AUD',
        terms: [
          { for: ['natural-person', 'student'], price: '0.00', per: 'session' },
          { for: ['non-profit', 'small-business'], price: '80.00', per: 'session' },
        ],
      }),
    ],
  },
];
