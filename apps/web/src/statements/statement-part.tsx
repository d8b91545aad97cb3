import { knowledgeName, statementName } from '@tauride/minutes';
import { capitalised } from '../house/motion-text.ts';
import { knownAs } from '../house/known.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { RowActs } from './later.ts';
import { laterOf, memberOf, type Row, type Tie } from './rows.ts';
import styles from './statement-part.module.css';
import { contestedBy, hourOf, sourceWords, timeWords, whoSays } from './words.ts';

type Props = {
  readonly row: Row;
  /** All about the event, by which others are named. */
  readonly rows: readonly Row[];
};

/** Who, in what capacity, what, and how it is known; then what was done to it since. Nothing is taken away. */
export function StatementPart({ row, rows }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { recorded, standing } = row;
  const { statement, provenance } = recorded;
  const kind = capitalised(statementName(statement.kind, tongue.words), tongue.locale);
  const detail = [statement.capacity, kind, hourOf(recorded, hall.assembly)].filter(Boolean).join(' · ');
  return (
    <article className={styles.statement} data-withdrawn={standing.withdrawn || undefined}>
      <p>
        <b dir="auto">{whoSays(hall, row) || tongue.t('statements.nameless')}</b>
        <br />
        <span className="small">
          <bdi>{detail}</bdi>
        </span>
      </p>
      <Wording row={row} />
      <div className={styles.known}>
        <Provenance
          known={knownAs(statement.how)}
          word={knowledgeName(statement.how, tongue.words)}
          detail={sourceWords(row, { house: hall, rows, tongue }) || undefined}
        />
      </div>
      {provenance?.how === 'reconstructed' ? (
        <div className={styles.known}>
          <Provenance
            known="recon"
            word={tongue.t('statements.reconstructed')}
            detail={provenance.note || undefined}
          />
        </div>
      ) : null}
      <Circumstances row={row} />
      <AttachmentList attachments={statement.attachments ?? []} />
      <Signatures row={row} />
      <EntryLinks seq={recorded.seq} />
      <RowActs row={row} />
    </article>
  );
}

/** Where and when, as this statement says. */
function Circumstances({ row }: Pick<Props, 'row'>) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { place = '', when } = row.recorded.statement;
  const said = [place, timeWords(when, assembly, tongue)].filter(Boolean).join(' · ');
  return said === '' ? null : <p className="small">{said}</p>;
}

/** The words; where they were corrected or contested, both versions. */
function Wording({ row }: Pick<Props, 'row'>) {
  const hall = useHall();
  const { t } = useTongue();
  const { recorded } = row;
  const { statement } = recorded;
  const corrections = recorded.changes.filter(({ how }) => how === 'entry-corrected');
  const contested = contestedBy(row);
  if (row.erased !== null)
    return <p className={styles.erased}>{t('statements.erased', { entry: row.erased })}</p>;
  return (
    <>
      {corrections.length === 0 ? null : <p className="small">{t('statements.first')}</p>}
      <p className={styles.text} data-recon={statement.how === 'reconstructed' || undefined} dir="auto">
        {statement.text}
      </p>
      {corrections.map(({ seq, text = '', reason = '' }) => (
        <Version key={seq} label={t('statements.corrected', { entry: seq })} text={text} reason={reason} />
      ))}
      {contested === undefined ? null : (
        <Version
          label={t(contested.text === '' ? 'statements.contested' : 'statements.contested.said', {
            name: whoSays(hall, row),
            entry: contested.seq,
          })}
          text={contested.text ?? ''}
          reason={contested.reason ?? ''}
        />
      )}
    </>
  );
}

type VersionProps = { readonly label: string; readonly text: string; readonly reason: string };

function Version({ label, text, reason }: VersionProps) {
  const { t } = useTongue();
  return (
    <div className={styles.version}>
      <p className="small">
        <b>{label}</b>
      </p>
      {text === '' ? null : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      {reason === '' ? null : <p className="small">{t('statements.reason', { reason })}</p>}
    </div>
  );
}

/** Who signed it, and whether it was withdrawn. */
function Signatures({ row }: Pick<Props, 'row'>) {
  const hall = useHall();
  const { t } = useTongue();
  const { recorded, own, standing } = row;
  const signed = laterOf(recorded, 'countersigned');
  const gone = laterOf(recorded, 'withdrawn');
  const name = whoSays(hall, row);
  const lines = [
    own ? t('statements.own', { name }) : '',
    standing.response === 'confirmed'
      ? t('statements.confirmed', { name, entry: laterOf(recorded, 'confirmed')?.seq ?? '' })
      : '',
    !own && standing.response === null && memberOf(recorded) !== null
      ? t('statements.unsigned', { name })
      : '',
    signed === undefined ? '' : t('statements.countersigned', { entry: signed.seq }),
  ].filter(Boolean);
  const reason = gone?.reason ?? '';
  return (
    <>
      {lines.length === 0 ? null : <p className="small">{lines.join(' · ')}</p>}
      {gone === undefined ? null : (
        <p className={styles.gone}>
          {t(reason === '' ? 'statements.withdrawn' : 'statements.withdrawn.reason', {
            entry: gone.seq,
            reason,
          })}
        </p>
      )}
    </>
  );
}

/** The entry, and what proves that it stands in the record. */
function EntryLinks({ seq }: { readonly seq: number }) {
  const { t } = useTongue();
  return (
    <p className={styles.entry}>
      <span>
        <bdi>{t('statements.entry', { entry: seq })}</bdi>
      </span>
      <a
        href={`/log/proof/${seq}`}
        download={`entry-${seq}.tlog-proof`}
        aria-label={t('statements.proof.of', { entry: seq })}
      >
        {t('statements.proof')}
      </a>
    </p>
  );
}

/** What it answers, and what was said to it. */
export function EchoPart({ row, rows }: Props) {
  const tongue = useTongue();
  const { t } = tongue;
  const { answers, answeredBy, stance } = row;
  return (
    <div className={styles.echo}>
      {answers === null ? (
        stance === 'asserted' ? null : (
          <p>{t('statements.to.none')}</p>
        )
      ) : (
        <p>
          <b>{t(`statements.to.${answers.answering}`)}</b> <Numbered tie={answers} />
          <Whose tie={answers} rows={rows} />
        </p>
      )}
      {answeredBy.length === 0 && answers === null && stance === 'asserted' ? (
        <p>{t('statements.by.none')}</p>
      ) : null}
      {answeredBy.map((tie) => (
        <p key={tie.id}>
          <b>{t(`statements.by.${tie.answering}`)}</b> <Numbered tie={tie} />
          <Whose tie={tie} rows={rows} />
          {tie.isWithdrawn ? ` (${t('statements.by.withdrawn')})` : null}
        </p>
      ))}
    </div>
  );
}

function Numbered({ tie: { id, number } }: { readonly tie: Tie }) {
  const { t } = useTongue();
  if (number === null) return t('statements.to.elsewhere');
  return (
    <a className={styles.number} href={`#${id}`}>
      {number}
    </a>
  );
}

function Whose({ tie, rows }: { readonly tie: Tie; readonly rows: readonly Row[] }) {
  const hall = useHall();
  const found = rows.find(({ recorded }) => recorded.statement.id === tie.id);
  if (found === undefined) return null;
  return (
    <>
      {', '}
      <bdi>{whoSays(hall, found)}</bdi>
    </>
  );
}
