import type { MemberId } from '@tauride/procedure';
import type { LinkEnd, SignInTables } from '../store/sign-in-tables.ts';

/** Since when a member's links are taken: those issued before were ended at the desk. */
export interface LinkEnds {
  readonly isEnded: (member: MemberId | null, issuedAt: number) => boolean;
  /** Ends the links that were issued up to now, from this call on; resolves once that is durable. */
  readonly end: (members: readonly MemberId[]) => Promise<void>;
}

export function createLinkEnds(
  tables: Pick<SignInTables, 'linkEnds' | 'write'>,
  clock: () => number,
): LinkEnds {
  const before = new Map(tables.linkEnds().map((row) => [row.member, row.before]));
  return {
    isEnded: (member, issuedAt) => member !== null && issuedAt <= (before.get(member) ?? -Infinity),
    end: async (members) => {
      const ends: LinkEnd[] = members.map((member) => ({ member, before: clock() }));
      for (const row of ends) before.set(row.member, row.before);
      await tables.write({ linkEnds: ends });
    },
  };
}
