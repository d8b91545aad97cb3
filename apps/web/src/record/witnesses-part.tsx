import { meetsQuorum, type Policy, type TrustedCheckpoint } from '@tauride/record/log';
import { useEffect, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { keyFor } from '../live/record-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { useMoment } from './alarm-words.ts';
import { askWitnesses, type Met, readPolicy } from './ask-witnesses.ts';
import { checkedNote } from './checked-note.ts';
import { ComparedWords } from './compare-part.tsx';
import styles from './record.module.css';

type Witnessed = { readonly policy: Policy | null; readonly checkpoint: TrustedCheckpoint | null };

/** Who cosigned the newest checkpoint, and what the witnesses say when they are asked. */
export function WitnessesPart() {
  const { ask, recordActs } = useHall();
  const { t } = useTongue();
  const moment = useMoment();
  const found = useWitnessed();
  const [met, setMet] = useState<readonly Met[] | 'asking' | null>(null);
  if (found === null) return null;
  const { policy, checkpoint } = found;
  const askThem = async (): Promise<void> => {
    const acts = recordActs();
    if (policy === null || acts === null) return;
    setMet('asking');
    const all = await askWitnesses(policy, acts.holds(), { api: { ask } });
    setMet(all);
    for (const { name, met: one } of all)
      if (one?.compared.kind === 'disagree')
        acts.raise({
          entry: Math.min(one.compared.size, one.compared.mine),
          shown: one.note,
          from: name,
        });
  };
  const cosigned = checkpoint?.cosigned ?? [];
  const facts: readonly Fact[] = (policy?.witnesses ?? []).map(({ name, key }) => {
    const own = cosigned.find((each) => each.key.id === key.id && each.key.name === key.name);
    const value = own ? t('record.witness.at', { at: moment(own.seconds * 1000) }) : t('record.witness.not');
    return { label: name, value: <bdi>{value}</bdi> };
  });
  const isMet =
    policy !== null &&
    meetsQuorum(
      policy.quorum,
      cosigned.map(({ key }) => key),
    );
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('record.witnesses')}</h2>
      {facts.length === 0 ? <p>{t('record.witnesses.none')}</p> : <Facts facts={facts} />}
      {facts.length === 0 ? null : (
        <StateMark kind={isMet ? 'on' : 'off'}>
          {t(isMet ? 'record.witnesses.enough' : 'record.witnesses.few')}
        </StateMark>
      )}
      {policy?.witnesses.some(({ url }) => url !== undefined) === true ? (
        <ActButton disabled={met === 'asking'} onClick={() => void askThem()}>
          {t('record.witnesses.ask')}
        </ActButton>
      ) : null}
      <div role="status" className={styles.result}>
        {met === null || met === 'asking' ? null : <MetList all={met} />}
      </div>
    </section>
  );
}

function MetList({ all }: { readonly all: readonly Met[] }) {
  const { t } = useTongue();
  return (
    <ul>
      {all.map(({ name, met }) => (
        <li key={name}>
          <b>{name}</b>{' '}
          {met === null ? (
            <StateMark kind="off">{t('record.witness.silent')}</StateMark>
          ) : (
            <ComparedWords compared={met.compared} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The policy and the newest checkpoint with its cosignatures; null while they are on their way. */
function useWitnessed(): Witnessed | null {
  const { ask, record, recordActs } = useHall();
  const [found, setFound] = useState<Witnessed | null>(null);
  const size = record.phase === 'checked' ? record.head.size : 0;
  const isReady = recordActs() !== null;
  useEffect(() => {
    const acts = recordActs();
    if (acts === null) return;
    const { keys } = acts.holds();
    const read = async (): Promise<void> => {
      const policy = acts.hasPolicy() ? await readPolicy({ ask }) : null;
      const key = keyFor(keys, size);
      const witnesses = (policy?.witnesses ?? []).map((each) => each.key);
      const note = await ask('/log/checkpoint', { cache: 'no-store' }).then(
        (answer) => answer.text(),
        () => null,
      );
      const checked = note === null || key === null ? null : await checkedNote(note, key, witnesses);
      setFound({ policy, checkpoint: checked?.ok ? checked.value : null });
    };
    void read();
    // oxlint-disable-next-line react/exhaustive-deps -- read again when the record has grown
  }, [size, isReady]);
  return found;
}
