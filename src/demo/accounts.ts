import type { Texts } from '../domain/language.ts';
import { pickText } from '../domain/language.ts';
import { ar, en, es, fr, place, type DemoDescription, type DemoMember, type ServerName } from './demo-member.ts';
import { charged, founders, seatHolders, tiedToAuthority } from './committee.ts';
import { awkward, demoMembers } from './people.ts';
import { notAnswered, troubles } from './troubles.ts';

/** Every account of the demo has it, and every copy of a signing key opens with it. It guards nothing but invented people on this machine. */
export const demoPassword = 'first-light';

/** What the alliance of the demo is called. */
export const allianceName: Texts = [
  en('Webizen Alliance (demo)'),
  es('Alianza Webizen (demostración)'),
  fr('Alliance Webizen (démonstration)'),
  ar('تحالف ويبيزن (عرض تجريبي)'),
];

/** What it is for, as its founders have signed. */
export const alliancePurpose: Texts = [
  en('People and organisations whose tools belong to those who use them, and who answer for what they promise.'),
  es('Personas y organizaciones cuyas herramientas pertenecen a quienes las usan, y que responden de lo que prometen.'),
  fr(
    'Des personnes et des organisations dont les outils appartiennent à ceux qui s’en servent, et qui répondent de ce qu’elles promettent.',
  ),
  ar('أناس ومنظمات أدواتهم ملك لمن يستعملها، ويُسألون عما يعدون به.'),
];

/** What people call the pod servers. */
export const serverTitles: Readonly<Record<ServerName, string>> = {
  commons: 'Commons pods',
  harbour: 'Harbour pods',
  grove: 'Grove pods',
  away: 'Cellar pods',
};

/** Somebody one can sign in as. */
export interface DemoAccount {
  readonly who: string;
  readonly email: string;
  readonly server: ServerName;
  /** The name of the pod. */
  readonly pod: string;
  /** Whom one plays by signing in. */
  readonly play: string;
}

const account = (pod: string, server: ServerName, who: string, play: string): DemoAccount => ({
  who,
  email: `${pod}@${server}.example`,
  server,
  pod,
  play,
});

/** The alliance's own pod: who signs in here keeps the register. */
export const steward = account('webizen', 'commons', 'Webizen Alliance (demo)', 'steward: keeps the register, decides nothing');

/** Somebody with an empty pod, to be led through joining from the first step. */
export const newcomer = account('newcomer', 'harbour', 'Nadia Newcomer', 'newcomer: an empty pod');
/** A body in the same place: it signs through a representative. */
export const newcomerBody = account('fresh-harbour', 'harbour', 'Fresh Harbour Cooperative', 'newcomer: an empty pod, for a body');

/** Whose pod is empty as well: another alliance may be founded in it. */
export const foundry = account('harbour-lights', 'grove', 'Harbour Lights Alliance', 'newcomer: an empty pod, to found an alliance in');

/** Bodies that vet members, each inside its mandate (`mandates.ts`). */
export const authorities: readonly (DemoAccount & { readonly member: DemoDescription })[] = [
  {
    ...account('clearwater-vetting', 'commons', 'Clearwater Vetting', 'vetting authority'),
    member: {
      kind: 'organization',
      name: [en('Clearwater Vetting')],
      description: [
        en('Checks personal background, skills, qualifications and hosts in Australia, New Zealand, Ireland, Britain, India and Kenya.'),
      ],
      languages: ['en'],
      seat: 'AU-NSW',
      place: place([en('Parramatta, Sydney')], -33.815, 151.0),
      worksIn: ['AU', 'NZ', 'IE', 'GB', 'IN', 'KE'],
      email: 'desk@clearwater-vetting.example',
    },
  },
  {
    ...account('caution-atlantique', 'commons', 'Caution Atlantique', 'vetting authority'),
    member: {
      kind: 'organization',
      name: [fr('Caution Atlantique'), ar('كفالة الأطلسي'), es('Aval Atlántico')],
      description: [
        fr('Vérifie personnes, savoir-faire et qualifications en Europe, en Afrique du Nord et de l’Ouest et en Amérique.'),
        es('Comprueba personas, oficios y cualificaciones en Europa, África del Norte y occidental y América.'),
      ],
      languages: ['fr', 'ar', 'es'],
      seat: 'FR-PDL',
      place: place([fr('Nantes')], 47.218, -1.554),
      worksIn: ['FR', 'ES', 'BE', 'MA', 'TN', 'SN', 'EG', 'MX', 'AR', 'UY', 'US', 'CA'],
      email: 'bureau@caution-atlantique.example',
    },
  },
];

/** The account of somebody who wants to be a member. */
export const accountOf = (slug: string): DemoAccount => {
  const found = memberAccounts.find(({ pod }) => pod === slug);
  if (found === undefined) throw new Error(`Nobody in the demo is called ${slug}.`);
  return found;
};

/** Members whose role has lapsed, and why. */
const lapsed: Readonly<Record<string, string>> = {
  [troubles.expired.slug]: 'member: its qualification has expired',
  [troubles.onHold.slug]: 'member: its authorisation is on hold',
  [troubles.revoked.slug]: 'member: its qualification was revoked',
  [troubles.outsideMandate.slug]: 'member: vetted by an authority outside its mandate',
  [troubles.transplanted.slug]: 'member: holds a copy of somebody else’s qualification',
  [troubles.tampered.slug]: 'member: changed an attestation after it was signed',
  [notAnswered]: 'member: has not answered the new charter',
};

/** Members about whom something is being decided. */
const waiting: Readonly<Record<string, string>> = { [charged]: 'member: the committee votes on its expulsion' };

/** What is different about those with whom something is wrong. */
const plays = new Map<DemoMember, string>([
  [awkward.notPointingBack, 'former member: took its acceptance back'],
  [awkward.neverAdmitted, 'applicant: recorded, never admitted'],
  [awkward.waiting, 'applicant: waits for the steward'],
  [awkward.brokenOffering, 'member: one offering breaks a rule'],
  [awkward.serverDown, 'member: its pod server is down'],
  [awkward.foreignProfile, 'member: another app keeps its profile'],
  [awkward.suspended, 'member: suspended for some weeks'],
  [awkward.expelled, 'former member: expelled, has lodged an appeal'],
]);

const memberAccounts: readonly DemoAccount[] = demoMembers.map((member) =>
  account(
    member.slug,
    member.server,
    pickText(member.name, ['en', 'fr', 'es'])?.value ?? member.slug,
    plays.get(member) ?? lapsed[member.slug] ?? waiting[member.slug] ?? `member: ${roleInGovernance(member)}`,
  ),
);

function roleInGovernance({ slug, kind, seat = '' }: DemoMember): string {
  const who = `${kind === 'person' ? 'a person' : 'a body'} in ${seat}`;
  const founded = founders.includes(slug) ? ', founder' : '';
  if (!seatHolders.includes(slug)) return `${who}${founded}`;
  return `${who}${founded}, holds a seat${slug === tiedToAuthority ? ' and cannot vote on the open motion' : ''}`;
}

/** Every account, in the order in which it is printed. */
export const demoAccounts: readonly DemoAccount[] = [steward, newcomer, newcomerBody, foundry, ...authorities, ...memberAccounts];
