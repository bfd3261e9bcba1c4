import { findCredential } from '../actions/credential-document.ts';
import { changeGraph, requireGraph, stillAs } from '../actions/graph-document.ts';
import { layoutOf } from '../actions/pod-layout.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { documentOf, type DocumentUrl } from '../domain/iri.ts';
import type { VerificationMethod } from '../domain/key.ts';
import { readMembershipClaims } from '../rdf/membership.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { readWebIdDocument } from '../rdf/webid.ts';

/**
 * A member takes back its acceptance and its claim of membership, and tells nobody: the register still names it. What it
 * says of itself and offers stays.
 */
export async function takeMembershipBack({ pod, storage }: MemberPorts): Promise<void> {
  const { membership } = layoutOf(storage);
  const acceptances: DocumentUrl[] = [];
  await changeGraph(pod, membership, (quads) => {
    const claims = readMembershipClaims(quads);
    acceptances.push(...claims.flatMap((claim) => claim.acceptances.map(documentOf)));
    return quads.filter(({ subject }) => !claims.some(({ id }) => id === subject.value));
  });
  for (const url of new Set(acceptances)) await pod.remove(url, stillAs((await findCredential(pod, url))?.document));
}

/** Another application puts an offering of its own making beside ours: without a name, in a currency that is none. */
export async function letAnotherAppWriteAnOffering({ pod, storage }: MemberPorts): Promise<void> {
  const document = new URL('quick-offer.ttl', layoutOf(storage).offerings).href as DocumentUrl;
  await pod.write(document, brokenOffering, 'text/turtle', { kind: 'absent' });
}

const brokenOffering = `# made with Offer-o-matic 0.9
@prefix schema: <https://schema.org/> .
@prefix wa: <https://w3id.org/webizen/alliance#> .

<#it> a wa:Offering, schema:Offer ;
    schema:offeredBy <../../../profile/card#me> ;
    schema:description "Anything with a plug, same week."@en ;
    schema:category wa:service-device-repair ;
    wa:role wa:ContentDeveloper ;
    wa:delivery wa:OnSite ;
    schema:areaServed "NZ" ;
    wa:disputeJurisdiction "NZ" ;
    schema:availableLanguage "en" ;
    wa:terms <#t1> .

<#t1> a wa:TermsRow ;
    schema:eligibleCustomerType wa:NaturalPerson ;
    schema:eligibleRegion "NZ" ;
    schema:price 40.00 ;
    schema:priceCurrency "dollars" ;
    wa:unit wa:unit-hour ;
    schema:validFrom "2026-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
`;

/**
 * Another application takes over the WebID document and writes it its own way: RDF/XML, names with blanks around them, two
 * vocabularies for one thing, the old http address of schema.org, an address without a name of its own (a blank node), a
 * birthday that is no date. What signing in, finding the documents and checking the signatures need is in it.
 */
export async function letAnotherAppKeepTheProfile({ pod, webId }: MemberPorts): Promise<void> {
  const before = await requireGraph(pod, documentOf(webId));
  const [issuer = new URL('/', webId).href] = readWebIdDocument(before.quads, webId).issuers;
  await pod.write(before.url, untidyProfile(issuer, readVerificationMethods(before.quads, webId)), 'application/rdf+xml', stillAs(before));
}

const untidyProfile = (issuer: string, keys: readonly VerificationMethod[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- Quaywriter 3.1, do not edit by hand -->
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns:foaf="http://xmlns.com/foaf/0.1/"
         xmlns:vcard="http://www.w3.org/2006/vcard/ns#"
         xmlns:s="http://schema.org/"
         xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:ldp="http://www.w3.org/ns/ldp#"
         xmlns:pim="http://www.w3.org/ns/pim/space#"
         xmlns:sec="https://w3id.org/security#"
         xmlns:solid="http://www.w3.org/ns/solid/terms#">
  <foaf:PersonalProfileDocument rdf:about="">
    <foaf:maker rdf:resource="#me"/>
    <foaf:primaryTopic rdf:resource="#me"/>
    <dc:date>sometime in 2019</dc:date>
  </foaf:PersonalProfileDocument>
  <s:Organization rdf:about="#me">
    <rdf:type rdf:resource="http://xmlns.com/foaf/0.1/Agent"/>
    <foaf:name>  OLD QUAY ARCHIVE </foaf:name>
    <vcard:fn xml:lang="en">Old Quay Archive (Waterford)</vcard:fn>
    <s:name>Old Quay Archive &amp; Friends</s:name>
    <s:telephone>051 555 no longer in service</s:telephone>
    <vcard:hasAddress>
      <vcard:Home>
        <vcard:locality>Waterford</vcard:locality>
        <vcard:country-name>Éire</vcard:country-name>
      </vcard:Home>
    </vcard:hasAddress>
    <foaf:birthday>in the old house</foaf:birthday>
    <foaf:mbox rdf:resource="mailto:papers@old-quay.example"/>
    <foaf:knows rdf:nodeID="harbourmaster"/>
    <solid:oidcIssuer rdf:resource="${issuer}"/>
    <pim:storage rdf:resource="../"/>
    <solid:publicTypeIndex rdf:resource="../settings/publicTypeIndex.ttl"/>
    <ldp:inbox rdf:resource="../alliance/inbox/"/>
${keys.map(({ id }) => `    <sec:assertionMethod rdf:resource="${id}"/>`).join('\n')}
  </s:Organization>
${keys.map(keyInXml).join('\n')}
  <foaf:Person rdf:nodeID="harbourmaster">
    <foaf:nick>the harbourmaster</foaf:nick>
  </foaf:Person>
</rdf:RDF>
`;

const keyInXml = ({ id, controller, publicKeyMultibase }: VerificationMethod): string => `  <sec:Multikey rdf:about="${id}">
    <sec:controller rdf:resource="${controller}"/>
    <sec:publicKeyMultibase rdf:datatype="https://w3id.org/security#multibase">${publicKeyMultibase}</sec:publicKeyMultibase>
  </sec:Multikey>`;
