import agreementKinds from '../../vocab/agreement-kinds.ttl?concepts';
import attestationKinds from '../../vocab/attestation-kinds.ttl?concepts';
import fields from '../../vocab/fields.ttl?concepts';
import methods from '../../vocab/methods.ttl?concepts';

/** What can be agreed and attested, how it can be found out, and the fields of qualifications; loaded where somebody needs them. */
export { agreementKinds, attestationKinds, fields, methods };
