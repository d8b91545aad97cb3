import {
  decideAct,
  type Instant,
  motionOf,
  type MemberId,
  type MotionId,
  type SittingAct,
} from '@tauride/procedure';
import { isolated } from '@tauride/text';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { type House, inSession, nameOf } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import styles from './chair.module.css';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';

type Record = Extract<SittingAct, { readonly type: 'RecordOpposition' }>;
type Speech = Record['counterSpeeches'][number];

/** How the house meets a motion that is carried unless somebody opposes it: how many object, and who speaks against it. */
export function OppositionDialog({ desk, sitting, motion }: DialogProps & { readonly motion: MotionId }) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const [objectors, setObjectors] = useState('1');
  const [speeches, setSpeeches] = useState<readonly Speech[]>([]);
  const count = /^\d{1,4}$/u.test(objectors.trim()) ? Number(objectors.trim()) : null;
  const at = { type: 'RecordOpposition', sitting, motion } as const;
  const command: Record | null =
    count === null ? null : { ...at, objectors: count, counterSpeeches: speeches };
  const opposed = motionOf(hall.assembly, motion);
  return (
    <DialogForm
      title={motionText(hall.assembly, opposed, tongue)}
      label={`${t('desk.opposition.title')} · ${motionTitle(opposed, tongue)}`}
      submit={t('chair.act.enter')}
      incomplete={command === null}
      refused={refusedIn(desk, motionTitle(opposed, tongue), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(command!))}
    >
      <Field
        label={t('desk.opposition.objectors')}
        inputMode="numeric"
        hint={t('desk.opposition.objectors.hint')}
        error={count === null ? t('desk.opposition.number') : undefined}
        value={objectors}
        onChange={({ target }) => setObjectors(target.value)}
      />
      <MemberField
        many
        house={hall}
        label={t('desk.opposition.speaker')}
        value={null}
        allow={(id) => id !== opposed.by && !speeches.some(({ by }) => by === id)}
        onChange={(by) => by !== null && setSpeeches([...speeches, { by, kind: 'substantive' }])}
      />
      {speeches.map(({ by, kind }) => (
        <Speaker
          key={by}
          name={nameOf(hall, by)}
          kind={kind}
          onKind={(next) =>
            setSpeeches(speeches.map((speech) => (speech.by === by ? { by, kind: next } : speech)))
          }
          onRemove={() => setSpeeches(speeches.filter((speech) => speech.by !== by))}
        />
      ))}
      {command === null ? null : <p role="status">{oppositionWords(hall, command, hall.now(), tongue)}</p>}
    </DialogForm>
  );
}

type SpeakerProps = {
  readonly name: string;
  readonly kind: Speech['kind'];
  readonly onKind: (kind: Speech['kind']) => void;
  readonly onRemove: () => void;
};

function Speaker({ name, kind, onKind, onRemove }: SpeakerProps) {
  const { t } = useTongue();
  return (
    <div className={styles.speaker}>
      <Radios
        layout="across"
        legend={name}
        value={kind}
        options={(['substantive', 'formal'] as const).map((value) => ({
          value,
          label: t(`desk.opposition.${value}`),
        }))}
        onChange={onKind}
      />
      <ActButton variant="link" onClick={onRemove}>
        {t('desk.opposition.remove', { name })}
      </ActButton>
    </div>
  );
}

/** What entering it would come to: the engine's answer, nothing decided. */
export function oppositionWords(house: House, command: Record, now: Instant, { t }: Tongue): string {
  const sitting = inSession(house);
  if (sitting === null) return '';
  const actor = { kind: 'member', member: sitting.presiding } as const;
  const decided = decideAct(house.assembly, command, { now, actor });
  const [event] = decided.ok ? decided.value : [];
  if (event?.type !== 'OppositionRecorded') return '';
  if (event.result !== 'put-to-vote') return t(`desk.opposition.would.${event.result}`);
  const names = event.heard.map((id: MemberId) => isolated(nameOf(house, id))).join(', ');
  return t('desk.opposition.would.put-to-vote', { names: names || t('desk.opposition.would.nobody') });
}
