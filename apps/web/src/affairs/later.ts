import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

export const JointProposals = later(async () => {
  const words = needTopics(['call', 'refusals']);
  const { JointProposals: part } = await import('./joint-proposals.tsx');
  await words;
  return part;
});

/** What only the desk of a body does about its affairs: most who read a page never load it. */
export const RegisterActs = later(async () => (await import('./desk-acts.tsx')).RegisterActs);
export const ResolutionActs = later(async () => (await import('./desk-acts.tsx')).ResolutionActs);
export const TransmittalsActs = later(async () => (await import('./desk-acts.tsx')).TransmittalsActs);
export const TransmittalActs = later(async () => (await import('./desk-acts.tsx')).TransmittalActs);
