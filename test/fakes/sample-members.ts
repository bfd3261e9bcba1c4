import { ar, asRole, en, es, fr, offering, place, type DemoMember, type DemoOffering } from '../../src/demo/demo-member.ts';
import type { DirectoryEntry } from '../../src/domain/directory.ts';
import { documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import { sampleAuthority, verdictOf } from './sample-standing.ts';

const newtown = place([en('Newtown, Sydney')], -33.897, 151.179);
const galway = place([en('Galway')], 53.27, -9.05);
const rosario = place([es('Rosario')], -32.95, -60.65);

/** Three people of three countries: enough for every state of the directory page, and known to the tests by name. */
export const sampleMembers: readonly DemoMember[] = [
  {
    slug: 'ada-okafor',
    server: 'harbour',
    kind: 'person',
    name: [en('Ada Okafor')],
    description: [en('Solar for homes and small halls, designed on paper first and explained before anything is bought.')],
    languages: ['en', 'fr'],
    seat: 'AU-NSW',
    place: newtown,
    worksIn: ['AU', 'NZ'],
    representatives: [],
    homepage: toIri('https://ada-okafor.example/'),
    email: 'ada@ada-okafor.example',
    language: 'en',
    roles: [asRole('content-developer', 'AU', 'NZ')],
    consent: 'I join of my own free will.',
    offerings: [
      offering({
        slug: 'solar-design',
        service: 'solar-design',
        role: 'content-developer',
        name: [en('Solar design for homes'), es('Diseño solar para viviendas')],
        about: [en('A drawing, a yield estimate and a list of parts that any installer can work from.')],
        delivery: ['on-site', 'remote'],
        serves: ['AU'],
        except: ['AU-TAS'],
        disputes: ['AU-NSW'],
        languages: ['en'],
        at: newtown,
        confidential: true,
        currency: 'AUD',
        terms: [
          {
            for: ['natural-person', 'student'],
            price: '90.00',
            per: 'hour',
            cap: {
              basis: 'per-customer',
              amount: '2000.00',
              tally: '120.00',
              followedBy: [en('further hours in the same year cost 70 AUD.')],
            },
          },
          { for: ['small-business'], price: '120.50', per: 'hour', through: '2031-12-31' },
          { for: ['alliance-member'], inRole: 'value-added-reseller', price: '60.00', per: 'hour' },
        ],
      }),
    ],
  },
  {
    slug: 'shannon-makers',
    server: 'grove',
    kind: 'organization',
    name: [en('Shannon Makers Co-operative')],
    description: [en('A workers’ co-operative of nine: web sites, small machines, and patience.')],
    languages: ['en', 'fr'],
    seat: 'IE',
    place: galway,
    worksIn: ['IE'],
    representatives: [],
    language: 'en',
    roles: [{ role: 'value-added-reseller', jurisdictions: ['IE'] }, asRole('civics-producer', 'IE')],
    consent: 'We join of our own free will.',
    offerings: [
      offering({
        slug: 'web-site',
        service: 'web-design',
        role: 'value-added-reseller',
        name: [en('A web site that lasts'), fr('Un site web qui dure')],
        about: [en('Written by hand, no trackers, yours from the first day.')],
        serves: ['IE', 'AU'],
        disputes: ['IE'],
        languages: ['en'],
        currency: 'EUR',
        terms: [{ for: ['natural-person', 'small-business', 'non-profit'], price: '1400.00', per: 'job' }],
      }),
    ],
  },
  {
    slug: 'layla-haddad',
    server: 'grove',
    kind: 'person',
    name: [ar('ليلى حدّاد'), en('Layla Haddad')],
    description: [ar('أترجم الوثائق القانونية وأشرحها بلغة واضحة.'), es('Traduzco documentos legales y los explico con claridad.')],
    languages: ['ar', 'es'],
    seat: 'AR-S',
    place: rosario,
    worksIn: ['AR'],
    representatives: [],
    language: 'es',
    roles: [asRole('qualified-service-provider', 'AR')],
    consent: 'Me uno por mi propia voluntad.',
    offerings: [
      offering({
        slug: 'translation',
        service: 'translation',
        role: 'qualified-service-provider',
        name: [es('Traducción jurada'), ar('ترجمة محلّفة')],
        about: [es('Del árabe y al árabe, con explicación oral incluida.')],
        serves: ['AR'],
        disputes: ['AR'],
        languages: ['es', 'ar'],
        currency: 'ARS',
        terms: [
          { for: ['natural-person', 'student', 'non-profit', 'small-business', 'enterprise', 'public-body'], price: '0.00', per: 'word' },
        ],
      }),
    ],
  },
];

/** A member as the directory would hold it, had its pod been read. */
export function entryOf(member: DemoMember): DirectoryEntry {
  const pod = `https://${member.server}.example/${member.slug}/`;
  const webid = toWebId(`${pod}profile/card#me`);
  const { kind, name, description, languages, seat, place: where, worksIn, homepage, email, roles, offerings } = member;
  const fetchedAt = '2026-11-20T08:30:00Z';
  const sha256 = 'a3f1'.repeat(16);
  return {
    member: {
      webid,
      kind,
      name,
      description,
      languages,
      worksIn,
      representatives: [],
      ...(seat && { seat }),
      ...(where && { place: where }),
      ...(homepage && { homepage }),
      ...(email && { email }),
    },
    verdict: verdictOf(webid, pod, roles),
    authorities: [sampleAuthority],
    offerings: offerings.map((one) => offeringOf(one, pod)),
    sources: [
      'profile/card',
      'alliance/public/membership.ttl',
      'alliance/public/agreements/charter-1.0.0.jsonld',
      ...offerings.map(({ slug }) => `alliance/public/offerings/${slug}.ttl`),
    ].map((path) => ({ document: documentOf(`${pod}${path}`), fetchedAt, sha256 })),
  };
}

function offeringOf(one: DemoOffering, pod: string): DirectoryEntry['offerings'][number] {
  const { slug, terms, ...told } = one;
  const document = `${pod}alliance/public/offerings/${slug}.ttl`;
  return {
    ...told,
    id: toIri(`${document}#it`),
    offeredBy: toWebId(`${pod}profile/card#me`),
    terms: terms.map((row, index) => ({ ...row, id: toIri(`${document}#terms-${index + 1}`) })),
  };
}
