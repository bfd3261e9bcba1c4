import instruments from '../../vocab/values-instruments.ttl?concepts';

/** All values instruments by name; loaded where somebody needs them. */
export { instruments };
