import type { Quad } from '@rdfjs/types';
import type { Vote } from '../domain/decision.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { digestReferenceNode, readDigestReference } from './digest-reference.ts';
import { readSealedChoice, sealedChoiceNode } from './sealed-choice.ts';
import { asIri, asOneOf, present, reading, unreadable } from './strict-node.ts';
import { choiceIri, choiceOf, wa } from './terms.ts';

/** The vote that a document states: one seat, one motion by the digest of its bytes, one choice, open or sealed but not both. */
export function readVote(quads: readonly Quad[]): Vote | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('VoteCredential'));
    const vote = subject.as(wa('Vote'));
    const [choice, sealed] = [vote.optional(wa('choice'), asOneOf(choiceOf)), vote.optionalNode(wa('sealed'))];
    if ((choice === undefined) === (sealed === undefined)) return unreadable();
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      seat: vote.one(wa('committeeSeat'), asIri),
      motion: readDigestReference(vote.node(wa('motion'))),
      ...present({ choice, sealed: sealed && readSealedChoice(sealed) }),
      validFrom: envelope.validFrom,
    };
  });
}

/** The JSON-LD document of a vote. */
export function voteDocument(vote: Vote): object {
  const { id, seat, motion, choice, sealed } = vote;
  return envelopeDocument('VoteCredential', vote, {
    id: `${id}#vote`,
    type: 'Vote',
    committeeSeat: seat,
    motion: digestReferenceNode(`${id}#motion`, motion),
    ...present({ choice: choice && choiceIri(choice), sealed: sealed && sealedChoiceNode(id, sealed) }),
  });
}
