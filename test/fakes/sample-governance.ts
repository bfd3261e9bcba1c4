import type {
  AuthorityView,
  BallotView,
  CommitteeActions,
  ConcernActions,
  Concerns,
  Governance,
  MotionView,
  PolicyRules,
  SeatView,
  StandingShift,
} from '../../src/actions/app.ts';
import type { NewProposal } from '../../src/actions/write-decision.ts';
import type { Conflict, ElectorOutcome, Motion, MotionKind, MotionOutcome, ProposedEvent } from '../../src/domain/decision.ts';
import type { NamedAgent } from '../../src/domain/directory.ts';
import type { HearingPaper } from '../../src/domain/hearing-paper.ts';
import { documentOf, toIri, toWebId, type DocumentUrl, type Iri, type WebId } from '../../src/domain/iri.ts';
import type { DigestReference, RegisterEvent } from '../../src/domain/membership.ts';
import type { Right } from '../../src/domain/right.ts';
import { defaultRequirements, type RolePolicy } from '../../src/domain/role-policy.ts';

const commons = 'https://commons.example/alliance/';
export const sampleAlliance = toWebId(`${commons}profile/card#me`);
const digestOf = (what: string): string =>
  `uEiD${what.replace(/\W/g, '')}k3Vt0Lw8Jx2PpQfQm5yZb1nR9cUeG7oHd4sTiA6wAAAAAAAAAAAA`.slice(0, 48);
const referenceTo = (id: Iri): DigestReference => ({ id, digestMultibase: digestOf(id.slice(-16)) });

const person = (server: string, slug: string, value: string, language = 'en'): NamedAgent => ({
  webid: toWebId(`https://${server}.example/${slug}/profile/card#me`),
  name: [{ value, language }],
});

/** Who is in the sample alliance's decisions, by the names that its tests call them. */
export const people = {
  ada: person('harbour', 'ada-okafor', 'Ada Okafor'),
  joan: person('grove', 'joan-serra', 'Joan Serra'),
  layla: {
    webid: toWebId('https://grove.example/layla-haddad/profile/card#me'),
    name: [
      { value: 'ليلى حدّاد', language: 'ar' },
      { value: 'Layla Haddad', language: 'en' },
    ],
  },
  makers: person('grove', 'shannon-makers', 'Shannon Makers Co-operative'),
  ines: person('harbour', 'ines-ferreira', 'Inês Ferreira', 'pt'),
  tomas: person('harbour', 'tomas-walsh', 'Tomás Walsh'),
  wei: person('grove', 'wei-chen', 'Wei Chen'),
  mira: person('harbour', 'mira-patel', 'Mira Patel'),
  guild: person('vetting', 'guild', 'Guild of Assayers'),
} as const satisfies Record<string, NamedAgent>;
const everybody: readonly NamedAgent[] = [
  ...Object.values(people),
  { webid: sampleAlliance, name: [{ value: 'Demo Alliance', language: 'en' }] },
];

export const seatOf = (number: number): Iri => toIri(`${commons}register/1.jsonld#seat-${number}`);
const seats: readonly SeatView[] = (['ada', 'layla', 'makers', 'ines', 'tomas'] as const).map((who, index) => ({
  seat: seatOf(index + 1),
  holder: people[who].webid,
  name: people[who].name,
  since: index < 3 ? '2026-03-01T09:00:00Z' : '2026-09-15T09:00:00Z',
  until: index < 3 ? '2027-02-28T09:00:00Z' : '2028-09-14T09:00:00Z',
  provisional: index < 3,
}));

/** What the sample alliance's rules say. */
export const sampleRules: PolicyRules = {
  requirements: defaultRequirements,
  quorum: 0.5,
  majority: 0.5,
  qualifiedMajority: 0.66,
  leastVotes: 3,
  meetingQuorum: 0.25,
  whenMandateEnds: 'flag',
  interimSuspension: 'P30D',
  votingPeriod: 'P14D',
  replyPeriod: 'P14D',
  seatTerm: 'P2Y',
  readmission: 'P2Y',
  retention: 'P10Y',
};

