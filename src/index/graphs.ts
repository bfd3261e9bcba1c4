/**
 * The index as RDF, for those who query it or read the file. Beside one graph per source document, named by the document's
 * final address, there are two graphs of our own:
 *
 * `urn:webizen-alliance:provenance`, how each document was read:
 * ```turtle
 * <document> a wa:SourceDocument, prov:Entity ;
 *   wa:documentKind "membership" ;          # why it was read: see DocumentKind
 *   wa:readFor <webid> ;                    # on whose account; several where several members share a document
 *   wa:requested <address> ;                # what was asked for; <address> wa:redirectsTo <next> leads to the document
 *   prov:generatedAtTime "…"^^xsd:dateTime ; wa:httpStatus 200 ; wa:etag "…" ; wa:lastModified "…" ;
 *   dcat:mediaType "text/turtle" ; dcat:byteSize 1234 ; wa:sha256 "…" ;      # of the bytes
 *   wa:quads 12 ; wa:canonicalSha256 "…" ;  # of the RDFC-1.0 canonical N-Quads, or wa:tooComplex true
 *   wa:conforms true ;                      # no issue is an error
 *   wa:staleSince "…"^^xsd:dateTime ;       # a copy of an earlier crawl stands in since then
 *   wa:firstSeen "…"^^xsd:dateTime ;        # when an earlier crawl first met these very bytes
 *   wa:proofMethod <…> ; wa:proofCreated "…"^^xsd:dateTime ; wa:proofValue "z…" ; wa:proofHash "…" ;   # a credential's; hash: what is signed
 *   wa:issue <…> .
 * <…#issue-1> a wa:Issue ; wa:inDocument <document> ; wa:code "MISSING" ; wa:severity "error" ; wa:focus <node> ; wa:path <property> ;
 *   wa:message "…" ; wa:remedy "…" ; wa:line 3 ; wa:column 1 .
 * <…#failure-1> a wa:Failure ; wa:inDocument <document> ; wa:documentKind "webid" ; wa:readFor <webid> ; wa:code "TIMEOUT" ;
 *   wa:message "…" ; wa:host "pod.example" ; prov:atTime "…"^^xsd:dateTime ; wa:retryAt "…"^^xsd:dateTime .
 * <…#limit-1> a wa:LimitReached ; wa:inDocument <document> ; wa:limit "documents" ; wa:message "…" .
 * ```
 *
 * `urn:webizen-alliance:verdicts`, what follows from them at T:
 * ```turtle
 * <urn:webizen-alliance:verdicts> wa:judgedAt "…"^^xsd:dateTime ; wa:knownAt "…"^^xsd:dateTime .
 * <register> wa:pinnedKey "z6Mk…" ; wa:keyOnFirstUse false .
 * <webid> wa:listed true ; wa:membershipState "member" ; wa:underAppeal false ; wa:memberSince "…"^^xsd:dateTime ; wa:policy <policy> ;
 *   wa:upholds <…> ; wa:grant <…#grant-1> ; wa:holdsRight <…#right-1> ; wa:credential <…#credential-1> ; wa:reason <…#reason-1> .
 * <…#right-1> a wa:HeldRight ; wa:right <right> ; wa:rightKind "use of the mark" ; wa:basis "…" ; wa:validFrom "…" ; wa:validUntil "…" .
 * <…#grant-1> a wa:RoleGrant ; wa:role wa:ContentDeveloper ; wa:jurisdiction "AU" ; wa:level <…> ; wa:standing "good" ; wa:standingSince "…" ;
 *   wa:code "…" ; wa:reason <…> .
 * <…#credential-1> a wa:CredentialVerdict ; wa:inDocument <document> ; wa:credentialKind "attestation" ; wa:outcome "counts" ; wa:code "…" ;
 *   wa:issuer <…> ; wa:subject <…> ; wa:validFrom "…" ; wa:validUntil "…" ; wa:attestationKind wa:Qualification ; wa:role <…> ;
 *   wa:jurisdiction "AU" ; wa:chainLink "[0,\"document\",\"passed\",\"https://…\",\"…\",\"\"]" .   # check, outcome, document, date, code
 * <…#reason-1> a wa:Reason ; wa:inDocument <document> ; wa:code "ADMITTED" ; wa:message "…" ; wa:remedy "…" .
 * <…#motion-1> a wa:CountedMotion ; wa:motion <…-motion.jsonld> ; wa:motionStatus "carried" ; wa:votesCast 3 ; wa:votesNeeded 3 ;
 *   wa:decision <….jsonld> ; wa:brought <event> ; wa:code "…" .                                      # as counted, not as it says of itself
 * <…#undecided-1> a wa:UndecidedEvent ; wa:event <event> ; wa:member <webid> ; wa:code "NO_QUORUM" ; wa:message "…" .
 * <…#seat-1> a wa:SeatInForce ; wa:committeeSeat <seat> ; wa:holder <webid> ; wa:alliance <webid> ; wa:validFrom "…" ; wa:validUntil "…" .
 * ```
 * Anybody can write these terms into a document of their own: ask for them inside the two graphs, never in the union.
 */
export const provenanceGraph = 'urn:webizen-alliance:provenance';
export const verdictsGraph = 'urn:webizen-alliance:verdicts';
