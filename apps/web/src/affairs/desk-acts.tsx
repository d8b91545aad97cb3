import type { Resolution, Transmittal } from '@tauride/procedure';
import { type ReactNode, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton } from '../parts/act-button.tsx';
import styles from './affairs.module.css';
import { AnswerForm, ReceiveForm } from './answer-forms.tsx';
import { ExtractButton } from './extract-button.tsx';
import { EnterForm, StatusForm } from './register-forms.tsx';
import { SendForm } from './send-form.tsx';
import { TakeInForm } from './take-in-form.tsx';
import { bodyOf } from './transmittal-view.ts';
import { type Desk, useDesk } from './use-desk.ts';

type Act = 'enter' | 'status' | 'send' | 'take-in' | 'receive' | 'answer' | 'note';

/** A form over the page, and the button that opens it. */
function useForm(desk: Desk): readonly [Act | null, (act: Act) => ReactNode, () => void] {
  const { t } = useTongue();
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const button = (act: Act) => (
    <ActButton
      key={act}
      onClick={() => {
        desk.clear();
        setOpen(act);
      }}
    >
      {t(`affairs.act.${act}`)}
    </ActButton>
  );
  return [open, button, close];
}

/** What a desk may do about the register as a whole. */
export function RegisterActs() {
  const desk = useDesk();
  const [open, button, close] = useForm(desk);
  if (desk.affairs.length === 0) return null;
  return (
    <div className={styles.acts}>
      {button('enter')}
      {open === 'enter' ? <EnterForm desk={desk} onClose={close} /> : null}
    </div>
  );
}

/** What a desk may do about one resolution. */
export function ResolutionActs({ resolution }: { readonly resolution: Resolution }) {
  const desk = useDesk();
  const [open, button, close] = useForm(desk);
  const mine = desk.affairs.filter(({ resolutions }) => resolutions.includes(resolution.id));
  if (mine.length === 0) return null;
  return (
    <div className={styles.acts}>
      {button('send')}
      {button('status')}
      {open === 'send' ? (
        <SendForm desk={desk} matter={{ kind: 'resolution', resolution: resolution.id }} onClose={close} />
      ) : null}
      {open === 'status' ? <StatusForm desk={desk} resolution={resolution} onClose={close} /> : null}
    </div>
  );
}

/** What a desk may send, and take in. */
export function TransmittalsActs() {
  const desk = useDesk();
  const [open, button, close] = useForm(desk);
  if (desk.affairs.length === 0) return null;
  return (
    <div className={styles.acts}>
      {button('send')}
      {button('take-in')}
      {open === 'send' ? <SendForm desk={desk} matter={null} onClose={close} /> : null}
      {open === 'take-in' ? <TakeInForm desk={desk} onClose={close} /> : null}
    </div>
  );
}

/** What a desk may do about one sending. */
export function TransmittalActs({ transmittal }: { readonly transmittal: Transmittal }) {
  const desk = useDesk();
  const [open, button, close] = useForm(desk);
  const { id } = transmittal;
  const to = desk.affairs.find(({ body }) => body === bodyOf(transmittal.to));
  return (
    <div className={styles.acts}>
      {to?.incoming.includes(id) ? button('receive') : null}
      {to?.open.includes(id) ? button('answer') : null}
      {transmittal.to.kind === 'elsewhere' ? (
        <ExtractButton transmittal={transmittal} kind="extract" />
      ) : null}
      {transmittal.origin !== null && transmittal.answer !== null ? (
        <ExtractButton transmittal={transmittal} kind="answer" />
      ) : null}
      {desk.affairs.some(({ awaiting }) => awaiting.includes(id)) ? button('note') : null}
      {open === 'receive' && to ? (
        <ReceiveForm {...{ desk, transmittal }} sittings={to.sittings} onClose={close} />
      ) : null}
      {open === 'note' ? <TakeInForm desk={desk} onClose={close} /> : null}
      {open === 'answer' ? <AnswerForm {...{ desk, transmittal }} onClose={close} /> : null}
    </div>
  );
}
