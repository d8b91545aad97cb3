import { preparedReason } from '@tauride/minutes';
import { openRounds, type SittingAct, type SittingId } from '@tauride/procedure';
import { useEffect, useRef, useState } from 'react';
import { closing, refusedIn } from '../chair/dialog-props.ts';
import type { Console } from '../chair/use-console.ts';
import { inSession } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import { focusWrong } from '../parts/focus-wrong.ts';
import { Refusal } from '../parts/notice.tsx';
import { Overlay } from '../parts/overlay.tsx';
import styles from './pressure.module.css';

type Props = { readonly desk: Console; readonly sitting: SittingId };

const kinds = ['recess', 'doors', 'move', 'adjourn'] as const;
type Way = (typeof kinds)[number];

const keys: Readonly<Record<Way, string>> = { recess: 'R', doors: 'C', move: 'M', adjourn: 'A' };

/** In danger: one key opened it, one more does what is to be done. The reason is written already, and can be changed first. */
export function ThreatDialog({ desk, sitting }: Props) {
  const tongue = useTongue();
  const hall = useHall();
  const { t, locale } = tongue;
  const [reason, setReason] = useState(preparedReason('danger', locale));
  const [place, setPlace] = useState('');
  const [pressed, setPressed] = useState<Way | null>(null);
  const ways = useRef<HTMLDivElement>(null);
  // In a field the next key would be a letter of it.
  useEffect(() => ways.current?.querySelector('button')?.focus(), []);
  const votes = typeof inSession(hall)?.poll === 'string';
  const acts = threatActs(sitting, { reason, place });
  const isUnsaid = reason.trim() === '';
  const act = (way: Way) => {
    const command = acts[way];
    setPressed(way);
    if (command === null || isUnsaid) focusWrong(ways.current);
    else closing(desk, desk.send(command));
  };
  useKeys(Object.fromEntries(kinds.map((way) => [keys[way].toLowerCase(), () => act(way)])), {
    inOverlay: true,
  });
  const refused = refusedIn(desk, t('pressure.threat.title'), tongue);
  return (
    <Overlay title={t('pressure.threat.title')} voice="software" onClose={desk.close}>
      <div ref={ways} className={styles.form}>
        {votes ? <p>{t('pressure.threat.votes')}</p> : null}
        {openRounds(hall.assembly, sitting).length > 0 ? <p>{t('pressure.threat.rounds')}</p> : null}
        <Acts>
          {kinds.map((way) => (
            <ActButton
              key={way}
              variant={way === 'recess' ? 'act' : 'plain'}
              keys={keys[way]}
              onClick={() => act(way)}
            >
              {t(`pressure.threat.${way}`)}
            </ActButton>
          ))}
        </Acts>
        <Field
          label={t('pressure.threat.place')}
          hint={t('pressure.threat.place.hint')}
          error={pressed === 'move' && acts.move === null ? t('pressure.threat.place.missing') : undefined}
          value={place}
          onChange={({ target }) => setPlace(target.value)}
        />
        <TextArea
          label={t('pressure.threat.reason')}
          rows={2}
          error={pressed !== null && isUnsaid ? t('pressure.threat.reason.missing') : undefined}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {refused === null ? null : <Refusal {...refused} />}
      </div>
    </Overlay>
  );
}

function threatActs(
  sitting: SittingId,
  { reason, place }: { readonly reason: string; readonly place: string },
): Readonly<Record<Way, SittingAct | null>> {
  const at = { sitting, reason };
  return {
    recess: { type: 'RecessSitting', ...at },
    doors: { type: 'SetDoors', ...at, publicity: 'closed', ground: 'emergency' },
    move: place.trim() === '' ? null : { type: 'MoveSitting', ...at, place: place.trim() },
    adjourn: { type: 'AdjournSitting', ...at, ground: 'emergency' },
  };
}
