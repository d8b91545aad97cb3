import type { Command, MemberId, Provenance, SittingId, Statement, StatementId } from '@tauride/procedure';
import { CHKHEIDZE, CLERK } from './cast.ts';
import { reconstructed } from './sources.ts';

export const SITTING = '1917-07-04' as SittingId;

/** An act before it has its place in time. */
export interface Act {
  readonly by: MemberId | 'operator';
  readonly command: Command;
  readonly provenance: Provenance;
}

type Said = Pick<Statement, 'kind' | 'who' | 'text'> &
  Partial<Pick<Statement, 'capacity' | 'source' | 'about' | 'answering' | 'incident' | 'from'>> & {
    readonly answers?: string;
  };

/** What the clerk enters of what was said or reported; how it is known is that of its provenance. */
export function entered(said: Said, provenance: Provenance): Act {
  const { kind, who, text, capacity = '', source = '', about = '', answers, ...more } = said;
  return {
    by: CLERK,
    command: {
      type: 'EnterStatement',
      sitting: SITTING,
      kind,
      who,
      capacity,
      text,
      how: provenance.how,
      source,
      about,
      answers: answers === undefined ? null : (answers as StatementId),
      ...more,
    },
    provenance,
  };
}

/** A member asks for the floor and the chair gives it. */
export function recognised(member: MemberId, purpose: 'debate' | 'motion'): readonly Act[] {
  const provenance = reconstructed('Recognition of the speaker');
  return [
    { by: member, command: { type: 'RequestFloor', sitting: SITTING, side: null, purpose }, provenance },
    { by: CHKHEIDZE, command: { type: 'GiveFloor', sitting: SITTING, member }, provenance },
  ];
}

export function yielded(member: MemberId): Act {
  return {
    by: member,
    command: { type: 'YieldFloor', sitting: SITTING },
    provenance: reconstructed('The speaker ends'),
  };
}
