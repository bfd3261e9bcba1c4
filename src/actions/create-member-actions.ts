import { describeForm } from '../rdf/form.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { NotRdfError } from '../pod/pod-error.ts';
import type { MemberActions } from './app.ts';
import { applyToAlliance } from './apply-to-alliance.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { slugOf } from './offering-place.ts';
import { emptyRecord, openRecord, statementsOf } from './open-record.ts';
import { type Lookup, openMembership } from './open-membership.ts';
import type { MemberPorts } from './ports.ts';
import { preparePod } from './prepare-pod.ts';
import { type RecordPlace, checkRecord, withRecord } from './record-change.ts';
import { removeOffering } from './remove-offering.ts';
import { repairDocument } from './repair-document.ts';
import { saveRecord } from './save-record.ts';

export interface MemberExtras {
  readonly lookup: Lookup;
}

/** What a signed-in member can do, over its own pod. */
export function createMemberActions(ports: MemberPorts, { lookup }: MemberExtras): MemberActions {
  const { storage, webId } = ports;
  const layout = layoutOf(storage);
  const placeFor = (
    record: Pick<Parameters<MemberActions['save']>[0], 'kind' | 'document'>,
    data: Parameters<typeof slugOf>[0],
  ): RecordPlace => ({
    kind: record.kind,
    webId,
    document: record.kind === 'member' ? layout.membership : (record.document ?? documentIn(layout.offerings, slugOf(data), 'ttl')),
  });
  return {
    overview: () => openMembership(ports, lookup),
    async preparePod() {
      await preparePod(ports);
    },
    describe: (kind) => Promise.resolve(describeForm(kind)),
    open: (kind, document) => openRecord(ports, kind, document),
    check(kind, data) {
      const place = placeFor(emptyRecord(kind), data);
      return checkRecord(place, withRecord(place, [], data));
    },
    save: (record, data) => saveRecord(ports, record, data),
    repair: (record, source) => repairDocument(ports, record, source),
    removeOffering: (document) => removeOffering(ports, document),
    async preview(record, data) {
      const place = placeFor(record, data);
      const quads = await statementsOf(record);
      if ('code' in quads) throw new NotRdfError(place.document, quads.message, quads.line, quads.column);
      return serialiseTurtle(withRecord(place, quads, data), { baseIri: place.document });
    },
    async apply(application) {
      await applyToAlliance(ports, application);
    },
  };
}
