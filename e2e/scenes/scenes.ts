import type { ItemId } from '@tauride/procedure';
import { affairsScenes } from './affairs.ts';
import { committeeScenes } from './committee.ts';
import { electionScenes } from './election.ts';
import { jointScenes } from './joint.ts';
import { mandateScenes } from './mandates.ts';
import { statementScenes } from './statements.ts';
import { call, CHAIR, delegate, type Federation, found, open, SITTING, texts } from './federation.ts';

const text = (words: string) => ({ form: 'text', text: words }) as const;
const amendment = {
  form: 'amendment',
  amendment: { op: 'strike-insert', words: 'by all branches alike', by: 'by tonnage landed' },
} as const;
const at = { sitting: SITTING };

async function inSession(
  federation: Federation,
  present: number | null = federation.seats - 17,
): Promise<void> {
  await found(federation);
  await call(federation);
  await open(federation, present === null ? null : Math.max(0, present));
  const { agenda } = Object.values(
    federation.hall.state.phase === 'founded' ? federation.hall.state.sittings.buckets : [],
  )
    .flatMap((bucket) => Object.values(bucket))
    .find(({ id }) => id === SITTING)!;
  const item = agenda[2]?.id as ItemId;
  await federation.act(CHAIR, { type: 'TakeUpItem', ...at, item });
}

async function amending(federation: Federation) {
  await inSession(federation);
  const auditors = await federation.pending(delegate(4), 'main', text(texts.auditors));
  await federation.act(CHAIR, { type: 'AskConsent', ...at, matter: { kind: 'adopt', motion: auditors } });
  await federation.act(CHAIR, { type: 'DeclareConsent', ...at });
  const store = await federation.pending(delegate(1), 'main', text(texts.store));
  await federation.decide(
    await federation.pending(delegate(9), 'commit', { form: 'committee', committee: 'the board' }),
    {
      yes: 64,
      no: 93,
      abstain: 3,
    },
  );
  return { store, amend: await federation.pending(delegate(14), 'amend', amendment) };
}

async function debate(federation: Federation) {
  const moved = await amending(federation);
  for (const [place, side] of [
    [14, 'for'],
    [31, 'against'],
    [77, 'for'],
    [1, 'for'],
    [102, 'against'],
  ] as const)
    await federation.act(delegate(place), { type: 'RequestFloor', ...at, side, purpose: 'debate' });
  await federation.act(CHAIR, { type: 'GiveFloor', ...at, member: delegate(14) });
  return moved;
}

async function voting(federation: Federation, method: 'recorded' | 'ballot' | 'voice' = 'recorded') {
  const { amend } = await amending(federation);
  const poll = await federation.put(amend, method);
  if (method !== 'voice') await federation.ballots(poll, { yes: 90, no: 45, abstain: 6 });
  return poll;
}

/** One state of a hall each, to look at the screens in. */
export const scenes: { readonly [name: string]: (federation: Federation) => Promise<unknown> } = {
  ...committeeScenes,
  ...mandateScenes,
  ...jointScenes,
  ...affairsScenes((federation) => inSession(federation)),
  ...statementScenes((federation) => inSession(federation)),
  ...electionScenes(async (federation) => {
    await inSession(federation);
  }),
  founded: found,
  called: async (federation) => {
    await found(federation);
    await call(federation);
  },
  nothing: (federation) => inSession(federation),
  nobody: (federation) => inSession(federation, 0),
  unrecorded: (federation) => inSession(federation, null),
  offered: async (federation) => {
    await debate(federation);
    await federation.act(CHAIR, { type: 'EndSpeech', ...at });
    await federation.act(CHAIR, { type: 'GiveFloor', ...at, member: delegate(31) });
    await federation.move(delegate(31), 'previous-question', { form: 'scope', scope: 'immediate' });
  },
  debate,
  mine: async (federation) => {
    await debate(federation);
    await federation.act(CHAIR, { type: 'EndSpeech', ...at });
    await federation.act(CHAIR, { type: 'GiveFloor', ...at, member: delegate(1) });
  },
  stack: async (federation) => {
    await amending(federation);
    await federation.pending(delegate(21), 'amend', {
      form: 'amendment',
      amendment: { op: 'insert', words: ' in the last three years', place: { after: 'tonnage landed' } },
    });
  },
  voting: (federation) => voting(federation),
  secret: (federation) => voting(federation, 'ballot'),
  voice: (federation) => voting(federation, 'voice'),
  closed: async (federation) => {
    const poll = await voting(federation);
    await federation.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
  },
  result: async (federation) => {
    const poll = await voting(federation);
    await federation.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
    await federation.act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
  },
  consent: async (federation) => {
    const { amend } = await amending(federation);
    await federation.act(CHAIR, { type: 'AskConsent', ...at, matter: { kind: 'adopt', motion: amend } });
  },
  point: async (federation) => {
    await debate(federation);
    await federation.act(delegate(88), {
      type: 'RaisePoint',
      ...at,
      kind: 'point-of-order',
      text: 'The amendment is not germane: it is about fees, not about the store.',
    });
  },
  recess: async (federation) => {
    await amending(federation);
    await federation.act(CHAIR, { type: 'AskConsent', ...at, matter: { kind: 'recess', minutes: 10 } });
    await federation.act(CHAIR, { type: 'DeclareConsent', ...at });
  },
  undecided: async (federation) => {
    await debate(federation);
    await federation.act(CHAIR, {
      type: 'AdjournSitting',
      ...at,
      ground: 'emergency',
      reason: 'The hall has no light.',
    });
  },
  adjourned: async (federation) => {
    const { store, amend } = await amending(federation);
    await federation.decide(amend, { yes: 104, no: 49, abstain: 7 });
    await federation.decide(store, { yes: 120, no: 30, abstain: 7 });
    await federation.act(CHAIR, { type: 'AskConsent', ...at, matter: { kind: 'adjourn' } });
    await federation.act(CHAIR, { type: 'DeclareConsent', ...at });
  },
  long: async (federation) => {
    await inSession(federation);
    await federation.pending(delegate(5), 'main', text(texts.long));
    await federation.act(delegate(5), { type: 'RequestFloor', ...at, side: 'for', purpose: 'debate' });
    await federation.act(CHAIR, { type: 'GiveFloor', ...at, member: delegate(5) });
  },
};