/** The rules of the sample alliance, first version. */
export const samplePolicy: RolePolicy = {
  ...sampleRules,
  id: documentOf(`${commons}policy/1.jsonld`),
  alliance: sampleAlliance,
  number: 1,
  issued: '2026-03-01T09:00:00Z',
};

const sampleMandate = {
  id: toIri(`${commons}register/2.jsonld#mandate-1`),
  authority: people.guild.webid,
  kinds: ['professional-skills', 'vetting-level-met'],
  roles: ['value-added-reseller'],
  jurisdictions: ['AU', 'IE'],
  levels: [],
  from: '2026-03-01T00:00:00Z',
  until: '2027-03-01T00:00:00Z',
  keys: [],
  statusLists: documentOf('https://vetting.example/guild/alliance/public/status/'),
  maxStatusAge: 'P7D',
} as const satisfies AuthorityView['mandates'][number];

/** One thing that is moved; its times and references are made up where the sample does not care. */
export const proposes = (kind: ProposedEvent['kind'], member: WebId, part: Partial<ProposedEvent> = {}): ProposedEvent => ({
  id: toIri(`${commons}register/0.jsonld#proposal`),
  kind,
  member,
  roles: [],
  keys: [],
  effective: '2026-03-01T09:00:00Z',
  ...part,
});

/** How each of the five seats stands, one letter each: `w`aiting, `v`oted, `r`ecused, `x` refused. */
const states = { w: 'waiting', v: 'voted', r: 'recused', x: 'refused' } as const;

interface SampleMotion {
  readonly number: number;
  readonly kind: MotionKind;
  readonly proposals: readonly ProposedEvent[];
  readonly principle: string;
  readonly opened: string;
  readonly closes: string;
  readonly seats?: string;
  readonly electors?: readonly ElectorOutcome[];
  readonly decided?: string;
  readonly paper?: boolean;
  readonly outcome?: Partial<MotionOutcome>;
}

/** A motion as the reckoning of the domain would show it. */
export function sampleMotion({
  number,
  kind,
  proposals,
  principle,
  opened,
  closes,
  seats: letters = 'wwwww',
  decided,
  paper,
  ...rest
}: SampleMotion): MotionView {
  const id = documentOf(`${commons}decisions/${number}-motion.jsonld`);
  const electors =
    rest.electors ??
    letters.split('').map((letter, index): ElectorOutcome => {
      const state = states[letter as keyof typeof states];
      return {
        seat: seatOf(index + 1),
        holder: seats[index]!.holder,
        state,
        ...(state !== 'waiting' && { vote: documentOf(`${commons}decisions/${number}-vote-${index + 1}.jsonld`) }),
        ...(state === 'refused' && { code: 'VOTE_LATE' as const }),
      };
    });
  const motion: Motion = {
    id,
    alliance: sampleAlliance,
    kind,
    proposals,
    electorate: electors.map(({ seat, holder }) => ({
      seat,
      holder,
      key: {
        method: toIri(`${holder.replace(/#.*/, '')}#key-2026-03-01-1`),
        publicKeyMultibase: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQXJyzmTMTLGu5',
      },
    })),
    principle,
    opened,
    closes,
    ...(paper === true && { paper: digestOf(`paper${number}`) }),
  };
  const reference = referenceTo(id);
  const isCarried = decided !== undefined && (rest.outcome?.status ?? 'carried') === 'carried';
  const carried = isCarried ? (rest.outcome?.carried ?? proposals.map((_, index) => index)) : [];
  const decisionId = documentOf(`${commons}decisions/${number}.jsonld`);
  return {
    number,
    names: everybody,
    motion,
    reference,
    status: decided === undefined ? 'open' : 'carried',
    electors,
    quorum: 3,
    cast: electors.filter(({ state }) => state === 'voted').length,
    majority: 0.5,
    carried,
    decidableFrom: opened,
    events: carried.map((at): RegisterEvent => ({
      ...proposals[at]!,
      id: toIri(`${commons}register/${number}.jsonld#event-${at + 1}`),
      recorded: decided ?? closes,
      effective: decided ?? closes,
      decision: referenceTo(decisionId),
    })),
    codes: [],
    ...(decided !== undefined && {
      decision: {
        id: decisionId,
        alliance: sampleAlliance,
        motion: reference,
        votes: electors.flatMap(({ vote }) => (vote === undefined ? [] : [referenceTo(vote)])),
        outcome: isCarried ? 'carried' : 'not-carried',
        principle,
        reviewVenue: 'The courts of the member’s own jurisdiction; until then, the general meeting of the alliance.',
        decided,
      } as const,
    }),
    ...rest.outcome,
  };
}

