import { phaseName } from '@tauride/minutes';
import { motionOf } from '@tauride/procedure';
import { hourIn } from '../house/hours.ts';
import { capitalised, motionText, motionTitle } from '../house/motion-text.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { ChoiceMark } from '../parts/choice.tsx';
import { LanguageMenu, ThemeSwitch } from '../parts/menus.tsx';
import { RecordLine } from '../parts/record-line.tsx';
import styles from './delegate.module.css';
import { ProxiesPart } from './later-parts.ts';
import { CodesPart } from '../pressure/later.ts';
import { OwnPapers } from './own-papers.tsx';
import { recordStatus } from './place-view.ts';
import { saveReceipt, shortReceipt } from './receipt-file.ts';
import { type AnnouncedPoll, type OwnRecord, ownRecord } from './record-view.ts';
import { useBoxCheck } from './result-part.tsx';

/** What this member moved, said and voted, with each vote held against the sealed box. */
export function MyRecord() {
  const hall = useHall();
  const { t } = useTongue();
  const { member } = hall.me;
  const own = member === null ? null : ownRecord(hall.assembly, member);
  return (
    <main className={styles.papers} id="question" tabIndex={-1}>
      <h1 className={styles.title}>{t('delegate.tab.record')}</h1>
      {own === null ? (
        <p>
          {t('member.record.nobody')} <a href="/enter">{t('delegate.enter')}</a> ·{' '}
          <a href="/sign-in">{t('delegate.sign-in')}</a>
        </p>
      ) : (
        <>
          <OwnVotes polls={own.polls} />
          <OwnPapers />
          <CodesPart />
          <ProxiesPart />
          <OwnMotions motions={own.motions} />
          <OwnSpeeches speeches={own.speeches} />
          <nav className={styles.settings} aria-label={t('house.pages.record')}>
            <PlaceLink page="record/own">{t('member.record.proofs')}</PlaceLink>
            <PlaceLink page="record">{t('house.pages.record')}</PlaceLink>
            <PlaceLink page="devices">{t('devices.title')}</PlaceLink>
          </nav>
        </>
      )}
      <section className={styles.settings}>
        <LanguageMenu />
        <ThemeSwitch />
      </section>
      <RecordFoot />
    </main>
  );
}

function RecordFoot() {
  const { record, assembly } = useHall();
  const status = recordStatus(record, assembly);
  if (status === null) return null;
  if (record.phase !== 'checked') return <RecordLine status={status} />;
  const root = record.head.root.slice(0, 12).replaceAll(/(.{4})(?=.)/gu, '$1 ');
  return <RecordLine status={status} root={root} />;
}

function OwnVotes({ polls }: Pick<OwnRecord, 'polls'>) {
  const { t } = useTongue();
  return (
    <section>
      <h2 className="heading">{t('member.record.votes')}</h2>
      {polls.length === 0 ? <p className="small">{t('member.record.no-votes')}</p> : null}
      <ul>
        {polls.map((poll) => (
          <VoteRow key={poll.id} poll={poll} />
        ))}
      </ul>
    </section>
  );
}

function OwnMotions({ motions }: Pick<OwnRecord, 'motions'>) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { t, words, locale } = tongue;
  return (
    <section>
      <h2 className="heading">{t('member.record.motions')}</h2>
      {motions.length === 0 ? <p className="small">{t('member.record.no-motions')}</p> : null}
      {motions.map((motion) => (
        <article key={motion.id} className={styles.part}>
          <h3 className="label">
            {motionTitle(motion, tongue)} · {capitalised(phaseName(motion.phase, words), locale)}
          </h3>
          <p>{motionText(assembly, motion, tongue)}</p>
        </article>
      ))}
    </section>
  );
}

function OwnSpeeches({ speeches }: Pick<OwnRecord, 'speeches'>) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  return (
    <section>
      <h2 className="heading">{t('member.record.speeches')}</h2>
      {speeches.length === 0 ? <p className="small">{t('member.record.no-speeches')}</p> : null}
      <p>
        <PlaceLink page="words">{t('member.record.words')}</PlaceLink>
      </p>
      <ul>
        {speeches.map(({ on, speeches: { times, lastAt, side } }) => (
          <li key={on.id} className={styles.row}>
            <span>
              {motionTitle(on, tongue)}
              {side === null ? '' : `, ${t(`delegate.side.${side}`)}`}
            </span>
            <b>
              {t('member.record.times', { times, hour: hourIn(hall, lastAt) ?? t('house.not-recorded') })}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function VoteRow({ poll }: { readonly poll: AnnouncedPoll }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const check = useBoxCheck(poll);
  const receipt = hall.receipts[poll.id];
  const choice = check?.kind === 'found' ? check.choice : receipt?.choice;
  return (
    <li className={styles.row}>
      <span>
        {motionTitle(motionOf(hall.assembly, poll.on), tongue)}
        <span className={styles.below}>
          {check === null ? t('member.record.no-vote') : t(`member.box.${check.kind}`)}
        </span>
      </span>
      {choice === undefined ? null : (
        <b className={styles.mark}>
          <ChoiceMark kind={choice} /> {t(`parts.choice.${choice}`)}
        </b>
      )}
      {receipt === undefined ? null : (
        <ActButton variant="link" onClick={() => saveReceipt(receipt)}>
          {t('member.record.receipt', { receipt: shortReceipt(receipt) })}
        </ActButton>
      )}
    </li>
  );
}
