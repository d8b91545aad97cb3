import type { MandateId, MemberId } from '../ids.ts';

const BETWEEN = '~';

/** Whose vote it is, and who casts it where that is another: `of` or `of~by`. No id of a member has a tilde in it. */
export function mandateOf({ of, by }: { readonly of: MemberId; readonly by: MemberId }): MandateId {
  const mandate: string = of === by ? of : `${of}${BETWEEN}${by}`;
  return mandate as MandateId;
}

export function ownMandate(member: MemberId): MandateId {
  return mandateOf({ of: member, by: member });
}

export function partsOf(mandate: MandateId): { readonly of: MemberId; readonly by: MemberId } {
  const [of, by = of] = mandate.split(BETWEEN) as [MemberId, MemberId?];
  return { of, by };
}