const grants = [{ role: 'content-developer', jurisdictions: ['AU', 'NZ'] }] as const;
const members: readonly ElectorOutcome[] = Object.values(people)
  .filter((who) => who !== people.guild && who !== people.mira)
  .map(({ webid }, index) => ({ seat: webid, holder: webid, state: index > 3 ? 'voted' : 'waiting' }));
const markInIreland: Right = {
  id: toIri(`${commons}register/6.jsonld#right-1`),
  kind: 'Use of the alliance’s mark in Ireland',
  holder: people.makers.webid,
  basis: 'The mark agreement of 2026, for work on the meeting hall.',
  from: '2026-06-01T00:00:00Z',
};

/** Everything that can be decided, in every state that a motion can be in; the newest first. */
export const sampleMotions = (): readonly MotionView[] =>
  [
    sampleMotion({
      number: 1,
      kind: 'founding',
      principle: 'An alliance begins with those who sign for it, and with elections within a year.',
      opened: '2026-03-01T08:00:00Z',
      closes: '2026-03-08T08:00:00Z',
      decided: '2026-03-01T09:00:00Z',
      proposals: [
        ...seats.slice(0, 3).map(({ seat, holder, until = '' }) => proposes('seat-filled', holder, { seat, until })),
        proposes('policy-adopted', sampleAlliance, { evidence: referenceTo(samplePolicy.id) }),
        proposes('agreement-adopted', sampleAlliance, { evidence: referenceTo(documentOf(`${commons}agreements/charter-1.0.0.jsonld`)) }),
      ],
      electors: seats.slice(0, 3).map(({ seat, holder }, index) => ({
        seat,
        holder,
        state: 'voted',
        vote: documentOf(`${commons}decisions/1-vote-${index + 1}.jsonld`),
      })),
      outcome: { tally: { for: 3, against: 0, abstain: 0 } },
    }),
    sampleMotion({
      number: 2,
      kind: 'ordinary',
      principle: 'Charter, section 3: whoever agrees to the principles and is vetted can join.',
      opened: '2026-03-10T09:00:00Z',
      closes: '2026-03-24T09:00:00Z',
      decided: '2026-03-12T10:00:00Z',
      seats: 'vvv',
      proposals: [
        proposes('admitted', people.joan.webid, {
          roles: [{ role: 'civics-producer', jurisdictions: ['ES'] }],
          effective: '2026-03-12T10:00:00Z',
        }),
        proposes('mandate-granted', people.guild.webid, { mandate: sampleMandate }),
        proposes('key-pinned', people.wei.webid, {
          keys: [
            {
              method: toIri(`${people.wei.webid.replace(/#.*/, '')}#key-2026-03-01-1`),
              publicKeyMultibase: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQXJyzmTMTLGu5',
            },
          ],
        }),
      ],
      outcome: { tally: { for: 2, against: 0, abstain: 1 } },
    }),
    sampleMotion({
      number: 3,
      kind: 'election',
      principle: 'Members elect the seats: one member, one vote.',
      opened: '2026-09-01T09:00:00Z',
      closes: '2026-09-15T09:00:00Z',
      decided: '2026-09-15T09:00:00Z',
      proposals: [
        proposes('seat-filled', people.ines.webid, { seat: seatOf(4), until: '2028-09-14T09:00:00Z' }),
        proposes('seat-filled', people.wei.webid, { seat: seatOf(4), until: '2028-09-14T09:00:00Z' }),
        proposes('seat-filled', people.tomas.webid, { seat: seatOf(5), until: '2028-09-14T09:00:00Z' }),
      ],
      electors: members.map((member) => ({ ...member, state: member.holder === people.joan.webid ? 'waiting' : 'voted' })),
      outcome: { carried: [0, 2], approvals: [5, 2, 4], cast: 6, quorum: 3 },
    }),
    sampleMotion({
      number: 4,
      kind: 'ordinary',
      principle: 'Charter, section 2: deal in good faith.',
      opened: '2026-10-01T09:00:00Z',
      closes: '2026-10-15T09:00:00Z',
      decided: '2026-10-04T10:00:00Z',
      seats: 'vvvrx',
      paper: true,
      proposals: [proposes('suspended', people.joan.webid, { until: '2026-11-03T10:00:00Z', effective: '2026-10-04T10:00:00Z' })],
      outcome: { tally: { for: 3, against: 0, abstain: 0 } },
    }),
    sampleMotion({
      number: 5,
      kind: 'ordinary',
      principle: 'Charter, section 7: rules change by more than two thirds.',
      opened: '2026-10-20T09:00:00Z',
      closes: '2026-11-03T09:00:00Z',
      decided: '2026-11-03T09:30:00Z',
      seats: 'vvvvv',
      proposals: [proposes('policy-adopted', sampleAlliance, { evidence: referenceTo(documentOf(`${commons}policy/2.jsonld`)) })],
      outcome: { status: 'not-carried', majority: 0.66, tally: { for: 3, against: 2, abstain: 0 }, codes: ['NOT_CARRIED'] },
    }),
    sampleMotion({
      number: 6,
      kind: 'ordinary',
      principle: 'Charter, section 2: deal in good faith.',
      opened: '2026-11-04T09:00:00Z',
      closes: '2026-11-18T09:00:00Z',
      decided: '2026-11-06T09:30:00Z',
      seats: 'vvvww',
      paper: true,
      proposals: [proposes('expelled', people.wei.webid)],
      outcome: {
        status: 'not-counted',
        majority: 0.66,
        decidableFrom: '2026-11-18T09:00:00Z',
        tally: { for: 3, against: 0, abstain: 0 },
        codes: ['NOT_DECIDED', 'NO_HEARING'],
        why: 'it was recorded before the time to reply had ended',
      },
    }),
    sampleMotion({
      number: 7,
      kind: 'ordinary',
      principle: 'Charter, section 3: whoever agrees to the principles and is vetted can join.',
      opened: '2026-11-18T09:00:00Z',
      closes: '2026-12-02T09:00:00Z',
      seats: 'wvwvw',
      proposals: [
        proposes('admitted', people.mira.webid, { roles: grants }),
        proposes('right-granted', people.makers.webid, { right: markInIreland }),
      ],
    }),
    sampleMotion({
      number: 8,
      kind: 'ordinary',
      principle: 'Charter, section 2: deal in good faith.',
      opened: '2026-11-16T09:00:00Z',
      closes: '2026-12-07T09:00:00Z',
      paper: true,
      electors: seats.map(({ seat, holder }, index) => ({
        seat,
        holder,
        state: index === 1 ? 'voted' : index === 2 ? 'recused' : 'waiting',
        ...(index === 0 && { conflict: 'affiliate' as const }),
      })),
      proposals: [proposes('expelled', people.joan.webid)],
      outcome: { majority: 0.66, decidableFrom: '2026-11-30T09:00:00Z' },
    }),
    sampleMotion({
      number: 9,
      kind: 'meeting',
      principle: 'Charter, section 7: the general meeting sets how decisions are made.',
      opened: '2026-11-17T09:00:00Z',
      closes: '2026-12-01T09:00:00Z',
      proposals: [proposes('policy-adopted', sampleAlliance, { evidence: referenceTo(documentOf(`${commons}policy/2.jsonld`)) })],
      electors: members,
      outcome: { majority: 0.66, cast: 3 },
    }),
    sampleMotion({
      number: 10,
      kind: 'election',
      principle: 'Members elect the seats: one member, one vote.',
      opened: '2026-11-19T09:00:00Z',
      closes: '2026-12-03T09:00:00Z',
      proposals: [
        proposes('seat-filled', people.wei.webid, { seat: seatOf(3), until: '2028-12-01T09:00:00Z' }),
        proposes('seat-filled', people.makers.webid, { seat: seatOf(3), until: '2028-12-01T09:00:00Z' }),
        proposes('seat-filled', people.layla.webid, { seat: seatOf(2), until: '2028-12-01T09:00:00Z' }),
      ],
      electors: members,
      outcome: { cast: 3 },
    }),
    sampleMotion({
      number: 11,
      kind: 'appeal',
      principle: 'Charter, section 8: an appeal is heard by others.',
      opened: '2026-11-19T10:00:00Z',
      closes: '2026-12-03T10:00:00Z',
      paper: true,
      seats: 'wwwww',
      proposals: [proposes('appeal-upheld', people.joan.webid, { evidence: referenceTo(toIri(`${commons}register/4.jsonld#event-1`)) })],
    }),
    sampleMotion({
      number: 12,
      kind: 'ordinary',
      principle: 'Community of practice agreement, section 4: keep to the roles you were vetted for.',
      opened: '2026-11-20T09:00:00Z',
      closes: '2026-12-04T09:00:00Z',
      paper: true,
      electors: seats.map(({ seat, holder }, index) => ({
        seat,
        holder,
        state: 'waiting',
        ...(index === 0 && { conflict: 'subject' as const }),
      })),
      proposals: [proposes('role-removed', people.ada.webid, { roles: [{ role: 'value-added-reseller', jurisdictions: ['AU'] }] })],
    }),
    sampleMotion({
      number: 13,
      kind: 'ordinary',
      principle: 'Charter, section 5: whoever does the work holds the right.',
      opened: '2026-09-20T09:00:00Z',
      closes: '2026-10-04T09:00:00Z',
      decided: '2026-09-24T09:00:00Z',
      seats: 'rvvvv',
      paper: true,
      proposals: [
        proposes('suspended', people.ada.webid, { until: '2026-12-24T09:00:00Z', effective: '2026-09-24T09:00:00Z' }),
        proposes('mandate-narrowed', people.guild.webid, {
          mandate: { ...sampleMandate, jurisdictions: ['AU'] },
          evidence: referenceTo(sampleMandate.id),
        }),
      ],
      outcome: { tally: { for: 4, against: 0, abstain: 0 } },
    }),
  ].sort((a, b) => b.motion.opened.localeCompare(a.motion.opened));

