import type { KeyActs } from '../keys/use-keys.ts';
import type { Tongue } from '../house/tongue.ts';
import type { KeyEntry } from '../parts/keys-sheet.tsx';
import { extendSpeech } from './side.tsx';
import { actOf, acts, asks, type Move, type Step } from './steps.ts';
import type { Console } from './use-console.ts';

/** One key and what it does at this moment. */
export type Bound = KeyEntry & { readonly step: Step };

/** Every key that does something now: those of the words to say first. A key never does two things. */
export function boundKeys(desk: Console, moves: readonly Move[], { t }: Pick<Tongue, 't'>): readonly Bound[] {
  const found = desk.available.acts;
  const stop = actOf(found, 'EndSpeech');
  const minute = extendSpeech(desk);
  const list = actOf(found, 'CloseSpeakersList') ?? actOf(found, 'ReopenSpeakersList');
  const item = found.find((act) => act.type === 'TakeUpItem');
  const recess = found.some((act) => act.type === 'AskConsent' && act.matter.kind === 'recess');
  const judges = found.some(({ type }) => type === 'JudgeMotion');
  const adjourn = found.some((act) => act.type === 'AdjournSitting');
  const hands = found.some(({ type }) => type === 'HandOverChair');
  const danger = actOf(found, 'RecessSitting') !== undefined;
  const all: readonly (Bound | false | undefined)[] = [
    ...moves.map(({ keys, label, step }) => keys !== undefined && { keys, act: label, step }),
    stop && { keys: 'S', act: t('chair.floor.stop'), step: acts(stop) },
    minute && { keys: '+', act: t('chair.floor.minute'), step: acts(minute) },
    list && {
      keys: 'L',
      act: t(list.type === 'CloseSpeakersList' ? 'chair.queue.close' : 'chair.queue.reopen'),
      step: acts(list),
    },
    item && { keys: 'I', act: t('chair.act.next-item'), step: acts(item) },
    judges && { keys: 'U', act: t('desk.judge.act'), step: asks({ kind: 'judge' }) },
    desk.helps && { keys: 'W', act: t('chair.help'), step: asks({ kind: 'help' }) },
    desk.enters &&
      desk.method !== null && { keys: 'M', act: t('chair.put.change'), step: asks({ kind: 'method' }) },
    desk.enters &&
      found.length > 0 && { keys: 'H', act: t('chair.queue.enter'), step: asks({ kind: 'floor' }) },
    actOf(found, 'AddAgendaItem') && { keys: 'K', act: t('chair.agenda.add'), step: asks({ kind: 'item' }) },
    recess && { keys: 'B', act: t('chair.act.recess'), step: asks({ kind: 'recess' }) },
    hands && { keys: 'Q', act: t('desk.hand-over'), step: asks({ kind: 'hand-over' }) },
    actOf(found, 'SetDoors') && { keys: 'D', act: t('chair.doors.set'), step: asks({ kind: 'doors' }) },
    danger && { keys: '!', act: t('chair.act.danger'), step: asks({ kind: 'danger' }) },
    adjourn && { keys: 'J', act: t('chair.act.adjourn'), step: asks({ kind: 'adjourn' }) },
  ];
  const bound = all.filter((one): one is Bound => one !== false && one !== undefined);
  return bound.filter((one, place) => bound.findIndex(({ keys }) => keys === one.keys) === place);
}

/** The same for the keyboard. */
export function keyActs(desk: Console, bound: readonly Bound[]): KeyActs {
  const own = bound.map(({ keys, step }) => [keys.toLowerCase(), () => desk.take(step)] as const);
  return { ...Object.fromEntries(own), '?': () => desk.open({ kind: 'keys' }) };
}
