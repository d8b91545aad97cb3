import { knowledgeName, statementName } from '@tauride/minutes';
import type { Knowledge, SittingId, StatementId, StatementKind } from '@tauride/procedure';
import { isolated } from '@tauride/text';
import type { ReactNode } from 'react';
import { knownAs } from '../house/known.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, Select, TextArea } from '../parts/field.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import { AttachField } from './attach-field.tsx';
import type { StatementDraft, VoiceDraft } from './draft.ts';
import styles from './form.module.css';
import { ways } from './rows.ts';
import type { Stated } from './stated.ts';
import { VoiceField } from './voice-field.tsx';
import { WhenFields } from './when-fields.tsx';

export type FieldsProps = {
  readonly draft: StatementDraft;
  readonly onChange: (part: Partial<StatementDraft>) => void;
};

type Props = FieldsProps & {
  readonly sitting: SittingId;
  readonly stated: Stated;
  /** At the desk: who says it. A member says it themselves. */
  readonly who?: ReactNode;
  readonly kinds: readonly StatementKind[];
  /** The keys that choose how it is known, where the form has a keyboard of its own. */
  readonly keyed?: boolean;
};

/** Everything about a statement: what it is, its words, how it is known, what it is about and answers. */
export function StatementFields({ draft, onChange, sitting, stated, who, kinds, keyed = false }: Props) {
  const { t, words } = useTongue();
  return (
    <div className={styles.fields}>
      {who}
      <div className={styles.pair}>
        <Select
          label={t('statements.form.kind')}
          value={draft.kind}
          onChange={({ target }) => onChange({ kind: target.value as StatementKind })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {statementName(kind, words)}
            </option>
          ))}
        </Select>
        <Field
          label={t('statements.form.capacity')}
          value={draft.capacity}
          onChange={({ target }) => onChange({ capacity: target.value })}
        />
      </div>
      <TextArea
        label={t('statements.form.text')}
        value={draft.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <Known draft={draft} onChange={onChange} recent={stated.voices} keyed={keyed} />
      <AboutFields draft={draft} onChange={onChange} stated={stated} />
      <AnswerFields draft={draft} onChange={onChange} stated={stated} />
      <MoreFields draft={draft} onChange={onChange} sitting={sitting} />
    </div>
  );
}

type KnownProps = FieldsProps & { readonly recent: readonly VoiceDraft[]; readonly keyed: boolean };

function Known({ draft, onChange, recent, keyed }: KnownProps) {
  const { t, words } = useTongue();
  const { how } = draft;
  return (
    <>
      <Radios
        legend={t('statements.form.known')}
        value={how}
        options={ways.map((value, place) => ({
          value,
          label: <Provenance known={knownAs(value)} word={knowledgeName(value, words)} />,
          ...(keyed ? { keys: String(place + 1) } : {}),
        }))}
        onChange={(next: Knowledge) => onChange({ how: next })}
      />
      {how === 'told' ? (
        <VoiceField
          label={t('statements.form.source.told')}
          value={draft.teller}
          recent={recent}
          onChange={(teller) => onChange({ teller })}
        />
      ) : null}
      {how === 'document' || how === 'inferred' || how === 'reconstructed' ? (
        <Field
          label={t(`statements.form.source.${how === 'document' ? 'document' : 'inferred'}`)}
          value={draft.source}
          onChange={({ target }) => onChange({ source: target.value })}
        />
      ) : null}
    </>
  );
}

type StatedProps = FieldsProps & { readonly stated: Stated };

/** The event that it is about: one that was reported, or a new one. */
function AboutFields({ draft, onChange, stated }: StatedProps) {
  const { t } = useTongue();
  return (
    <>
      <Select
        label={t('statements.form.event')}
        value={draft.incident}
        onChange={({ target }) => onChange({ incident: target.value as StatementDraft['incident'] })}
      >
        <option value="">{t('statements.form.event.none')}</option>
        <option value="new">{t('statements.form.event.new')}</option>
        {stated.incidents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {draft.incident === 'new' ? (
        <div className={styles.event}>
          <TextArea
            label={t('statements.form.event.title')}
            hint={t('statements.form.event.hint')}
            rows={2}
            value={draft.title}
            onChange={({ target }) => onChange({ title: target.value.replaceAll('\n', ' ') })}
          />
          <Field
            label={t('statements.form.event.place')}
            value={draft.eventPlace}
            onChange={({ target }) => onChange({ eventPlace: target.value })}
          />
          <WhenFields value={draft.eventWhen} onChange={(eventWhen) => onChange({ eventWhen })} />
        </div>
      ) : null}
    </>
  );
}

/** The earlier statement that this one answers, denies or corroborates; the newest first. */
function AnswerFields({ draft, onChange, stated }: StatedProps) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <>
      <Select
        label={t('statements.form.answers')}
        value={draft.answers}
        onChange={({ target }) => onChange({ answers: target.value as StatementId | '' })}
      >
        <option value="">{t('statements.form.answers.none')}</option>
        {stated.statements.map(({ id, member, named, text }) => (
          <option key={id} value={id}>
            {isolated(member === null ? named : hall.nameOf(member).name)}: {isolated(text.slice(0, 60))}
          </option>
        ))}
      </Select>
      {draft.kind === 'denial' && draft.answers !== '' ? (
        <Check
          label={t('statements.form.laid')}
          checked={draft.laid}
          onChange={(laid) => onChange({ laid })}
        />
      ) : null}
    </>
  );
}

/** What few statements need. Open where something is written in it. */
function MoreFields({ draft, onChange, sitting }: FieldsProps & { readonly sitting: SittingId }) {
  const { t } = useTongue();
  const { place, when, attachments } = draft;
  const isUsed = place !== '' || Object.values(when).some((part) => part !== '') || attachments.length > 0;
  return (
    <details className={styles.more} open={isUsed || undefined}>
      <summary>{t('statements.form.more')}</summary>
      <div>
        <Field
          label={t('statements.form.place')}
          value={place}
          onChange={({ target }) => onChange({ place: target.value })}
        />
        <WhenFields value={when} onChange={(next) => onChange({ when: next })} />
        <AttachField
          sitting={sitting}
          value={attachments}
          onChange={(next) => onChange({ attachments: next })}
        />
      </div>
    </details>
  );
}