const samplePaper: HearingPaper = {
  salt: 'c2FsdHktc2FsdHktc2FsdHktc2FsdHktc2FsdHktc2E',
  reasons: 'Three customers say that they paid for work that was never begun. The letters are with the committee.',
  evidence: ['https://commons.example/alliance/private/evidence/letters.pdf', 'Minutes of the hearing of 12 November'],
};

type Act = <T>(action: string, args: unknown[], make: () => T) => Promise<T>;

/** Decisions of the sample alliance as its screens see them, and what the person signed in can do about them; in memory. */
export class SampleGovernance {
  motions: readonly MotionView[] = sampleMotions();
  readonly #replied = new Set<DocumentUrl>();
  readonly #appeals = new Map<Iri, DocumentUrl>();
  rights: readonly Right[];
  offeredRights: readonly Right[];

  constructor(
    private readonly act: Act,
    private readonly me: WebId,
    private readonly pod: string,
  ) {
    this.rights = [
      {
        ...markInIreland,
        id: toIri(`${commons}register/3.jsonld#right-1`),
        kind: 'Use of the alliance’s mark in Australia',
        holder: me,
        until: '2027-06-01T00:00:00Z',
      },
    ];
    this.offeredRights = [markInIreland];
  }

  governance(): Governance {
    return {
      alliance: sampleAlliance,
      name: [{ value: 'Demo Alliance', language: 'en' }],
      register: documentOf(`${commons}register/latest`),
      seats,
      policy: samplePolicy,
      mandates: [{ ...people.guild, mandates: [sampleMandate] }],
      motions: this.motions,
      versions: [6, 5, 4, 3, 2, 1].map((number) => ({
        document: documentOf(`${commons}register/${number}.jsonld`),
        issued: `2026-${String(number + 2).padStart(2, '0')}-01T09:00:00Z`,
        events: number === 4 ? 0 : number,
        anchors: number * 7,
      })),
      appeals: [],
      undecided: [
        {
          event: toIri(`${commons}register/6.jsonld#event-1`),
          kind: 'expelled',
          member: people.wei.webid,
          code: 'NO_HEARING',
          why: 'it was recorded before the time to reply had ended',
        },
      ],
    };
  }

