import { tableValues } from '@tauride/kernel';
import type { Command } from '../command.ts';
import type { CorrectionId, Seq, SittingId } from '../ids.ts';
import { minutesOfSitting } from '../approval/standing.ts';
import { type Draw, pick, type Scene } from './draw.ts';

type Act = (scene: Scene, draw: Draw) => Command;

const DIGEST = 'ab'.repeat(32);

/** Acts on the minutes of sittings, of one that is over most of the time. */
export function anyMinutesAct(scene: Scene, draw: Draw): Command {
  return pick(acts, draw.how)(scene, draw);
}

function anyOver({ state, sitting }: Scene, number: number): SittingId {
  const over = tableValues(state.sittings).filter(({ phase }) => phase === 'adjourned');
  return number % 11 === 0 || over.length === 0 ? sitting.id : pick(over, number).id;
}

function anyCorrection({ state }: Scene, of: SittingId, number: number): CorrectionId {
  const found = minutesOfSitting(state, of)?.corrections ?? [];
  return found.length === 0 || number % 11 === 0 ? ('c0' as CorrectionId) : pick(found, number).id;
}

const circulate: Act = (scene, { on, more }) => ({
  type: 'CirculateMinutes',
  of: anyOver(scene, on),
  upTo: (more % 6 === 0 ? more % (scene.state.seq + 2) : scene.state.seq) as Seq,
  language: 'en',
  digest: more % 9 === 0 ? 'none' : DIGEST,
  deadline: null,
});

const propose: Act = (scene, { on, more }) => {
  const of = anyOver(scene, on);
  const version = minutesOfSitting(scene.state, of)?.versions.at(-1)?.version ?? 1;
  return {
    type: 'ProposeCorrection',
    of,
    version: more % 7 === 0 ? version + 1 : version,
    place: more % 3 === 0 ? (0 as Seq) : null,
    how: 'add',
    text: `Line ${more % 90}.`,
    reason: '',
  };
};

const toCorrection: Act = (scene, { on, who, more }) => {
  const of = anyOver(scene, on);
  const taken = minutesOfSitting(scene.state, of)?.corrections.find(({ phase }) => phase === 'accepted');
  if (taken && on % 3 > 0) return { type: 'ContestCorrection', of, correction: taken.id };
  const correction = anyCorrection(scene, of, more);
  return {
    type: pick(['WithdrawCorrection', 'AcceptCorrection', 'ContestCorrection'] as const, who),
    of,
    correction,
  };
};

const put: Act = (scene, { on, who, more }) => {
  const of = anyOver(scene, on);
  const correction = who % 2 === 0 ? null : anyCorrection(scene, of, more);
  const sitting = scene.sitting.id;
  return who % 3 === 0
    ? { type: 'AskConsent', sitting, matter: { kind: 'minutes', of, correction, digest: DIGEST } }
    : { type: 'PutMinutes', sitting, of, correction, digest: DIGEST, text: 'That they be approved.' };
};

const sign: Act = (scene, { on, who }) => {
  const of = anyOver(scene, on);
  const last = minutesOfSitting(scene.state, of)?.versions.at(-1);
  const office = pick(['chair', 'clerk'] as const, who);
  return { type: 'SignMinutes', of, version: last?.version ?? 1, digest: last?.digest ?? DIGEST, office };
};

const acts: readonly Act[] = [
  circulate,
  circulate,
  propose,
  propose,
  toCorrection,
  toCorrection,
  put,
  put,
  sign,
];
