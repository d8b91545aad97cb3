import type { MotionId, Reaction } from '@tauride/procedure';
import { type Act, entered, recognised, SITTING } from './acts.ts';
import { CHKHEIDZE, CLERK, TSERETELLI, WOYTINSKY } from './cast.ts';
import { FROM_WORKERS } from './founding.ts';
import { inferred, reconstructed, seen, told, written } from './sources.ts';

export const MOSCOW = 'm2' as MotionId;

const FROM_FRIENDS = {
  source: 'the narrator was not in the hall',
  from: { named: 'Friends of the narrator' },
} as const;
const ABOUT = 'the proposal to meet in Moscow';

const announced: readonly Act[] = [
  ...recognised(TSERETELLI, 'motion'),
  entered(
    {
      kind: 'proposal',
      who: { member: TSERETELLI },
      capacity: 'for the presiding board',
      text: 'He announced that the presiding board proposed to hold the plenary session in Moscow, out of reach of the mob.',
      ...FROM_FRIENDS,
      about: ABOUT,
    },
    told,
  ),
  {
    by: TSERETELLI,
    command: {
      type: 'MakeMotion',
      sitting: SITTING,
      kind: 'proposal',
      target: null,
      wording: { form: 'text', text: 'That the plenary session be held in Moscow.' },
      onBehalfOf: 'the presiding board',
      qualified: false,
      claimsPrevailingSide: false,
    },
    provenance: { ...told, note: `${told.note}; the wording is reconstructed` },
  },
  {
    by: CHKHEIDZE,
    command: { type: 'StateQuestion', sitting: SITTING, motion: MOSCOW },
    provenance: reconstructed('Words of procedure'),
  },
];

/** What was heard, as friends told the narrator; nobody said how many. */
function heard(reaction: Reaction, name: string): Act {
  const by = { kind: 'group', name } as const;
  return {
    by: CLERK,
    command: { type: 'RecordReaction', sitting: SITTING, speech: null, reaction, by, strength: null },
    provenance: told,
  };
}

const received: readonly Act[] = [
  heard('applause', 'Delegates of the peasants'),
  heard('dissent', 'Martov and his followers'),
  entered(
    {
      kind: 'reaction',
      who: { named: 'The session' },
      text: 'It was as if a bomb had burst under the dome.',
      ...FROM_FRIENDS,
      about: ABOUT,
    },
    told,
  ),
  entered(
    {
      kind: 'reaction',
      who: { named: 'Delegates of the peasants' },
      text: 'They applauded the proposal.',
      ...FROM_FRIENDS,
      about: ABOUT,
    },
    told,
  ),
  entered(
    {
      kind: 'reaction',
      who: { named: 'Martov and his followers' },
      text: 'They opposed the proposal violently.',
      ...FROM_FRIENDS,
      about: ABOUT,
    },
    told,
  ),
  entered(
    {
      kind: 'note',
      who: { member: WOYTINSKY },
      capacity: 'in his memoir',
      text: 'What would follow: if Petrograd was no place for the committee, it was none for the government or the Constituent Assembly either. In effect Moscow would be the capital, and Petrograd, with its arsenals and works, its garrisons and its fleet, would fall to the Communists.',
      source: "the narrator's own conclusion",
      about: ABOUT,
    },
    inferred,
  ),
];

/** The proposal is before the house and has been received; nothing is decided. */
export const proposal: readonly Act[] = [...announced, ...received];

const byConsent = reconstructed('That it adjourned without a vote is in the memoir; how it did so is not');

/** No vote was taken and the session adjourned before dawn. */
export const ending: readonly Act[] = [
  entered(
    {
      kind: 'note',
      who: { member: WOYTINSKY },
      capacity: 'in his memoir',
      text: "He stayed in the palace. Together with two members of the Soldiers' Section he was in charge of its defence.",
      source: "the narrator's own part",
      about: 'the defence of the building',
    },
    seen,
  ),
  entered(
    {
      kind: 'note',
      who: { member: WOYTINSKY },
      capacity: 'in his memoir',
      text: 'No vote was taken. The session adjourned before dawn.',
      source: 'the memoir does not say how he knows',
      about: ABOUT,
    },
    written,
  ),
  {
    by: CHKHEIDZE,
    command: { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adjourn' } },
    provenance: byConsent,
  },
  { by: CHKHEIDZE, command: { type: 'DeclareConsent', sitting: SITTING }, provenance: byConsent },
  {
    by: CHKHEIDZE,
    command: {
      type: 'AnswerTransmittal',
      transmittal: FROM_WORKERS,
      answer: 'left',
      text: 'It was read to the joint session. No vote was taken.',
    },
    provenance: { ...written, note: `${written.note}; that anybody told the Section so is reconstructed` },
  },
];