  motion(id: DocumentUrl): MotionView {
    return this.motions.find(({ motion }) => motion.id === id)!;
  }

  change(id: DocumentUrl, part: Partial<MotionView>): MotionView {
    this.motions = this.motions.map((each) => (each.motion.id === id ? { ...each, ...part } : each));
    return this.motion(id);
  }

  /** Opens a motion of the kind, as the steward's actions do. */
  move(
    kind: Exclude<MotionKind, 'founding'>,
    proposals: readonly NewProposal[],
    principle: string,
    closes = '2026-12-05T10:42:00Z',
  ): MotionView {
    const moved = sampleMotion({
      number: Math.max(...this.motions.map(({ number }) => number)) + 1,
      kind,
      principle,
      opened: '2026-11-21T10:42:00Z',
      closes,
      proposals: proposals.map(({ kind: event, member, mandate, ...rest }) =>
        proposes(event, member, {
          ...rest,
          effective: rest.effective ?? '2026-11-21T10:42:00Z',
          ...(mandate && { mandate: { ...mandate, id: sampleMandate.id } }),
        }),
      ),
      ...((kind === 'meeting' || kind === 'election') && { electors: members }),
    });
    this.motions = [moved, ...this.motions];
    return moved;
  }

  /** Counts: carried where enough have voted. */
  record(id: DocumentUrl): MotionView {
    const { cast, quorum, number, motion } = this.motion(id);
    if (cast < quorum)
      throw Object.assign(new Error('Fewer have voted than are needed; votes can come until the motion closes.'), {
        name: 'CannotDecideError',
        code: 'NO_QUORUM',
      });
    return this.change(
      id,
      sampleMotion({
        ...motion,
        number,
        paper: motion.paper !== undefined,
        electors: this.motion(id).electors,
        decided: '2026-11-21T10:42:00Z',
        outcome: { tally: { for: cast, against: 0, abstain: 0 }, cast },
      }),
    );
  }

