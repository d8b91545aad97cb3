import {
  type BodyId,
  type FoundedAssembly,
  hasOwnQuorums,
  quorumOf,
  type SittingInSession,
} from '@tauride/procedure';

/** Who of a body is there, against what its quorum asks. */
export type BodyPresence = {
  readonly body: BodyId;
  readonly name: string;
  /** Null where nobody recorded it. */
  readonly present: number | null;
  /** Seats with a full vote. */
  readonly seats: number;
  /** Null where the rules ask for none, or for one of all together. */
  readonly needed: number | null;
};

export type SittingPresence = {
  readonly bodies: readonly BodyPresence[];
  /** All bodies as one, where one quorum counts for all of them. */
  readonly together: Omit<BodyPresence, 'body' | 'name'> | null;
};

/** Each body of a sitting with its own quorum, or with the one that all have together. */
export function presenceIn(assembly: FoundedAssembly, sitting: SittingInSession): SittingPresence {
  const { bodies = [], needed, present, members } = quorumOf(assembly, sitting);
  const only = sitting.bodies[0]!;
  const rows = bodies.length > 0 ? bodies : [{ body: only, needed, present, members }];
  return {
    bodies: rows.map((row) => ({
      body: row.body,
      name: assembly.bodies[row.body]?.name ?? row.body,
      present: row.present,
      seats: row.members,
      needed: row.needed,
    })),
    together: bodies.length > 1 && !hasOwnQuorums(sitting) ? { needed, present, seats: members } : null,
  };
}
