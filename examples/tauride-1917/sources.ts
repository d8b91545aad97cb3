import type { Provenance } from '@tauride/procedure';

/** The memoir on which the example rests. Its author sat in the hall for most of that night. */
const MEMOIR = 'W. Woytinsky, Stormy Passage';

export const NO_RULES_KNOWN =
  'No written rules of order are known for the joint sessions of the two committees. This reconstruction is ordered by what ' +
  'minutes and memoirs show of the soviets: several proposals may lie before the session at once, no quorum is known, nor a ' +
  'limit of speech. Both committees are counted as one. Who is shown with a seat is who acts or is named; how many were present ' +
  'is not recorded, and no hour is. What was said is retold and nowhere quoted.';

/** The narrator saw or heard it himself. */
export const seen: Provenance = { how: 'witnessed', note: MEMOIR };

/** The narrator heard it reported to the session. */
export const reported: Provenance = { how: 'told', note: `${MEMOIR}; heard reported` };

/** The narrator was not in the hall and had it from friends. */
export const told: Provenance = { how: 'told', note: `${MEMOIR}; told by friends` };

/** The narrator's own conclusion. */
export const inferred: Provenance = { how: 'inferred', note: MEMOIR };

/** The memoir says so without saying how its author knows. */
export const written: Provenance = { how: 'document', note: MEMOIR };

/** What other histories establish: the two committees, their chairs, the palace. */
export const histories: Provenance = { how: 'document', note: 'Histories of the year 1917' };

/** Needed to make the sitting complete, and known from nowhere. */
export function reconstructed(what: string): Provenance {
  return { how: 'reconstructed', note: what };
}
