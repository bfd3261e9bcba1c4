/** An ISO 3166-1 alpha-2 code (`AU`) or ISO 3166-2 code (`AU-NSW`). Always say its role: area served, dispute jurisdiction, vetting scope, seat. */
export type Jurisdiction = string;

/** A legal area: the jurisdictions in it (each with all of its subdivisions), less the excluded ones. */
export interface Area {
  readonly included: readonly Jurisdiction[];
  readonly excluded: readonly Jurisdiction[];
}

/** Whether `inner` lies in `outer` in the ISO 3166 tree: `AU-NSW` in `AU`, and each in itself. */
export function isWithin(inner: Jurisdiction, outer: Jurisdiction): boolean {
  return inner === outer || inner.startsWith(`${outer}-`);
}

/** Whether an area covers the whole of a jurisdiction. An exclusion inside it (serves `AU` but not `AU-TAS`) leaves `AU` covered, `AU-TAS` not. */
export function covers(area: Area, jurisdiction: Jurisdiction): boolean {
  return (
    area.included.some((included) => isWithin(jurisdiction, included)) &&
    !area.excluded.some((excluded) => isWithin(jurisdiction, excluded))
  );
}
