import type { ComponentType } from 'react';
import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';
import type { Topic } from '../messages/topics.ts';

/** A part of the page that comes once it is drawn, together with its words. */
function part<Props extends object>(
  topics: readonly Topic[],
  load: () => Promise<ComponentType<Props>>,
  waiting?: 'notice',
): ComponentType<Props> {
  return later(async () => {
    const [loaded] = await Promise.all([load(), needTopics(topics)]);
    return loaded;
  }, waiting);
}

/** What a delegate's page draws after the question: by then whoever opened it has something to read. */
export const TurnPart = part(['forms'], async () => (await import('./turn-part.tsx')).TurnPart);
export const Ballot = part(['member'], async () => (await import('./ballot.tsx')).Ballot);
export const NotSent = part(['member'], async () => (await import('./not-sent.tsx')).NotSent);
export const RefusedAct = part(
  ['member', 'refusals'],
  async () => (await import('./not-sent.tsx')).RefusedAct,
);
export const ElectionPart = part(
  ['election', 'results', 'forms'],
  async () => (await import('./election-part.tsx')).ElectionPart,
  'notice',
);
export const ResultPart = part(['member'], async () => (await import('./result-part.tsx')).ResultPart);
export const JointPart = part(['joint'], async () => (await import('./joint-part.tsx')).JointPart);
export const Papers = part(['member'], async () => (await import('./papers.tsx')).Papers, 'notice');
export const MyRecord = part(
  ['member', 'election', 'devices'],
  async () => (await import('./my-record.tsx')).MyRecord,
  'notice',
);
export const KeysSheet = part([], async () => (await import('../parts/keys-sheet.tsx')).KeysSheet);
export const CheckInPart = part(
  ['check-in'],
  async () => (await import('../check-in/check-in-part.tsx')).CheckInPart,
);
export const MandateBallots = part(
  ['member', 'mandates'],
  async () => (await import('../mandates/mandate-ballots.tsx')).MandateBallots,
);
export const SeatedNotice = part(
  ['mandates'],
  async () => (await import('../mandates/mandate-ballots.tsx')).SeatedNotice,
);
export const ProxiesPart = part(
  ['mandates'],
  async () => (await import('../mandates/proxies-part.tsx')).ProxiesPart,
);
export const StatementNotice = part(
  ['statements', 'refusals'],
  async () => (await import('../statements/mine-notice.tsx')).MineNotice,
);

/** What votes are cast with, and what tells of acts that wait, before either is needed: a whole hall would ask for it in the same
 *  second, and a phone that has lost the hall could not. */
export async function fetchVoteParts(): Promise<void> {
  await Promise.all([import('./ballot.tsx'), import('./not-sent.tsx'), needTopics(['member'])]);
}
