import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

/** What a delegate's page draws after the question: by then whoever opened it has something to read. */
export const TurnPart = later(async () => {
  const words = needTopics(['forms']);
  const { TurnPart: part } = await import('./turn-part.tsx');
  await words;
  return part;
});
export const ElectionPart = later(async () => {
  const words = needTopics(['election', 'results', 'forms']);
  const { ElectionPart: part } = await import('./election-part.tsx');
  await words;
  return part;
}, 'notice');
export const ResultPart = later(async () => (await import('./result-part.tsx')).ResultPart);
export const JointPart = later(async () => {
  const words = needTopics(['joint']);
  const { JointPart: part } = await import('./joint-part.tsx');
  await words;
  return part;
});
export const Papers = later(async () => (await import('./papers.tsx')).Papers, 'notice');
export const MyRecord = later(async () => {
  const words = needTopics(['election', 'devices']);
  const { MyRecord: part } = await import('./my-record.tsx');
  await words;
  return part;
}, 'notice');
export const KeysSheet = later(async () => (await import('../parts/keys-sheet.tsx')).KeysSheet);
export const CheckInPart = later(async () => {
  const words = needTopics(['check-in']);
  const { CheckInPart: part } = await import('../check-in/check-in-part.tsx');
  await words;
  return part;
});
export const MandateBallots = later(async () => {
  const words = needTopics(['mandates']);
  const { MandateBallots: part } = await import('../mandates/mandate-ballots.tsx');
  await words;
  return part;
});
export const SeatedNotice = later(async () => {
  const words = needTopics(['mandates']);
  const { SeatedNotice: part } = await import('../mandates/mandate-ballots.tsx');
  await words;
  return part;
});
export const ProxiesPart = later(async () => {
  const words = needTopics(['mandates']);
  const { ProxiesPart: part } = await import('../mandates/proxies-part.tsx');
  await words;
  return part;
});
export const StatementNotice = later(async () => {
  const words = needTopics(['statements', 'refusals']);
  const { MineNotice: part } = await import('../statements/mine-notice.tsx');
  await words;
  return part;
});
