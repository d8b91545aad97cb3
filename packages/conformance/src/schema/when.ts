import { z } from 'zod';
import { count, member, motionId, ordinal, ref, side, vote } from './atoms.ts';
import { motionFacts } from './motion-instance.ts';

export const move = z.strictObject({
  do: z.literal('move'),
  ref,
  motion: motionId,
  by: member,
  second: member.exactOptional(),
  recognized: z.boolean().exactOptional(),
  stated: z.boolean().exactOptional(),
  ...motionFacts,
});

export const voteStep = z.strictObject({
  do: z.literal('vote'),
  on: ref,
  yes: count,
  no: count,
  abstain: count.exactOptional(),
  chair: vote.exactOptional(),
  tellers: count.exactOptional(),
  presiding: count.exactOptional(),
  repeat: z.boolean().exactOptional(),
  weight: z.strictObject({ yes: count, no: count, total: ordinal }).exactOptional(),
});

const jointVote = z.strictObject({
  do: z.literal('joint-vote'),
  on: ref,
  tally: z
    .array(
      z.strictObject({
        body: z.string(),
        yes: count,
        no: count,
        abstain: count.exactOptional(),
        present: count.exactOptional(),
      }),
    )
    .min(1),
  chair: vote.exactOptional(),
});

const ballot = z.strictObject({
  do: z.literal('ballot'),
  office: z.string(),
  votes: z.array(z.strictObject({ candidate: z.string(), votes: count })).min(1),
  illegal: count.exactOptional(),
  blank: count.exactOptional(),
});

const contest = z.strictObject({
  do: z.literal('contest'),
  on: ref,
  objectors: count,
  counterSpeeches: z.array(z.strictObject({ by: member, kind: z.enum(['formal', 'substantive']) })),
});

const debate = z.strictObject({
  do: z.literal('debate'),
  member,
  on: ref,
  side: side.exactOptional(),
  content: z.enum(['merits-of-main', 'merits-of-pending']).exactOptional(),
});

const continueSpeech = z.strictObject({
  do: z.literal('continue-speech'),
  member,
  consent: z.boolean().exactOptional(),
});

const claimFloor = z.strictObject({
  do: z.literal('claim-floor'),
  claims: z.array(z.strictObject({ member, side: side.exactOptional() })).min(1),
  on: ref.exactOptional(),
  leave: z.boolean().exactOptional(),
});

const yieldTime = z.strictObject({ do: z.literal('yield-time'), from: member, to: member });

const pointOfOrder = z.strictObject({
  do: z.literal('point-of-order'),
  by: member,
  about: z.enum([
    'no-second',
    'bylaw-conflict',
    'procedure-breach',
    'no-quorum',
    'substance',
    'conduct-of-voting',
  ]),
  target: ref.exactOptional(),
});

const demand = z.strictObject({
  do: z.literal('demand'),
  what: z.enum(['division-of-assembly', 'division-of-question', 'secret-ballot']),
  by: member,
  on: ref,
});

const withdraw = z.strictObject({
  do: z.literal('withdraw'),
  by: member,
  ref,
  objections: count.exactOptional(),
});

const acceptChange = z.strictObject({ do: z.literal('accept-change'), by: member, ref });

const changeVote = z.strictObject({
  do: z.literal('change-vote'),
  member,
  on: ref,
  consent: z.boolean().exactOptional(),
});

const unanimousConsent = z.strictObject({
  do: z.literal('unanimous-consent'),
  for: z.enum(['adopt', 'waive-quorum']),
  on: ref.exactOptional(),
  objections: count,
});

const rightOfReply = z.strictObject({ do: z.literal('right-of-reply'), member });
const explainVote = z.strictObject({ do: z.literal('explain-vote'), member, on: ref });
const put = z.strictObject({ do: z.literal('put'), on: ref });
const openDebate = z.strictObject({ do: z.literal('open-debate') });
const checkQuorum = z.strictObject({ do: z.literal('check-quorum') });
const orderOfVoting = z.strictObject({ do: z.literal('order-of-voting') });
const orderOfSpeakers = z.strictObject({ do: z.literal('order-of-speakers'), start: z.string() });
const minutes = z.strictObject({ do: z.literal('minutes') });

export const acts = [
  move,
  voteStep,
  jointVote,
  ballot,
  contest,
  debate,
  continueSpeech,
  claimFloor,
  yieldTime,
  pointOfOrder,
  demand,
  withdraw,
  acceptChange,
  changeVote,
  unanimousConsent,
  rightOfReply,
  explainVote,
  put,
  openDebate,
  checkQuorum,
  orderOfVoting,
  orderOfSpeakers,
  minutes,
] as const;

export type Act = z.infer<(typeof acts)[number]>;
export type ActOf<Do extends Act['do']> = Extract<Act, { do: Do }>;
