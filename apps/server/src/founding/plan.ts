import { err, ok, type Result } from '@tauride/kernel';
import type { AssemblyCommand, Command, MemberId, RulebookChanges } from '@tauride/procedure';
import type { Founding } from '@tauride/protocol';
import {
  type PersonChange,
  planRoster,
  readRoster,
  type RosterPlan,
  type TakenRow,
  unfounded,
} from '@tauride/roster';
import { type FoundingProblem, problemsIn } from './problems-in.ts';

type CallSitting = Extract<Command, { readonly type: 'CallSitting' }>;

/** Acts of an operator before anybody sits: they found, fill and call. */
export type FoundingAct = AssemblyCommand | CallSitting;

/** What founds an assembly as it was written down. */
export interface FoundingPlan {
  readonly commands: readonly FoundingAct[];
  readonly people: readonly PersonChange[];
}

/** Rule FO-4: everything in its order, or what stands against it.
 *  @param assembly the id that it gets */
export function planFounding(
  founding: Founding,
  assembly: string,
): Result<FoundingPlan, readonly FoundingProblem[]> {
  const existing = unfounded(founding.bodies, founding.language);
  const read = readRoster(founding.people, existing);
  const problems = problemsIn(founding, read);
  const roster = planRoster(read, existing);
  if (problems.length > 0 || !roster.ok) return err(problems);
  const rows = read.rows.filter((row): row is TakenRow => row.status !== 'error');
  return ok({
    commands: [
      foundation(founding, assembly),
      ...founding.bodies.map(establishing),
      ...seatsAndDeputies(roster.value),
      ...officesGiven(founding, rows),
      ...calling(founding),
    ],
    people: roster.value.people,
  });
}

function foundation({ name, language, timeZone }: Founding, assembly: string): AssemblyCommand {
  return { type: 'FoundAssembly', assembly, name, language, timeZone, calendar: 'gregorian' };
}

function establishing({ body, name, rulebook, seats, quorum }: Founding['bodies'][number]): AssemblyCommand {
  return {
    type: 'EstablishBody',
    body,
    name,
    rulebook,
    changes: quorum === undefined ? {} : { quorum: quorums[quorum] },
    ...(seats === undefined ? {} : { seats }),
  };
}

const cite = '(as founded)';

const quorums: {
  readonly [quorum in NonNullable<Founding['bodies'][number]['quorum']>]: NonNullable<
    RulebookChanges['quorum']
  >;
} = {
  half: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite },
  third: { kind: 'fraction', num: 1, den: 3, compare: 'ge', cite },
  none: { kind: 'none', cite },
};

/** The founder has looked at the offices of the list and may have given them otherwise; deputies stand in the list alone. */
function seatsAndDeputies({ commands }: RosterPlan): readonly AssemblyCommand[] {
  return commands.filter((command) => command.type !== 'AssignOffice' || command.office === 'deputy');
}

function officesGiven({ offices }: Founding, rows: readonly TakenRow[]): readonly AssemblyCommand[] {
  return offices.flatMap(({ body, office, row }) => {
    const holder = holderIn(rows, row);
    return holder === undefined ? [] : [{ type: 'AssignOffice', body, office, member: holder } as const];
  });
}

/** The member whom a row is about. */
function holderIn(rows: readonly TakenRow[], row: number): MemberId | undefined {
  return rows.find((one) => one.row === row)?.member;
}

function calling({ sitting }: Founding): readonly CallSitting[] {
  if (sitting === undefined) return [];
  const { rehearsal, checkIn, bodies, ...call } = sitting;
  return [
    {
      type: 'CallSitting',
      kind: 'regular',
      hoursRecorded: true,
      ...call,
      bodies,
      checkIn,
      ...(rehearsal ? { rehearsal } : {}),
    },
  ];
}