  readonly committee: CommitteeActions = {
    ballots: () =>
      this.act('ballots', [], () =>
        this.motions
          .flatMap((view): BallotView[] => {
            const elector = view.electors.find(({ holder }) => holder === this.me);
            if (elector === undefined || view.motion.kind === 'founding') return [];
            const isHeard = view.motion.paper !== undefined;
            const conflict: Conflict | undefined = elector.conflict;
            return [
              {
                ...view,
                seat: elector.seat,
                mine: elector.state === 'recused' ? 'recused' : elector.state === 'voted' ? 'voted' : 'waiting',
                ...(conflict !== undefined && { conflict }),
                ...(isHeard && { paper: samplePaper }),
                replies:
                  view.number === 11 ? ['The letters are about another company of the same name. I enclose its register entry.'] : [],
              },
            ];
          })
          .sort((a, b) => Number(b.status === 'open' && b.mine === 'waiting') - Number(a.status === 'open' && a.mine === 'waiting')),
      ),
    vote: (id, choice) =>
      this.act('vote', [id, choice], () => {
        const elector = this.motion(id).electors.find(({ holder }) => holder === this.me);
        if (elector?.conflict !== undefined)
          throw Object.assign(new Error('The motion concerns somebody you have declared ties to.'), {
            name: 'VoteRefusedError',
            code: elector.conflict,
          });
        this.#answer(id, 'voted');
      }),
    standAside: (id) =>
      this.act('standAside', [id], () => {
        this.#answer(id, 'recused');
      }),
  };

