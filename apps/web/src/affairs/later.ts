import { later } from '../later.tsx';

/** What only the desk of a body does about its affairs: most who read a page never load it. */
export const RegisterActs = later(async () => (await import('./desk-acts.tsx')).RegisterActs);
export const ResolutionActs = later(async () => (await import('./desk-acts.tsx')).ResolutionActs);
export const TransmittalsActs = later(async () => (await import('./desk-acts.tsx')).TransmittalsActs);
export const TransmittalActs = later(async () => (await import('./desk-acts.tsx')).TransmittalActs);
