import type { BodyId, Command, TransmittalId } from '@tauride/procedure';
import type { ExtractSummary } from '@tauride/protocol';
import { useId, useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { Field, TextArea } from '../parts/field.tsx';
import { Check } from '../parts/radios.tsx';
import styles from './affairs.module.css';
import { BodyField } from './body-field.tsx';
import { Summary } from './extract-summary.tsx';
import type { Desk } from './use-desk.ts';
import { useExtract } from './use-extract.ts';

type Props = { readonly desk: Desk; readonly onClose: () => void };

/** Takes in what another assembly sent, or its answer to what was sent there: a file is checked first, and shown with who signed it. */
export function TakeInForm({ desk, onClose }: Props) {
  const { t } = useTongue();
  const { brought, bring, check } = useExtract();
  const [draft, setDraft] = useState({ body: '', carrier: '', trusts: false });
  const { summary } = brought;
  const act = t('affairs.act.take-in');
  const body = desk.affairs.find((one) => one.body === draft.body)?.body ?? desk.affairs[0]!.body;
  const enter = async () => {
    if (summary === null) return await check();
    if (await desk.send(act, commandOf(brought.text, summary, { ...draft, body }))) onClose();
  };
  const isUntrusted = summary !== null && summary.known !== 'same' && !draft.trusts;
  return (
    <DialogForm
      voice="software"
      title={act}
      submit={t(submitOf(summary))}
      incomplete={brought.text.trim() === '' || isUntrusted}
      busy={brought.phase === 'asking'}
      refused={brought.refused ?? desk.refused}
      onClose={onClose}
      onSubmit={() => void enter()}
    >
      {summary === null ? (
        <Bring text={brought.text} onBring={bring} />
      ) : (
        <>
          <Summary summary={summary} />
          <Trust
            summary={summary}
            trusts={draft.trusts}
            onChange={(trusts) => setDraft({ ...draft, trusts })}
          />
          {summary.kind === 'answer' ? null : (
            <>
              <BodyField
                desk={desk}
                label={t('affairs.take.body')}
                value={body}
                onChange={(one) => setDraft({ ...draft, body: one })}
              />
              <Field
                label={t('affairs.send.carrier')}
                value={draft.carrier}
                onChange={({ target }) => setDraft({ ...draft, carrier: target.value })}
              />
            </>
          )}
        </>
      )}
      {brought.phase === 'asking' ? <p role="status">{t('affairs.asking')}</p> : null}
      {brought.phase === 'offline' ? <p role="alert">{t('affairs.offline')}</p> : null}
    </DialogForm>
  );
}

function submitOf(summary: ExtractSummary | null) {
  if (summary === null) return 'affairs.take.check';
  return summary.kind === 'answer' ? 'affairs.take.note' : 'affairs.take.submit';
}

type BringProps = { readonly text: string; readonly onBring: (text: string) => void };

function Bring({ text, onBring }: BringProps) {
  const { t } = useTongue();
  const id = useId();
  return (
    <>
      <div className={styles.bring}>
        <label htmlFor={id} className="label">
          {t('affairs.take.file')}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json,application/vnd.tauride.extract+json"
          className={styles.file}
          onChange={({ target }) => void target.files?.[0]?.text().then(onBring)}
        />
      </div>
      <TextArea
        rows={4}
        label={t('affairs.take.paste')}
        value={text}
        onChange={({ target }) => onBring(target.value)}
      />
    </>
  );
}

type TrustProps = {
  readonly summary: ExtractSummary;
  readonly trusts: boolean;
  readonly onChange: (trusts: boolean) => void;
};

/** A key is trusted because somebody compared it, never because it came with the extract. */
function Trust({ summary, trusts, onChange }: TrustProps) {
  const { t } = useTongue();
  if (summary.known === 'same') return <p>{t('affairs.take.known')}</p>;
  return (
    <>
      {summary.known === 'other' ? (
        <p>
          <b>{t('affairs.take.other')}</b>
        </p>
      ) : null}
      <Check
        label={t('affairs.take.trust')}
        {...(summary.known === 'new' ? { hint: t('affairs.take.trust.hint') } : {})}
        checked={trusts}
        onChange={onChange}
      />
    </>
  );
}

function commandOf(
  extract: string,
  { kind, known, fingerprint, transmittal }: ExtractSummary,
  { body, carrier }: { readonly body: BodyId; readonly carrier: string },
): Command {
  const trust = known === 'same' ? {} : { trust: fingerprint };
  return kind === 'answer'
    ? { type: 'NoteAnswer', transmittal: transmittal as TransmittalId, extract, ...trust }
    : { type: 'TakeInTransmittal', body, extract, carrier: carrier.trim(), ...trust };
}
