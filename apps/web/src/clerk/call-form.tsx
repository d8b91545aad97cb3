import { tableGet } from '@tauride/kernel';
import { hourText } from '@tauride/minutes';
import { jointProposalsFor } from '@tauride/procedure';
import { CallFields } from '../house/call/call-fields.tsx';
import { useCall } from '../house/call/use-call.ts';
import { dayIn } from '../house/hours.ts';
import { useTongue } from '../house/tongue.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useHall } from '../live/hall-context.tsx';
import styles from './clerk.module.css';
import { EntryForm } from './entry-form.tsx';
import type { Clerk } from './use-clerk.ts';

/** Calls the next sitting, also while one is open. */
export function CallForm({ clerk }: { readonly clerk: Clerk }) {
  const { t } = useTongue();
  const calling = useCall();
  const { command, asked } = calling;
  const act = t(asked.length === 0 ? 'call.act' : 'call.propose');
  return (
    <>
      <EntryForm
        clerk={clerk}
        submit={asked.length === 0 ? t('call.submit') : act}
        incomplete={command === null}
        onSubmit={() => clerk.send(act, command!)}
        onClear={calling.clear}
      >
        <CallFields calling={calling} />
      </EntryForm>
      <Ahead />
      <Proposed />
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

/** The joint sittings that wait for the consent of bodies, with the way to where they are answered. */
function Proposed() {
  const { assembly, me } = useHall();
  const { t } = useTongue();
  const proposed = jointProposalsFor(assembly, me.member);
  if (proposed.length === 0) return null;
  return (
    <section>
      <h2 className="label">{t('call.proposed')}</h2>
      <ul className={styles.listed}>
        {proposed.map(({ proposal: { id, call } }) => (
          <li key={id}>
            <span dir="auto">{call.title}</span>
            <PlaceLink page="transmittals">
              {t('call.proposed.open')} <span className="vh">{call.title}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
