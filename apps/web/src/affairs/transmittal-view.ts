import type { BodyId, FoundedAssembly, Party, Transmittal } from '@tauride/procedure';

/** How far something that was sent has come. */
export type Stage = 'sent' | 'waiting' | 'agenda' | 'answered';

export function stageOf({ to, receivedAt, answer }: Transmittal): Stage {
  if (answer !== null) return 'answered';
  if (receivedAt !== null) return 'agenda';
  return to.kind === 'here' ? 'waiting' : 'sent';
}

/** A body here by its name; one elsewhere as it is addressed. */
export function partyName({ bodies }: Pick<FoundedAssembly, 'bodies'>, party: Party): string {
  return party.kind === 'here' ? (bodies[party.body]?.name ?? party.body) : party.name;
}

/** Who sent it: of another assembly also the body, as its extract tells. */
export function senderName(assembly: Pick<FoundedAssembly, 'bodies'>, { from, origin }: Transmittal): string {
  return origin === null ? partyName(assembly, from) : `${origin.body}, ${origin.assemblyName}`;
}

export function bodyOf(party: Party): BodyId | null {
  return party.kind === 'here' ? party.body : null;
}
