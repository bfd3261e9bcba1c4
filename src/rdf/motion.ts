import type { Quad } from '@rdfjs/types';
import { type Elector, type Motion, type MotionKind, motionKinds } from '../domain/decision.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asDigest } from './digest-reference.ts';
import { pinnedKeyNode, readPinnedKey } from './pinned-key.ts';
import { eventNode, readProposals } from './standing-event.ts';
import { type StrictNode, asIri, asText, asTime, asWebId, present, reading, unreadable } from './strict-node.ts';
import { motionKindIri, wa } from './terms.ts';

/** The motion that a document states, with the electorate as it was frozen; undefined when any part cannot be understood. */
export function readMotion(quads: readonly Quad[]): Motion | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('MotionCredential'));
    const motion = subject.as(wa('Motion'));
    return {
      id: envelope.id,
      alliance: envelope.issuer,
      kind: readKind(motion),
      proposals: readProposals(quads, motion.id) ?? unreadable(),
      electorate: motion.nodes(wa('electorate')).map(readElector),
      principle: motion.one(wa('principle'), asText),
      ...present({ paper: motion.optional(wa('paper'), asDigest) }),
      opened: envelope.validFrom,
      closes: motion.one(wa('closes'), asTime),
    };
  });
}

/** A motion of two kinds would be counted by two rules. */
function readKind(motion: StrictNode): MotionKind {
  const [kind, ...others] = motionKinds.filter((each) => each !== 'ordinary' && motion.is(motionKindIri(each)));
  return others.length > 0 ? unreadable() : (kind ?? 'ordinary');
}

function readElector(node: StrictNode): Elector {
  const elector = node.as(wa('Elector'));
  return {
    seat: elector.one(wa('committeeSeat'), asIri),
    holder: elector.one(wa('holder'), asWebId),
    key: readPinnedKey(elector.node(wa('key'))),
  };
}

/** The JSON-LD document of a motion. */
export function motionDocument(motion: Motion): object {
  const { id, alliance, opened } = motion;
  return envelopeDocument(
    'MotionCredential',
    { id, issuer: alliance, validFrom: opened },
    {
      id: `${id}#motion`,
      type: ['Motion', ...(motion.kind === 'ordinary' ? [] : [motionKindIri(motion.kind).replace(wa.base, '')])],
      proposal: motion.proposals.map(eventNode),
      electorate: motion.electorate.map(({ seat, holder, key }, at) => ({
        id: `${id}#elector-${at + 1}`,
        type: 'Elector',
        committeeSeat: seat,
        holder,
        key: [pinnedKeyNode(`${id}#elector-${at + 1}-key`, key)],
      })),
      principle: motion.principle,
      ...present({ paper: motion.paper }),
      closes: motion.closes,
    },
  );
}
