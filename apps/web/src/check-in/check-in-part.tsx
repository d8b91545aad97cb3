import type { MemberId, SittingInSession } from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import { useEffect, useRef, useState } from 'react';
import { inSession } from '../house/house.ts';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { Notice, Refusal } from '../parts/notice.tsx';
import { asksCheckIn, awaitsCheckIn } from './asks-check-in.ts';
import styles from './check-in.module.css';
import { codeLength, plainCode, takeCode } from './code.ts';

/** How a member says that they are here: by the code that the address brought, by one that they enter, or simply so. */
export function CheckInPart() {
  const hall = useHall();
  const { t } = useTongue();
  const [scanned] = useState(() => takeCode(window));
  const sitting = inSession(hall);
  if (hall.me.member === null)
    return scanned === null ? null : (
      <Notice title={t('check-in.nobody.title')}>
        <p>
          {t('check-in.nobody.why')} <a href="/enter">{t('check-in.nobody.enter')}</a>
        </p>
      </Notice>
    );
  if (sitting === null && scanned !== null)
    return <Notice title={t('check-in.early.title')}>{t('check-in.early.why')}</Notice>;
  if (sitting === null) return awaitsCheckIn(hall) ? <p>{t('check-in.not-open')}</p> : null;
  return <InSitting member={hall.me.member} sitting={sitting} scanned={scanned} />;
}

type Props = {
  readonly member: MemberId;
  readonly sitting: SittingInSession;
  readonly scanned: string | null;
};

function InSitting({ member, sitting, scanned }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const { arrive, refused, phase } = useArrival(member, sitting);
  const tried = useRef(false);
  const asks = asksCheckIn(hall);
  useEffect(() => {
    if (scanned === null || tried.current) return;
    tried.current = true;
    if (asks) void arrive(scanned);
  }, [scanned, asks, arrive]);
  if (!asks)
    return scanned === null && phase === 'asking' ? null : (
      <Notice title={t('check-in.done.title')}>
        {t('check-in.done.why', { title: sitting.call.title })}
      </Notice>
    );
  return (
    <>
      {refused === null ? null : <Refusal {...refused} />}
      {phase === 'sending' ? <p role="status">{t('check-in.sending')}</p> : null}
      <Asked
        checkIn={sitting.call.checkIn}
        first={sitting.presence.phase === 'not-recorded'}
        busy={phase === 'sending'}
        onArrive={(code) => void arrive(code)}
      />
    </>
  );
}

/** One arrival at a time, with what became of the last. */
function useArrival(member: MemberId, sitting: SittingInSession) {
  const hall = useHall();
  const tongue = useTongue();
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const [phase, setPhase] = useState<'asking' | 'sending' | 'sent'>('asking');
  const arrive = async (code: string | null): Promise<void> => {
    setPhase('sending');
    const command = { type: 'RecordPresence', sitting: sitting.id, arrived: [member], left: [] } as const;
    const result = await hall.act(command, code === null ? {} : { inHall: code });
    const isRefused = result.kind === 'refused';
    setRefused(isRefused ? viewOf(result.problem, code, tongue) : null);
    setPhase(isRefused ? 'asking' : 'sent');
  };
  return { arrive, refused, phase };
}

/** Where a code was sent, it was the wrong one. */
function viewOf(problem: Problem, code: string | null, tongue: Tongue): RefusalView {
  const view = refusalView(problem, tongue.t('check-in.ask.act'), tongue);
  return code !== null && problem.code === 'check-in' ? { ...view, why: tongue.t('check-in.wrong') } : view;
}

type AskedProps = {
  readonly checkIn: SittingInSession['call']['checkIn'];
  /** Nobody is entered yet, and every member could still vote. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly onArrive: (code: string | null) => void;
};

function Asked({ checkIn, first, busy, onArrive }: AskedProps) {
  const { t } = useTongue();
  if (checkIn === 'desk') return <Notice title={t('check-in.ask.title')}>{t('check-in.ask.desk')}</Notice>;
  if (checkIn === 'code') return <ByCode first={first} busy={busy} onArrive={onArrive} />;
  return (
    <Notice title={t('check-in.ask.title')}>
      <p>{t(first ? 'check-in.ask.first' : 'check-in.ask.why')}</p>
      <ActButton variant="act" wide aria-disabled={busy} onClick={() => onArrive(null)}>
        {t('check-in.ask.act')}
      </ActButton>
    </Notice>
  );
}

function ByCode({ first, busy, onArrive }: Omit<AskedProps, 'checkIn'>) {
  const { t } = useTongue();
  const [written, setWritten] = useState('');
  const code = plainCode(written);
  const whole = code.length === codeLength;
  return (
    <Notice title={t('check-in.ask.title')}>
      <p>{t(first ? 'check-in.ask.first' : 'check-in.ask.why')}</p>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          if (whole && !busy) onArrive(code);
        }}
      >
        <Field
          label={t('check-in.ask.code')}
          hint={t('check-in.ask.hint', { count: codeLength })}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
        <ActButton variant="act" type="submit" wide disabled={!whole} aria-disabled={busy}>
          {t('check-in.ask.act')}
        </ActButton>
      </form>
    </Notice>
  );
}
