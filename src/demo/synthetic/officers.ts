import type { DocumentUrl, Iri, WebId } from '../../domain/iri.ts';
import { interestsDocument } from '../../rdf/interests.ts';
import { literal, quad } from '../../rdf/graph.ts';
import { serialiseTurtle } from '../../rdf/serialise.ts';
import { foaf, ldp, pim, rdf } from '../../rdf/terms.ts';
import { writeInterestsLink, writeVerificationMethod } from '../../rdf/webid.ts';
import type { Random } from './random.ts';
import { type Actor, type Signed, type SyntheticDocument, at, createActor, sign } from './site.ts';
import { type Timeline, steps } from './timeline.ts';

/** Somebody who founds the alliance or holds a seat: a person with a pod of their own, and no member. */
export interface Officer {
  readonly actor: Actor;
  readonly name: string;
  readonly pod: DocumentUrl;
}

/** A seat on a day, and who holds it. */
export interface HeldSeat {
  /** From 1. */
  readonly number: number;
  readonly seat: Iri;
  readonly holder: Officer;
}

/** Those who decide in a synthetic alliance: its own key, its founders and the holders of its five seats. */
export interface Bodies {
  readonly alliance: Actor;
  /** The root of the alliance's pod. */
  readonly pod: DocumentUrl;
  readonly officers: readonly Officer[];
  /** Whether there are members enough to elect anybody: else the founding's seats stay. */
  readonly areElected: boolean;
}

const names = [
  'Ada Founder',
  'Ben Founder',
  'Cleo Founder',
  'Dan Provisional',
  'Eve Provisional',
  'Finn Elected',
  'Gita Elected',
  'Hugo Elected',
  'Ines Elected',
];
const seats = 5;

/** Which officer (by place in the list) holds each seat: by the founding, by the election, after a recall, after the next election. */
const terms: readonly { readonly from: number; readonly holders: readonly (number | undefined)[] }[] = [
  { from: steps.founded, holders: [0, 1, 2, 3, 4] },
  { from: steps.elected, holders: [0, 1, 5, 6, 7] },
  { from: steps.recalled, holders: [0, 1, undefined, 6, 7] },
  { from: steps.replaced, holders: [0, 1, 8, 6, 7] },
];
/** The seat whose holder loses their key and is recalled; and the holder who is tied to members. */
export const recalledSeat = 3;
const tiedOfficer = 1;

export const seatIri = (bodies: Pick<Bodies, 'alliance'>, number: number): Iri => at(`#seat-${number}`, bodies.alliance.webid);

export async function createOfficers(random: Random, podOf: (name: string) => DocumentUrl): Promise<readonly Officer[]> {
  const officers: Officer[] = [];
  for (const [number, name] of names.entries()) {
    const pod = podOf(`officer-${number + 1}`);
    officers.push({ name, pod, actor: await createActor(random, `${at('profile/card', pod)}#me` as WebId) });
  }
  return officers;
}

/** The seats in force on a day, after whatever was decided that day. */
export function seatsOn(bodies: Bodies, day: number): readonly HeldSeat[] {
  const begun = terms.filter(({ from }) => from >= day && (bodies.areElected || from === steps.founded));
  return (begun.at(-1)?.holders ?? []).flatMap((holder, place): HeldSeat[] => {
    const officer = holder === undefined ? undefined : bodies.officers[holder];
    return officer === undefined ? [] : [{ number: place + 1, seat: seatIri(bodies, place + 1), holder: officer }];
  });
}

/** The three who found the alliance; they hold the first seats. */
export const foundersOf = (bodies: Bodies): readonly HeldSeat[] => seatsOn(bodies, steps.founded).slice(0, 3);

/** Who holds a seat from a day on. */
export function holderOn(bodies: Bodies, day: number, number: number): Officer {
  const held = seatsOn(bodies, day).find((seat) => seat.number === number);
  if (held === undefined) throw new RangeError(`Nobody holds seat ${number} on day ${day}.`);
  return held.holder;
}

/** Somebody who stood for a seat and was not elected, or held one before: no seat of theirs is in force. */
export function formerOfficer({ officers }: Bodies): Officer {
  const [former] = officers.slice(seats - 2);
  if (former === undefined) throw new RangeError('There are too few officers.');
  return former;
}

/** The one whom members are tied to. */
export function tiedTo({ officers }: Pick<Bodies, 'officers'>): Officer {
  const tied = officers[tiedOfficer];
  if (tied === undefined) throw new RangeError('There are too few officers.');
  return tied;
}

/** Their WebID documents, and the interests that one of them declares, by the scenario. Only a voter's own word takes a vote away. */
export async function officerDocuments(
  bodies: Bodies,
  timeline: Timeline,
  ties: { readonly affiliates: readonly WebId[]; readonly employers: readonly WebId[] },
): Promise<{ readonly documents: readonly SyntheticDocument[]; readonly declared: readonly Signed[] }> {
  const documents: SyntheticDocument[] = [];
  const declared: Signed[] = [];
  const recalled = holderOn(bodies, steps.keyLost, recalledSeat);
  for (const officer of bodies.officers) {
    const { actor, name, pod } = officer;
    const { webid, key, signer } = actor;
    const card = at('profile/card', pod);
    const interests = at('alliance/public/interests.jsonld', pod);
    const isTied = officer === tiedTo(bodies);
    const quads = [
      quad(webid, rdf('type'), foaf('Agent')),
      quad(webid, foaf('name'), literal(name)),
      quad(webid, pim('storage'), pod),
      quad(webid, ldp('inbox'), at('alliance/inbox/', pod)),
      ...(isTied ? writeInterestsLink(webid, interests) : []),
      ...writeVerificationMethod({
        id: key.method,
        controller: webid,
        publicKeyMultibase: key.publicKeyMultibase,
        ...(officer === recalled ? { revoked: timeline.ago(steps.keyLost) } : {}),
      }),
    ];
    documents.push({ url: card, body: serialiseTurtle(quads, { baseIri: card }) });
    if (!isTied) continue;
    // Declared after these members were admitted, and long before anything was moved against them.
    const validFrom = timeline.ago(steps.declared);
    const declaration = { id: interests, issuer: webid, offices: ['keeper of the minutes'], ...ties, validFrom };
    declared.push(await sign(interests, interestsDocument(declaration), signer, validFrom));
  }
  return { documents: [...documents, ...declared], declared };
}
