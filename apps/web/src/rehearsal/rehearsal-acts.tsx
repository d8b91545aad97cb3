import type { Command } from '@tauride/procedure';
import { useState } from 'react';
import { useHall } from '../live/hall-context.tsx';
import { useT } from '../messages/use-t.ts';
import { realCallOf } from './real-call.ts';
import styles from './rehearsal.module.css';

/** What chair and clerk do with a rehearsal: end it, then call the sitting itself. */
export function RehearsalActs() {
  const { assembly, sitting, me, act } = useHall();
  const t = useT();
  const [told, setTold] = useState('');
  if (sitting === null) return null;
  const send = (command: Command) =>
    void act(command).then((result) => {
      setTold(result.kind === 'refused' ? result.problem.detail : '');
    });
  const end: Command = { type: 'AdjournSitting', sitting: sitting.id, ground: 'agenda-done', reason: '' };
  return (
    <>
      {sitting.phase === 'adjourned' ? (
        <button type="button" className={styles.act} onClick={() => send(realCallOf(assembly, sitting))}>
          {t('found.rehearsal.call')}
        </button>
      ) : sitting.phase === 'open' && me.room === 'chair' ? (
        <button type="button" className={styles.act} onClick={() => send(end)}>
          {t('found.rehearsal.end')}
        </button>
      ) : null}
      {told === '' ? null : <span role="alert">{told}</span>}
    </>
  );
}