  #answer(id: DocumentUrl, state: 'voted' | 'recused'): void {
    const electors = this.motion(id).electors.map((elector): ElectorOutcome =>
      elector.holder === this.me ? { ...elector, state } : elector,
    );
    this.change(id, { electors, cast: electors.filter((elector) => elector.state === 'voted').length });
  }

  #concerns(): Concerns {
    const mine = this.motions.filter(({ motion }) => motion.proposals.some(({ member }) => member === this.me));
    return {
      motions: mine.map((view) => ({
        ...view,
        ...(view.motion.paper !== undefined && { paper: samplePaper }),
        replied: this.#replied.has(view.motion.id),
      })),
      appealable: mine
        .flatMap((view) =>
          view.events
            .filter(({ kind }) => kind === 'suspended' || kind === 'role-removed' || kind === 'expelled')
            .map((event) => ({ event, view })),
        )
        .map(({ event, view }) => {
          const appeal = this.#appeals.get(event.id);
          return {
            event,
            principle: view.motion.principle,
            ...(view.decision && { reviewVenue: view.decision.reviewVenue }),
            ...(appeal !== undefined && { appeal }),
          };
        }),
      rights: this.rights,
      offeredRights: this.offeredRights,
    };
  }

  readonly concerns: ConcernActions = {
    open: () => this.act('open concerns', [], () => this.#concerns()),
    reply: (id, text) =>
      this.act('reply', [id, text], () => {
        this.#replied.add(id);
      }),
    appeal: (event, grounds) =>
      this.act('appeal', [event, grounds], () => {
        const appeal = documentOf(`${this.pod}alliance/public/appeals/1.jsonld`);
        this.#appeals.set(event, appeal);
        return appeal;
      }),
    acceptRight: (id) =>
      this.act('acceptRight', [id], () => {
        const taken = this.offeredRights.filter((right) => right.id === id);
        this.offeredRights = this.offeredRights.filter((right) => right.id !== id);
        this.rights = [...this.rights, ...taken.map((right) => ({ ...right, holder: this.me }))];
      }),
  };

  /** What would change for whom: whoever is concerned by a suspension or an expulsion is no longer listed, the others stay. */
  shifts(proposals: readonly NewProposal[]): readonly StandingShift[] {
    return proposals.flatMap(({ kind, member }): StandingShift[] => {
      const after =
        kind === 'expelled'
          ? 'expelled'
          : kind === 'suspended'
            ? 'suspended'
            : kind === 'admitted' || kind === 'reinstated'
              ? 'member'
              : undefined;
      if (after === undefined) return [];
      const before = kind === 'admitted' ? 'applicant' : kind === 'reinstated' ? 'suspended' : 'member';
      const name = everybody.find(({ webid }) => webid === member)?.name ?? [];
      return [
        {
          webid: member,
          name,
          before: { state: before, listed: before !== 'applicant', roles: [] },
          after: { state: after, listed: after !== 'expelled', roles: [] },
          reasons: after === 'member' ? [] : [{ code: after.toUpperCase(), document: `${commons}register/7.jsonld`, text: '', remedy: '' }],
        },
      ];
    });
  }
}
