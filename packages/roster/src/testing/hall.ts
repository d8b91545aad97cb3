import { invariant } from '@tauride/kernel';
import {
  type Assembly,
  type AssemblyCommand,
  type BodyId,
  type Context,
  decide,
  evolve,
  type FoundedAssembly,
  initialAssembly,
  type Instant,
  type MemberId,
  type SeatedMember,
  type Seq,
} from '@tauride/procedure';
import type { Existing } from '../existing.ts';
import type { Person } from '../person.ts';
import type { PersonChange } from '../plan-roster.ts';

export const HOUSE = 'house' as BodyId;
export const BOARD = 'board' as BodyId;

/** An assembly in memory, with the names of its members. */
export interface Hall {
  state: Assembly;
  people: { [member: string]: Person };
  existing(): Existing & { readonly state: FoundedAssembly };
  act(commands: readonly AssemblyCommand[]): void;
  know(changes: readonly PersonChange[]): void;
}

export function hallOf(bodies: readonly BodyId[] = [HOUSE]): Hall {
  const hall: Hall = {
    state: initialAssembly,
    people: {},
    existing() {
      invariant(hall.state.phase === 'founded', 'not founded');
      return { state: hall.state, people: hall.people };
    },
    act(commands) {
      const context: Context = { now: 0 as Instant, actor: { kind: 'operator' } };
      for (const command of commands) {
        const events = decide(hall.state, command, context);
        invariant(events.ok, `${command.type}: ${JSON.stringify(events)}`);
        for (const event of events.value)
          hall.state = evolve(hall.state, {
            v: 1,
            seq: hall.state.seq as Seq,
            at: context.now,
            by: 'operator',
            event,
          });
      }
    },
    know(changes) {
      const people = new Map(Object.entries(hall.people));
      for (const { member, person } of changes)
        if (person === null) people.delete(member);
        else people.set(member, person);
      hall.people = Object.fromEntries(people);
    },
  };
  hall.act([
    {
      type: 'FoundAssembly',
      assembly: 'a',
      name: 'A',
      language: 'en',
      timeZone: 'UTC',
      calendar: 'gregorian',
    },
    ...bodies.map(
      (body) =>
        ({ type: 'EstablishBody', body, name: `The ${body}`, rulebook: 'ronr12', changes: {} }) as const,
    ),
  ]);
  return hall;
}

export function seat(member: string, given: Partial<SeatedMember> = {}): SeatedMember {
  return {
    member: member as MemberId,
    label: `Seat of ${member}`,
    voting: 'full',
    weight: 1,
    group: null,
    ...given,
  };
}
