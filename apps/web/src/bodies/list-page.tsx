import type { LastImport, ListDone, ListPreview } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Question } from '../parts/question.tsx';
import styles from './bodies.module.css';
import { ExportLink } from './export-link.tsx';
import { ConfirmForm, UndoForm } from './list-forms.tsx';
import { ListSource } from './list-source.tsx';
import { ListTable } from './list-table.tsx';
import { type Acts, useActs, useManaged } from './use-acts.ts';

/** Lists of members: looked at, taken over whole, taken back, and saved. */
export function ListPage() {
  const { t } = useTongue();
  const isDesk = useManaged().length > 0;
  return (
    <>
      <Question
        state="none"
        label={t('bodies.title')}
        detail={isDesk ? '' : t('bodies.lists.desk-only')}
        text={t('bodies.lists')}
      />
      {isDesk ? <Lists /> : null}
    </>
  );
}

function Lists() {
  const { t } = useTongue();
  const acts = useActs();
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [done, setDone] = useState<ListDone | null>(null);
  const [last, setLast] = useLast(acts);
  const look = async (file: Blob | string, body: string) => {
    setDone(null);
    setPreview(null);
    const query = body === '' ? '' : `?body=${encodeURIComponent(body)}`;
    const init = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file };
    setPreview(await acts.ask<ListPreview>(t('bodies.lists.look'), `/api/members/preview${query}`, init));
  };
  const finished = (what: ListDone) => {
    setPreview(null);
    setDone(what);
    void setLast();
  };
  return (
    <div className={styles.lists}>
      <ListSource busy={acts.busy} onLook={(file, body) => void look(file, body)} />
      {acts.busy ? <p role="status">{t('bodies.lists.reading')}</p> : null}
      {acts.refused === null ? null : <Refusal {...acts.refused} />}
      {done === null ? null : (
        <p className={styles.totals} role="status">
          <b>{t('bodies.lists.done')}.</b>{' '}
          {t('bodies.lists.done.what', { acts: done.acts, names: done.names })}
        </p>
      )}
      {preview === null ? null : <Looked preview={preview} onDone={finished} />}
      {last === null || preview !== null ? null : <Last last={last} onDone={finished} />}
      <div className={styles.acts}>
        <ExportLink />
      </div>
    </div>
  );
}

/** The import that may be taken back, asked for again when members change. */
function useLast(acts: Acts): readonly [LastImport['last'], () => Promise<void>] {
  const { ask, assembly } = useHall();
  const [last, setLast] = useState<LastImport['last']>(null);
  const load = async () => {
    const answer = await ask('/api/members/undo').catch(() => null);
    setLast(answer === null ? null : ((await answer.json()) as LastImport).last);
  };
  useEffect(() => {
    void load();
    // oxlint-disable-next-line react/exhaustive-deps -- asked again when members change, not with every act
  }, [assembly.members, acts.refused]);
  return [last, load];
}

type LookedProps = { readonly preview: ListPreview; readonly onDone: (done: ListDone) => void };

function Looked({ preview, onDone }: LookedProps) {
  const { t } = useTongue();
  const [open, setOpen] = useState(false);
  const { totals } = preview;
  const changes = totals.new + totals.changed;
  return (
    <section className={styles.looked}>
      <h2 className="heading">{t('bodies.lists.preview')}</h2>
      <p className={styles.totals} role="status">
        {t('bodies.lists.totals', { ...totals })}
      </p>
      {totals.error > 0 ? (
        <p className={styles.wrong}>{t('bodies.lists.has-errors')}</p>
      ) : changes === 0 ? (
        <p>{t('bodies.lists.nothing')}</p>
      ) : (
        <div className={styles.acts}>
          <ActButton variant="act" onClick={() => setOpen(true)}>
            {t('bodies.lists.take', { count: changes })}
          </ActButton>
        </div>
      )}
      <ListTable preview={preview} />
      {open ? <ConfirmForm preview={preview} onDone={onDone} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

type LastProps = {
  readonly last: NonNullable<LastImport['last']>;
  readonly onDone: (done: ListDone) => void;
};

function Last({ last, onDone }: LastProps) {
  const { t } = useTongue();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.looked}>
      <h2 className="heading">{t('bodies.lists.last')}</h2>
      <p>{t('bodies.lists.done.what', { acts: last.acts, names: last.names })}</p>
      <ActButton onClick={() => setOpen(true)}>{t('bodies.lists.undo')}</ActButton>
      {open ? (
        <UndoForm
          onDone={(done) => {
            setOpen(false);
            onDone(done);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
