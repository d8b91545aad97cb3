import { err, type Result } from '@tauride/kernel';
import type { AssemblyCommand } from './assembly/commands.ts';
import { decideAssembly } from './assembly/decide.ts';
import type { Assembly } from './assembly/state.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { decideAct } from './decide-act.ts';
import { decideAffair, isAffair } from './decide-affair.ts';
import type { Event } from './event.ts';
import { type Refusal, refusal } from './refusal.ts';
import { withinRehearsal } from './rehearsal/within.ts';

const founding: { readonly [type in AssemblyCommand['type']]: true } = {
  FoundAssembly: true,
  EstablishBody: true,
  ChangeBody: true,
  SeatMembers: true,
  ChangeSeats: true,
  VacateSeats: true,
  RotateLogKey: true,
  AssignOffice: true,
  RelieveOffice: true,
};

function isFounding(command: Command): command is AssemblyCommand {
  return Object.hasOwn(founding, command.type);
}

/** Asks the rulebook: the events that follow from a command, or the first reason against it. Reads nothing but its arguments. */
export function decide(
  state: Assembly,
  command: Command,
  context: Context,
): Result<readonly Event[], Refusal> {
  if (isFounding(command)) return decideAssembly(state, command, context);
  if (state.phase === 'unfounded') return err(refusal('not-founded'));
  if (isAffair(command)) return decideAffair(state, command, context);
  return withinRehearsal(state, { command, context }, decideAct(state, command, context));
}
