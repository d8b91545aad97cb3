import type { MotionId, PollId } from '@tauride/procedure';
import { type Act, act, asked, moved, seconded, SITTING, speech, stated, takenUp } from './acts.ts';
import { CHAIR, CLERK, delegate } from './cast.ts';

// The engine numbers motions and polls as they come.
const FIRST_DAY = 'm1' as MotionId;
const AUDITORS = 'm2' as MotionId;
const COLD_STORE = 'm3' as MotionId;
const BY_TONNAGE = 'm4' as MotionId;
const POLL = 'p1' as PollId;

const minutesApproved: readonly Act[] = [
  takenUp(2, 4),
  moved({
    by: delegate(3),
    kind: 'main',
    wording: { form: 'text', text: 'That the minutes of the first day be approved as circulated.' },
    onBehalfOf: 'the secretaries',
    after: 1,
  }),
  stated(FIRST_DAY),
  act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion: FIRST_DAY } }, 1),
  act(CHAIR, { type: 'DeclareConsent', sitting: SITTING }, 1),
];

const auditors: readonly Act[] = [
  takenUp(3, 2),
  moved({
    by: delegate(60),
    kind: 'main',
    wording: { form: 'text', text: 'That the report of the auditors be received.' },
    onBehalfOf: 'the auditors',
    after: 22,
  }),
  stated(AUDITORS),
  act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: AUDITORS, method: 'hands' }, 9),
  counted('Left of the aisle', { yes: 71, no: 2, abstain: 3 }),
  counted('Right of the aisle', { yes: 76, no: 1, abstain: 4 }),
  act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll: POLL, ayesHaveIt: null }, 1),
  act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll: POLL, chairVote: null }, 1),
];

function counted(
  place: string,
  tally: { readonly yes: number; readonly no: number; readonly abstain: number },
): Act {
  return act(CLERK, { type: 'EnterCount', sitting: SITTING, poll: POLL, place, tally }, 1);
}

const coldStore: readonly Act[] = [
  takenUp(4, 2),
  moved({
    by: delegate(5),
    kind: 'main',
    wording: {
      form: 'text',
      text: 'That the Federation build a cold store at the harbour, paid for by all branches alike.',
    },
    after: 2,
  }),
  seconded(delegate(14), COLD_STORE),
  stated(COLD_STORE),
  ...speech(5, 'for', 3),
  ...speech(102, 'against', 2),
];

/** The debate stands at an amendment, its mover has spoken, and four delegates wait for the floor. */
const amendment: readonly Act[] = [
  moved({
    by: delegate(14),
    kind: 'amend',
    wording: {
      form: 'amendment',
      amendment: { op: 'strike-insert', words: 'by all branches alike', by: 'by tonnage landed' },
    },
    after: 1,
  }),
  seconded(delegate(22), BY_TONNAGE),
  stated(BY_TONNAGE),
  ...speech(14, 'for', 2),
  asked(31, 'against'),
  asked(77, 'for'),
  asked(5, 'against'),
  asked(102, 'for'),
];

export const business: readonly Act[] = [...minutesApproved, ...auditors, ...coldStore, ...amendment];
