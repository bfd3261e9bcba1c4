import { expect, test } from 'vitest';
import { authorities } from '../../src/demo/accounts.ts';
import { describedAt } from '../../src/demo/demo-member.ts';
import { demoMembers } from '../../src/demo/people.ts';
import { toIri, toWebId, type DocumentUrl } from '../../src/domain/iri.ts';
import { writeMember } from '../../src/rdf/member.ts';
import { writeOffering } from '../../src/rdf/offering.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';

const podOf = (slug: string): string => `https://pods.example/${slug}/`;
const webIdOf = (slug: string) => toWebId(`${podOf(slug)}profile/card#me`);

test.for([...demoMembers, ...authorities.map(({ pod, member }) => ({ slug: pod, ...member }))].map((one) => [one.slug, one] as const))(
  'What %s says of itself conforms to the shapes, without so much as a warning',
  async ([slug, member]) => {
    const document = `${podOf(slug)}alliance/public/membership.ttl` as DocumentUrl;
    expect(
      await prepareShapes().validate(writeMember({ ...describedAt(document, member), webid: webIdOf(slug) }, document), document),
    ).toEqual([]);
  },
);

test.for(
  demoMembers.flatMap((member) => member.offerings.map((offering) => [`${member.slug}/${offering.slug}`, member, offering] as const)),
)(
  'The offering %s conforms to the shapes, and its rows neither overlap nor contradict',
  async ([, { slug }, { slug: name, terms, ...offering }]) => {
    const document = `${podOf(slug)}alliance/public/offerings/${name}.ttl`;
    const quads = writeOffering({
      ...offering,
      id: toIri(`${document}#it`),
      offeredBy: webIdOf(slug),
      terms: terms.map((row, at) => ({ ...row, id: toIri(`${document}#terms-${at + 1}`) })),
    });
    expect(await prepareShapes().validate(quads, document)).toEqual([]);
  },
);
