import { useDesk } from '../affairs/use-desk.ts';
import { CallFields } from '../house/call/call-fields.tsx';
import { callableBodies } from '../house/call/call-draft.ts';
import { useCall } from '../house/call/use-call.ts';
import { DialogForm } from '../house/dialog-form.tsx';
import { type Tongue, useTongue } from '../house/tongue.ts';
import type { HallView } from '../live/types.ts';
import { closing } from './dialog-props.ts';
import { asks, type Move } from './steps.ts';
import type { Console } from './use-console.ts';

/** Calls a sitting from the chair. */
export function CallDialog({ desk }: { readonly desk: Console }) {
  const { t } = useTongue();
  const calling = useCall();
  const { refused, send } = useDesk();
  const { command, asked, clear } = calling;
  const act = t(asked.length === 0 ? 'call.act' : 'call.propose');
  return (
    <DialogForm
      voice="software"
      title={t('call.act')}
      submit={asked.length === 0 ? t('call.submit') : act}
      incomplete={command === null}
      refused={refused}
      onClose={desk.close}
      onSubmit={() => closing(desk, send(act, command!), clear)}
    >
      <CallFields calling={calling} />
    </DialogForm>
  );
}

/** Before the first sitting and after the last one, calling the next is all there is to do. */
export function callMoves(
  { assembly, sitting, me }: Pick<HallView, 'assembly' | 'sitting' | 'me'>,
  { t }: Pick<Tongue, 't'>,
): readonly Move[] {
  const over = sitting === null || sitting.phase === 'adjourned';
  if (!over || callableBodies(assembly, me.member).length === 0) return [];
  const step = asks({ kind: 'call' });
  return [{ id: 'call', label: t('call.act'), keys: 'N', step, main: sitting === null }];
}
