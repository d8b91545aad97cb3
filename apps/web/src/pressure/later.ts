import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

/** What few sittings need comes only with them. */
export const ConfirmStep = later(async () => {
  const words = needTopics(['pressure', 'refusals']);
  const { ConfirmStep: part } = await import('./confirm-step.tsx');
  await words;
  return part;
}, 'notice');
export const CodesPart = later(async () => {
  const words = needTopics(['pressure', 'refusals']);
  const { CodesPart: part } = await import('./codes-part.tsx');
  await words;
  return part;
});
export const DuressPart = later(async () => {
  const words = needTopics(['pressure']);
  const { DuressPart: part } = await import('./duress-part.tsx');
  await words;
  return part;
});
export const ResetPart = later(async () => {
  const words = needTopics(['pressure', 'refusals']);
  const { ResetPart: part } = await import('./reset-part.tsx');
  await words;
  return part;
});
export const ThreatDialog = later(async () => {
  const words = needTopics(['pressure', 'refusals']);
  const { ThreatDialog: part } = await import('./threat-dialog.tsx');
  await words;
  return part;
});
