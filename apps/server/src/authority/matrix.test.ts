import { tableHas } from '@tauride/kernel';
import {
  type Command,
  type CommandType,
  type Context,
  currentSitting,
  decide,
  type FoundedAssembly,
  guestOf,
  hasSat,
  isChairOrClerk,
  isOfDesk,
  type MemberId,
  rolesIn,
  type Sitting,
} from '@tauride/procedure';
import { boxWith, type Hall } from '@tauride/procedure/testing';
import { wireSchemas } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { actingOf, type Author, reasonMissing } from '../hall/author.ts';
import { type Candidate, candidatesIn } from './candidates.fixture.ts';
import { BOARD, COUNCIL, FEDERATION, people } from './house.fixture.ts';
import { DIGEST, scenes } from './scenes.fixture.ts';
import { mayDo, outOfReach, type Right } from './table.ts';

/** Every type of act that the wire schema lets through. */
function typesOnTheWire(): readonly string[] {
  const { oneOf, anyOf } = wireSchemas()['Command'] as {
    readonly oneOf?: object[];
    readonly anyOf?: object[];
  };
  return (oneOf ?? anyOf ?? []).map(
    (schema) => (schema as { properties: { type: { const: string } } }).properties.type.const,
  );
}

function sittingFor(state: FoundedAssembly, command: Command): Sitting | undefined {
  const asked = 'sitting' in command ? command.sitting : 'of' in command ? command.of : undefined;
  const found =
    asked === undefined
      ? undefined
      : (state.sittings.buckets.flatMap(Object.values) as Sitting[]).find(({ id }) => id === asked);
  return found ?? currentSitting(state);
}

/** Everything that somebody is, for one act. */
function tagsOf(state: FoundedAssembly, who: string, { command, own }: Candidate): ReadonlySet<string> {
  const tags = new Set<string>();
  if (!hasSat(state, COUNCIL)) tags.add('before');
  const sitting = sittingFor(state, command);
  if (who === 'operator') return tags.add('operator');
  const guest = guestOf(state, who);
  const somebody = guest
    ? ({ kind: 'guest', guest: guest.id } as const)
    : ({ kind: 'member', member: who as MemberId } as const);
  for (const role of sitting ? rolesIn(state, sitting, somebody) : []) tags.add(role);
  if (tags.has('expelled') && sitting && 'sitting' in command) return tags;
  const member = who as MemberId;
  if (own.includes(member)) tags.add('own');
  if (isOfDesk(state, COUNCIL, member)) tags.add('desk');
  if (state.bodies[COUNCIL]?.offices.deputies.includes(member)) tags.add('vice');
  if (isOfDesk(state, FEDERATION, member)) tags.add('above').add('root');
  if (isOfDesk(state, BOARD, member)) tags.add('other').add('root');
  return tags;
}

const holds = (tags: ReadonlySet<string>, right: Right): boolean =>
  right.split('+').every((part) => tags.has(part));

function extraFor(hall: Hall, command: Command): Partial<Context> {
  const tally = { yes: 3, no: 0, abstain: 0 };
  return {
    sealed: { seal: { root: '00', count: 3 }, tally },
    choiceIn: () => 'yes' as const,
    minutesDigest: DIGEST,
    credentials: true,
    erasing: [],
    ...(command.type === 'CloseRound' || command.type === 'DrawLot'
      ? { electionBox: boxWith(hall, command.poll, ['c1', 'c2']) }
      : {}),
  };
}

/** How somebody tries: for themselves, or for another. */
const FOR = [null, 'bob', 'adviser'] as const;

interface Tried {
  readonly allowed: boolean;
  readonly right: Right | null;
}

function tries(hall: Hall, candidate: Candidate, who: string, whom: string | null): Tried {
  const state = hall.founded();
  const { command } = candidate;
  const why = { kind: 'spoken' } as const;
  const author: Author =
    who === 'operator'
      ? { kind: 'operator' }
      : { kind: 'member', member: who as MemberId, ...(whom === null ? {} : { for: whom as MemberId, why }) };
  const acting = actingOf(state, author, 'sitting' in command ? command.sitting : undefined);
  const rights = mayDo[command.type];
  const tags = tagsOf(state, whom ?? who, candidate);
  const right = rights.find((each) => holds(tags, each)) ?? null;
  if (!acting.ok || reasonMissing(acting.value)) return { allowed: false, right };
  const decided = decide(state, command, { now: hall.now, ...extraFor(hall, command), ...acting.value });
  return { allowed: decided.ok, right };
}

/** Whether an officer may lend a device in the sitting that the act names. */
function mayLend(state: FoundedAssembly, command: Command, who: string): boolean {
  const sitting = 'sitting' in command ? sittingFor(state, command) : undefined;
  return (
    sitting !== undefined && tableHas(state.members, who) && isChairOrClerk(state, sitting, who as MemberId)
  );
}

interface Seen {
  readonly unlisted: Set<string>;
  readonly reached: Set<string>;
  readonly named: Set<string>;
  combinations: number;
  allowed: number;
}

interface Setting {
  readonly scene: string;
  readonly hall: Hall;
  readonly candidate: Candidate;
}

/** Everybody tries one act, for themselves and for others. */
function tryAll(seen: Seen, { scene, hall, candidate }: Setting): void {
  const { command } = candidate;
  seen.named.add(command.type);
  for (const who of people)
    for (const whom of who === 'operator' ? [null] : FOR) {
      seen.combinations += 1;
      const { allowed, right } = tries(hall, candidate, who, whom);
      if (!allowed) continue;
      seen.allowed += 1;
      const lends = whom === null || mayLend(hall.founded(), command, who);
      if (right !== null && lends) seen.reached.add(`${command.type} ${right}`);
      else seen.unlisted.add(`${command.type} by ${who}${whom === null ? '' : ` for ${whom}`}: ${scene}`);
    }
}

describe('who may do what', () => {
  it('[AD-1] is listed for every act that the wire schema knows', () => {
    const types = typesOnTheWire();
    expect(types.length).toBeGreaterThan(90);
    expect([...types].sort()).toEqual(Object.keys(mayDo).sort());
    for (const type of types)
      expect([
        type,
        mayDo[type as CommandType].length > 0 || outOfReach[type as CommandType] !== undefined,
      ]).toEqual([type, true]);
  });

  it('[AD-1] [AD-2] [AD-3] is allowed to nobody else, and is reached', { timeout: 180_000 }, () => {
    const seen: Seen = {
      unlisted: new Set(),
      reached: new Set(),
      named: new Set(),
      combinations: 0,
      allowed: 0,
    };
    for (const [scene, open] of Object.entries(scenes)) {
      const hall = open();
      for (const candidate of candidatesIn(hall.founded())) tryAll(seen, { scene, hall, candidate });
    }
    const listed = Object.entries(mayDo).flatMap(([type, rights]) =>
      rights.map((right) => `${type} ${right}`),
    );
    const unreached = listed.filter((each) => !seen.reached.has(each));
    const untried = Object.keys(mayDo).filter((type) => !seen.named.has(type));
    const { combinations, allowed, unlisted } = seen;
    process.stdout.write(
      `authority: ${combinations} combinations, ${allowed} allowed, ${listed.length} rights listed\n`,
    );
    expect({ unlisted: [...unlisted], unreached, untried }).toEqual({
      unlisted: [],
      unreached: [],
      untried: [],
    });
    expect(combinations).toBeGreaterThan(20_000);
  });
});
