import { tableGet } from '@tauride/kernel';
import { hourText } from '@tauride/minutes';
import { CallFields } from '../house/call/call-fields.tsx';
import { useCall } from '../house/call/use-call.ts';
import { dayIn } from '../house/hours.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import styles from './clerk.module.css';
import { EntryForm } from './entry-form.tsx';
import type { Clerk } from './use-clerk.ts';

/** Calls the next sitting, also while one is open. */
export function CallForm({ clerk }: { readonly clerk: Clerk }) {
  const { t } = useTongue();
  const calling = useCall();
  const { command } = calling;
  return (
    <>
      <EntryForm
        clerk={clerk}
        submit={t('call.submit')}
        incomplete={command === null}
        onSubmit={() => clerk.send(t('call.act'), command!)}
        onClear={calling.clear}
      >
        <CallFields calling={calling} />
      </EntryForm>
      <Ahead />
    </>
  );
}

/** The sittings that are called and not open yet: while another is open, only here one sees that a call was taken. */
function Ahead() {
  const hall = useHall();
  const tongue = useTongue();
  const { assembly } = hall;
  const called = assembly.sittingOrder
    .flatMap((id) => tableGet(assembly.sittings, id) ?? [])
    .filter(({ phase }) => phase === 'called');
  if (called.length === 0) return null;
  return (
    <section>
      <h2 className="label">{tongue.t('call.ahead')}</h2>
      <ul className={styles.listed}>
        {called.map(({ id, call }) => (
          <li key={id}>
            <span>{call.title}</span>
            <span className="small">
              {dayIn(hall, call.startsAt, tongue)}, {hourText(call.startsAt, assembly.timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
