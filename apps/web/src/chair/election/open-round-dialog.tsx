import { seedCommitment } from '@tauride/count/elections';
import { type CandidateId, type Election, nextOrder } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../../house/dialog-form.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import styles from '../../election-desk/election-desk.module.css';
import { Field } from '../../parts/field.tsx';
import { Check } from '../../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from '../dialog-props.ts';
import { nameIn } from './election-steps.ts';
import { freshSeed, isSeed, isShort, keepSeed, seedText } from './seed-shelf.ts';

/** Opens a ballot where a seed has to be bound first, or more stand equal than a further ballot should have. */
export function OpenRoundDialog({ desk, sitting, election }: DialogProps & { readonly election: Election }) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const order = nextOrder(election);
  const number = election.rounds.length + 1;
  const seeded = election.rules.lots === 'seed';
  const [written, setWritten] = useState(freshSeed);
  const seed = seedText(written);
  const [left, setLeft] = useState<ReadonlySet<CandidateId>>(new Set());
  const candidates = order.filter((id) => !left.has(id));
  const commitment = seedCommitment(seed);
  const submit = number === 1 ? t('election-desk.act.open') : t('election-desk.act.open-next', { number });
  const send = () => {
    if (seeded) keepSeed({ assembly: assembly.id, election: election.id, round: number }, seed);
    const command = {
      type: 'OpenRound',
      sitting,
      election: election.id,
      ...(left.size === 0 ? {} : { candidates }),
      ...(seeded ? { commitment } : {}),
    } as const;
    closing(desk, desk.send(command));
  };
  return (
    <DialogForm
      voice="software"
      title={t('election-desk.open.title', { office: election.office })}
      submit={submit}
      incomplete={candidates.length === 0 || (seeded && !isSeed(seed))}
      refused={refusedIn(desk, submit, tongue)}
      onClose={desk.close}
      onSubmit={send}
    >
      {seeded ? (
        <>
          <Field
            label={t('election-desk.open.seed')}
            hint={t('election-desk.open.seed-hint')}
            value={written}
            onChange={({ target }) => setWritten(target.value)}
          />
          {isShort(seed) ? <p role="status">{t('election-desk.open.seed-short')}</p> : null}
          <p className={styles.hash}>
            <bdi>{t('election-desk.open.hash', { hash: commitment })}</bdi>
          </p>
        </>
      ) : null}
      {number === 1 ? null : <Who election={election} order={order} left={left} onChange={setLeft} />}
    </DialogForm>
  );
}

type WhoProps = {
  readonly election: Election;
  readonly order: readonly CandidateId[];
  readonly left: ReadonlySet<CandidateId>;
  readonly onChange: (left: ReadonlySet<CandidateId>) => void;
};

function Who({ election, order, left, onChange }: WhoProps) {
  const hall = useHall();
  const { t } = useTongue();
  const set = (id: CandidateId, stays: boolean) => {
    const next = new Set(left);
    if (stays) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="label">{t('election-desk.open.who')}</legend>
      {order.map((id) => (
        <Check
          key={id}
          label={nameIn(hall, election, id)}
          checked={!left.has(id)}
          onChange={(stays) => set(id, stays)}
        />
      ))}
    </fieldset>
  );
}
