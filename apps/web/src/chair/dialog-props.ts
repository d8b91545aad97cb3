import type { SittingId } from '@tauride/procedure';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import type { Tongue } from '../house/tongue.ts';
import type { Console } from './use-console.ts';

export type DialogProps = { readonly desk: Console; readonly sitting: SittingId };

/** The refusal of what this dialog sent, in its words. */
export function refusedIn({ refused }: Console, act: string, tongue: Tongue): RefusalView | null {
  return refused === null ? null : refusalView(refused.problem, act, tongue);
}

/** Sends, and closes the dialog when the hall took it: on a refusal everything written stays. */
export function closing(desk: Console, sent: Promise<boolean>, then: () => void = () => undefined): void {
  void sent.then((taken) => {
    if (!taken) return;
    then();
    desk.close();
  });
}
