import type { SlipLine } from '@tauride/protocol';
import { useState } from 'react';
import { useActs } from '../bodies/use-acts.ts';
import { momentText } from '../devices/device-line.ts';
import { useTongue } from '../house/tongue.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import styles from './credentials.module.css';
import { doorRequests, type Person, slipOf } from './door-api.ts';
import { NewSlipDialog } from './new-slip-dialog.tsx';
import { usePrinting } from './use-printing.ts';
import type { KnownSlips } from './use-slips.ts';

type Props = {
  readonly person: Person;
  readonly name: string;
  readonly known: KnownSlips;
};

/** How it stands with somebody's slip, and a new one: on this screen at once, or on paper. */
export function SlipPart({ person, name, known }: Props) {
  const { t } = useTongue();
  const acts = useActs();
  const { print, standing, refused } = usePrinting();
  const [making, setMaking] = useState<'slip' | 'lost' | null>(null);
  const slip = known.slips === null ? null : slipOf(known.slips, person);
  const words = useSlipWords(slip);
  useKeys({ n: () => setMaking('slip') });
  const people = 'member' in person ? { members: [person.member] } : { guests: [person.guest] };
  const revoke = async (id: string) => {
    const { path, init } = doorRequests.revoke(id);
    await acts.ask(t('credentials.slip.revoke'), path, init);
    known.reload();
  };
  const why = acts.refused ?? refused;
  return (
    <section className={styles.section}>
      <h3 className="label">{t('credentials.slip')}</h3>
      {why === null ? null : <Refusal {...why} />}
      {known.slips === null ? null : <p role="status">{words}</p>}
      <Acts>
        <ActButton variant="act" keys="N" onClick={() => setMaking('slip')}>
          {t('credentials.slip.new')}
        </ActButton>
        <ActButton
          disabled={standing === 'working'}
          onClick={() => void print('slips', people).then(() => known.reload())}
        >
          {t('credentials.slip.print')}
        </ActButton>
        <ActButton
          variant="quiet"
          disabled={standing === 'working'}
          onClick={() => void print('badges', people)}
        >
          {t('credentials.badge.print')}
        </ActButton>
        {slip?.standing !== 'open' ? null : (
          <ActButton variant="quiet" disabled={acts.busy} onClick={() => void revoke(slip.id)}>
            {t('credentials.slip.revoke')}
          </ActButton>
        )}
      </Acts>
      <LostAct onClick={() => setMaking('lost')} />
      {making === null ? null : (
        <NewSlipDialog
          person={person}
          name={name}
          isLost={making === 'lost'}
          onClose={() => {
            setMaking(null);
            known.reload();
          }}
        />
      )}
    </section>
  );
}

function LostAct({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTongue();
  return (
    <div>
      <ActButton variant="quiet" onClick={onClick}>
        {t('credentials.slip.lost')}
      </ActButton>
      <p className="small">{t('credentials.slip.lost.hint')}</p>
    </div>
  );
}

function useSlipWords(slip: SlipLine | null): string {
  const hall = useHall();
  const { t, locale } = useTongue();
  if (slip === null) return t('credentials.slip.none');
  const around = { now: hall.now(), locale, timeZone: hall.assembly.timeZone };
  const hour = momentText(slip.used ?? slip.issued, around);
  // Both at once: the desk took it back in the moment in which it was used.
  const isBoth = slip.standing === 'used' && slip.revoked !== null;
  return t(`credentials.slip.${isBoth ? 'used-revoked' : slip.standing}`, { hour });
}
