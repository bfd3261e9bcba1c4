import type { Quad } from '@rdfjs/types';
import type { Appeal } from '../domain/appeal.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asDigest } from './digest-reference.ts';
import { asIri, asWebId, present, reading } from './strict-node.ts';
import { wa } from './terms.ts';

/** The appeal that a document states: against one event of one alliance’s register. Its grounds are for the parties alone. */
export function readAppeal(quads: readonly Quad[]): Appeal | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('AppealCredential'));
    const appeal = subject.as(wa('Appeal'));
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      alliance: appeal.one(wa('alliance'), asWebId),
      against: appeal.one(wa('against'), asIri),
      ...present({ paper: appeal.optional(wa('paper'), asDigest) }),
      validFrom: envelope.validFrom,
    };
  });
}

/** The JSON-LD document of an appeal. */
export function appealDocument(appeal: Appeal): object {
  const { id, alliance, against, paper } = appeal;
  return envelopeDocument('AppealCredential', appeal, { id: `${id}#appeal`, type: 'Appeal', alliance, against, ...present({ paper }) });
}
