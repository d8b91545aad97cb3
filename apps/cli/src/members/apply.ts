import {
  type AssemblyCommand,
  decide,
  evolve,
  type FoundedAssembly,
  hasSat,
  type Instant,
  type MemberId,
  type Refusal,
  type Seq,
} from '@tauride/procedure';
import { type Author, type Hall, refusalWords } from '@tauride/server';
import { Stop } from '../stop.ts';

export interface Acting {
  /** Chair or clerk in whose name seats are changed once a body has sat. */
  readonly as?: string;
  readonly reason?: string;
}

interface Act {
  readonly command: AssemblyCommand;
  readonly author: Author;
}

/** Rehearses all acts before the first is done, so that a refusal leaves everything as it was.
 *  @throws Stop with the refusal */
export function rehearsed(
  state: FoundedAssembly,
  commands: readonly AssemblyCommand[],
  acting: Acting,
): readonly Act[] {
  let next = state;
  return commands.map((given) => {
    const act = actFor(next, given, acting);
    const { author, command } = act;
    const actor = author.kind === 'operator' ? author : ({ kind: 'member', member: author.member } as const);
    const events = decide(next, command, { now: 0 as Instant, actor });
    if (!events.ok) throw refused(command, events.error);
    for (const event of events.value) {
      const by = author.kind === 'operator' ? 'operator' : author.member;
      next = evolve(next, { v: 1, seq: next.seq as Seq, at: 0 as Instant, by, event }) as FoundedAssembly;
    }
    return act;
  });
}

function actFor(state: FoundedAssembly, command: AssemblyCommand, { as, reason }: Acting): Act {
  const isOnSeats =
    command.type === 'SeatMembers' || command.type === 'ChangeSeats' || command.type === 'VacateSeats';
  if (!isOnSeats || !hasSat(state, command.body)) return { command, author: { kind: 'operator' } };
  if (as === undefined || reason === undefined)
    throw new Stop(
      2,
      `${command.body} has sat: its seats are changed by its chair or clerk. Say who with --as and why with --reason.`,
    );
  return { command: { ...command, reason }, author: inNameOf(as, reason) };
}

/** The entry says that it was the operator who entered it. */
function inNameOf(officer: string, reason: string): Author {
  const why = { kind: 'other', words: reason } as const;
  return { kind: 'member', member: officer as MemberId, byOperator: true, why };
}

function refused({ type }: AssemblyCommand, { code, detail }: Refusal): Stop {
  const facts = Object.entries(detail).map(([name, value]) => `${name} ${value}`);
  const about = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return new Stop(1, `Nothing was done. ${type} is refused: ${refusalWords[code]}${about}`);
}

/** Does acts that were rehearsed.
 *  @throws Error when one is refused all the same: nobody else is in the folder */
export async function carriedOut(hall: Hall, acts: readonly Act[]): Promise<void> {
  for (const { command, author } of acts) {
    const done = await hall.execute(command, author);
    if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.error)}`);
  }
}
