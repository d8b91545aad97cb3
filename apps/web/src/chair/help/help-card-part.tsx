import type { SittingInSession } from '@tauride/procedure';
import type { RuleWords } from '@tauride/standing-orders';
import type { House } from '../../house/house.ts';
import { useTongue } from '../../house/tongue.ts';
import { ActButton, Acts } from '../../parts/act-button.tsx';
import type { Console } from '../use-console.ts';
import { type Fact, helpCard } from './help-card.ts';
import styles from './help.module.css';
import type { Matter, Standing } from './matters.ts';
import { scriptOf } from './script.ts';

type Props = {
  readonly matter: Matter;
  readonly at: { readonly house: House; readonly sitting: SittingInSession };
  readonly rules: RuleWords;
  readonly desk: Console;
};

/** One matter: whether it is in order, what it does and needs, what to say, and the act that enters it. */
export function HelpCardPart({ matter, at, rules, desk }: Props) {
  const tongue = useTongue();
  const { t } = tongue;
  const { does, needs, full } = helpCard(at, matter, tongue, rules);
  return (
    <section className={styles.card} aria-label={matter.name}>
      <div className={styles.head}>
        <h3>{matter.name}</h3>
        {matter.citation === null ? null : <bdi className="cite">{matter.citation}</bdi>}
      </div>
      <StandingPart standing={matter.standing} />
      {does.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <CardActs matter={matter} desk={desk} />
      <h4>{t('help.say')}</h4>
      <div className={styles.script}>
        {scriptOf(at.house, matter.subject, tongue).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <h4>{t('help.needs')}</h4>
      <Facts facts={needs} />
      <h4>{t('help.purposes')}</h4>
      <ul className={styles.purposes}>
        {matter.purposes.map((purpose) => (
          <li key={purpose}>{purpose}.</li>
        ))}
      </ul>
      {full.length === 0 ? null : (
        <details>
          <summary>{t('help.more')}</summary>
          <Facts facts={full} />
        </details>
      )}
    </section>
  );
}

function StandingPart({ standing }: { readonly standing: Standing }) {
  const { t } = useTongue();
  return (
    <p>
      <b className={styles.mark} data-standing={standing.kind}>
        {t(`help.${standing.kind}`)}
      </b>
      {standing.kind === 'not-now' ? (
        <>
          {'. '}
          {standing.why}
          {standing.citation === null ? null : <bdi> ({standing.citation})</bdi>}
        </>
      ) : null}
    </p>
  );
}

function CardActs({ matter: { standing, subject }, desk }: Pick<Props, 'matter' | 'desk'>) {
  const { t } = useTongue();
  const mayStand = subject.kind === 'motion' && subject.rule.appliesTo.length > 0;
  return (
    <Acts>
      {standing.kind === 'not-now' ? (
        mayStand ? (
          <ActButton variant="quiet" onClick={() => desk.open({ kind: 'otherwise-motion' })}>
            {t('help.otherwise')}
          </ActButton>
        ) : null
      ) : (
        standing.entries.map(({ label, dialog }, place) => (
          <ActButton
            key={label}
            variant={place === 0 ? 'act' : 'quiet'}
            {...(place === 0 ? { keys: 'Enter' } : {})}
            onClick={() => desk.open(dialog)}
          >
            {label}
          </ActButton>
        ))
      )}
      <ActButton variant="link" keys="Esc" onClick={desk.close}>
        {t('help.close')}
      </ActButton>
    </Acts>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
