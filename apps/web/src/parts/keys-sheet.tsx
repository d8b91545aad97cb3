import { useState } from 'react';
import { singleKeysOn, switchSingleKeys } from '../keys/key-switch.ts';
import { useT } from '../messages/use-t.ts';
import { ActButton } from './act-button.tsx';
import styles from './keys-sheet.module.css';
import { Overlay } from './overlay.tsx';
import { Check } from './radios.tsx';

export type KeyEntry = { readonly keys: string; readonly act: string };

type Props = { readonly entries: readonly KeyEntry[]; readonly onClose: () => void };

/** All keys of a room, with the switch that turns single keys off. */
export function KeysSheet({ entries, onClose }: Props) {
  const t = useT();
  const [on, setOn] = useState(singleKeysOn);
  return (
    <Overlay title={t('parts.keys.title')} voice="software" onClose={onClose}>
      {entries.length === 0 ? <p>{t('parts.keys.none')}</p> : null}
      <dl className={styles.keys}>
        {entries.map(({ keys, act }) => (
          <div key={keys}>
            <dt>{act}</dt>
            <dd>{keys}</dd>
          </div>
        ))}
      </dl>
      <Check
        label={t('parts.keys.single')}
        hint={t('parts.keys.single-note')}
        checked={on}
        onChange={(checked) => {
          setOn(checked);
          switchSingleKeys(checked);
        }}
      />
      <div>
        <ActButton variant="quiet" keys="Esc" onClick={onClose}>
          {t('parts.keys.close')}
        </ActButton>
      </div>
    </Overlay>
  );
}
