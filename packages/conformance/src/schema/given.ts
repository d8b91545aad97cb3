import { jointModes } from '@tauride/procedure';
import { z } from 'zod';
import { choice, count, member, motionId, ordinal, ref, side } from './atoms.ts';
import { motionInstance } from './motion-instance.ts';
import { fraction, threshold } from './threshold.ts';

const assembly = z.strictObject({
  do: z.literal('assembly'),
  members: count.exactOptional(),
  present: count.exactOptional(),
  entitled: count.exactOptional(),
  seats: count.exactOptional(),
  quorum: count.exactOptional(),
  kind: z.enum(['ordinary', 'small-board', 'committee', 'plenary', 'main-committee']).exactOptional(),
  meeting: z.enum(['regular', 'special']).exactOptional(),
  call: z.array(z.string()).exactOptional(),
  chairIsMember: z.boolean().exactOptional(),
  laterMeetingProvided: z.boolean().exactOptional(),
  quarterly: z.boolean().exactOptional(),
});

const bodies = z.strictObject({
  do: z.literal('bodies'),
  bodies: z
    .array(
      z.strictObject({
        id: z.string(),
        members: count.exactOptional(),
        present: count.exactOptional(),
        weight: ordinal.exactOptional(),
      }),
    )
    .min(1),
  mode: z.enum(jointModes).exactOptional(),
  minimum: fraction.exactOptional(),
  amendments: z.enum(['as-question', 'as-one']).exactOptional(),
  presentTotal: count.exactOptional(),
});

const person = z.strictObject({
  do: z.literal('person'),
  id: member,
  status: z.enum(['visitor', 'advisory']),
});

const pending = z.strictObject({ do: z.literal('pending'), stack: z.array(motionInstance).min(1) });
const queue = z.strictObject({ do: z.literal('queue'), items: z.array(motionInstance).min(1) });

const decided = z.strictObject({
  do: z.literal('decided'),
  ref,
  motion: motionId,
  result: z.enum(['adopted', 'rejected']),
  yes: count.exactOptional(),
  no: count.exactOptional(),
  abstain: count.exactOptional(),
  by: member.exactOptional(),
  second: member.exactOptional(),
  session: ordinal.exactOptional(),
  day: ordinal.exactOptional(),
  target: ref.exactOptional(),
  operative: z.boolean().exactOptional(),
  excludes: z.array(ref).exactOptional(),
  ballots: z.array(z.strictObject({ member, vote: choice })).exactOptional(),
  conflictsWithBylaws: z.boolean().exactOptional(),
});

const disposed = z.strictObject({
  do: z.literal('disposed'),
  ref,
  how: z.enum(['tabled', 'committed', 'withdrawn']),
  session: ordinal.exactOptional(),
  committeeBegun: z.boolean().exactOptional(),
});

const clock = z.strictObject({
  do: z.literal('clock'),
  session: ordinal.exactOptional(),
  day: ordinal.exactOptional(),
});

const progress = z.strictObject({ do: z.literal('progress'), since: z.enum(['none', 'business']) });

const order = z.strictObject({
  do: z.literal('order'),
  order: z.literal('previous-question'),
  on: z.array(ref).min(1),
  votesTaken: count.exactOptional(),
});

const floor = z.strictObject({
  do: z.literal('floor'),
  member,
  speaking: z.boolean(),
  minutes: count.exactOptional(),
});

const spoke = z.strictObject({
  do: z.literal('spoke'),
  member,
  on: ref,
  times: ordinal.exactOptional(),
  side: side.exactOptional(),
});

const voting = z.strictObject({
  do: z.literal('voting'),
  on: ref,
  stage: z.enum(['in-progress', 'taken-not-announced', 'announced']),
  method: z.enum(['voice', 'counted']).exactOptional(),
  businessSince: z.boolean().exactOptional(),
});

const ruling = z.strictObject({
  do: z.literal('ruling'),
  fresh: z.boolean(),
  result: z.enum(['well-taken', 'not-well-taken']).exactOptional(),
  reasons: z.string().exactOptional(),
});

const due = z.strictObject({ do: z.literal('due'), order: z.enum(['general', 'special']) });

const speakersList = z.strictObject({
  do: z.literal('speakers-list'),
  list: z.string(),
  closed: z.boolean().exactOptional(),
  entries: z.array(z.strictObject({ member, spokenBefore: z.boolean() })),
});

const quorumChallenge = z.strictObject({ do: z.literal('quorum-challenge') });

const setThreshold = z.strictObject({ do: z.literal('set-threshold'), motion: motionId, threshold });

/** Facts that a case stipulates; `move` and `vote`, which are acts, come beside them. */
export const facts = [
  assembly,
  bodies,
  person,
  pending,
  queue,
  decided,
  disposed,
  clock,
  progress,
  order,
  floor,
  spoke,
  voting,
  ruling,
  due,
  speakersList,
  quorumChallenge,
  setThreshold,
] as const;

export type Fact = z.infer<(typeof facts)[number]>;
export type FactOf<Do extends Fact['do']> = Extract<Fact, { do: Do }>;
