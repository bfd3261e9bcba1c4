import fieldConcepts from '../../vocab/fields.ttl?concepts';
import methodConcepts from '../../vocab/methods.ttl?concepts';

/** How something can be vetted, and the fields a qualification can name; loaded where somebody needs them. */
export { fieldConcepts, methodConcepts };
