import type { Quad } from '@rdfjs/types';
import type { Decision } from '../domain/decision.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { digestReferenceNode, digestReferenceNodes, readDigestReference } from './digest-reference.ts';
import { readTally, tallyNodes } from './sealed-choice.ts';
import { asOneOf, asText, present, reading } from './strict-node.ts';
import { decisionOutcomeIri, decisionOutcomeOf, wa } from './terms.ts';

/** The decision that a document states. Every reader counts its votes again. */
export function readDecision(quads: readonly Quad[]): Decision | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('DecisionCredential'));
    const decision = subject.as(wa('Decision'));
    return {
      id: envelope.id,
      alliance: envelope.issuer,
      motion: readDigestReference(decision.node(wa('motion'))),
      votes: decision.nodes(wa('vote')).map(readDigestReference),
      ...present({ tally: readTally(decision) }),
      outcome: decision.one(wa('outcome'), asOneOf(decisionOutcomeOf)),
      principle: decision.one(wa('principle'), asText),
      reviewVenue: decision.one(wa('reviewVenue'), asText),
      decided: envelope.validFrom,
    };
  });
}

/** The JSON-LD document of a decision. */
export function decisionDocument(decision: Decision): object {
  const { id, alliance, motion, votes, tally, outcome, principle, reviewVenue, decided } = decision;
  return envelopeDocument(
    'DecisionCredential',
    { id, issuer: alliance, validFrom: decided },
    {
      id: `${id}#decision`,
      type: 'Decision',
      motion: digestReferenceNode(`${id}#motion`, motion),
      vote: digestReferenceNodes(id, 'vote', votes),
      ...present({ tally: tally && tallyNodes(id, tally) }),
      outcome: decisionOutcomeIri(outcome),
      principle,
      reviewVenue,
    },
  );
}
