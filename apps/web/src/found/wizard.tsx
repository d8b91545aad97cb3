import type { Founded } from '@tauride/protocol';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useDraft } from '../house/use-draft.ts';
import { type MessageId, languages } from '../messages/topics.ts';
import { useLocale, useT } from '../messages/use-t.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import { answerOf } from './answers.ts';
import { emptyDraft, type FoundDraft, type Step, steps } from './draft.ts';
import styles from './found.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { type People, peopleOf } from './people.ts';
import { Preview } from './preview.tsx';
import { type Problems, problemsOf } from './problems.ts';
import { BodiesStep } from './bodies-step.tsx';
import { NameStep } from './name-step.tsx';
import { OfficesStep } from './offices-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { RulesStep } from './rules-step.tsx';
import { SittingStep } from './sitting-step.tsx';

export type StepProps = {
  readonly draft: FoundDraft;
  readonly change: (part: Partial<FoundDraft>) => void;
  readonly people: People;
  /** What is wrong with a field, in words, once the founder has tried to go on. */
  readonly wrong: (field: string) => string | undefined;
};

type Props = { readonly foundingKey: string; readonly onFounded: (founded: Founded) => void };

/** Asks one thing after the other; what was answered stands above, what is to come below. */
export function Wizard({ foundingKey, onFounded }: Props) {
  const t = useT();
  const [draft, change, clear] = useFoundDraft();
  const read = useDeferredValue(draft);
  const people = useMemo(() => peopleOf(read), [read]);
  const at = steps.indexOf(draft.step);
  const head = t('found.step', { number: at + 1, count: steps.length });
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Head compact name="Tauride" where={t('found.title')} end={<LanguageSwitch label={head} />} />
      </div>
      <main className={styles.main}>
        <div className={styles.asked}>
          {steps.slice(0, at).map((step, place) => (
            <Answered key={step} number={place + 1} step={step} {...{ draft, people, change }} />
          ))}
          {draft.step === 'review' ? (
            <ReviewStep
              {...{ draft, people, foundingKey }}
              onBack={() => change({ step: 'sitting' })}
              onFounded={(founded) => {
                clear();
                onFounded(founded);
              }}
            />
          ) : (
            <Asked key={draft.step} {...{ draft, change, people }} />
          )}
          {steps.slice(at + 1).map((step, place) => (
            <p className={styles.later} key={step}>
              <span>{at + place + 2}</span>
              <span>{t(`found.${step}.question`)}</span>
            </p>
          ))}
        </div>
        <Preview draft={read} people={people} />
      </main>
    </div>
  );
}

function useFoundDraft() {
  const locale = useLocale();
  const language = languages.find((one) => one === locale) ?? 'en';
  const [start] = useState(() => emptyDraft(language, Intl.DateTimeFormat().resolvedOptions().timeZone));
  const [draft, change, clear] = useDraft('founding', start);
  // A draft of another version may stand at a step that there is no longer.
  const step = steps.includes(draft.step) ? draft.step : 'name';
  return [{ ...draft, step }, change, clear] as const;
}

const forms = {
  name: NameStep,
  bodies: BodiesStep,
  rules: RulesStep,
  people: PeopleStep,
  offices: OfficesStep,
  sitting: SittingStep,
} as const;

/** The step that is asked now. Going on is refused with words at each field that is wrong. */
function Asked({ draft, change, people }: Omit<StepProps, 'wrong'>) {
  const t = useT();
  const step = draft.step as keyof typeof forms;
  const [tried, setTried] = useState(0);
  const form = useFocus(tried);
  const problems: Problems = tried > 0 ? problemsOf(draft, step, people) : {};
  const wrong = (field: string) => {
    const kind = problems[field];
    return kind === undefined ? undefined : t(`found.problem.${kind}`);
  };
  const goOn = (event: { preventDefault(): void }) => {
    event.preventDefault();
    const isReady = Object.keys(problemsOf(draft, step, peopleOf(draft))).length === 0;
    if (isReady) change({ step: steps[steps.indexOf(step) + 1]! });
    else setTried(tried + 1);
  };
  const Form = forms[step];
  const number = steps.indexOf(step);
  return (
    <form className={styles.form} ref={form} onSubmit={goOn} noValidate>
      <Question
        state="open"
        label={String(number + 1)}
        detail={t('found.of', { count: steps.length })}
        text={t(`found.${step}.question`)}
      />
      <p className={styles.lead}>{t(`found.${step}.lead`)}</p>
      <Form {...{ draft, change, people, wrong }} />
      <Acts>
        <ActButton type="submit" variant="act">
          {t(`found.${step}.on`)}
        </ActButton>
        {number === 0 ? null : (
          <ActButton variant="quiet" onClick={() => change({ step: steps[number - 1]! })}>
            {t('found.back')}
          </ActButton>
        )}
      </Acts>
      <p className="small">{t('found.kept')}</p>
    </form>
  );
}

/** Brings the reader to the first field of a step, and to the first that is wrong. */
function useFocus(tried: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-wrong] input');
    const first = form.current?.querySelector<HTMLElement>('input, select, textarea');
    (tried > 0 ? wrong : first)?.focus({ preventScroll: tried === 0 });
    if (tried === 0) window.scrollTo({ top: Math.max(0, (form.current?.offsetTop ?? 0) - 112) });
  }, [tried]);
  return form;
}

type AnsweredProps = Omit<StepProps, 'wrong'> & { readonly number: number; readonly step: Step };

function Answered({ number, step, draft, people, change }: AnsweredProps) {
  const t = useT();
  const question = t(`found.${step}.question` as MessageId);
  return (
    <div className={styles.answered}>
      <span>{number}</span>
      <span>
        <span className="label">{question}</span>
        <b dir="auto">{answerOf(step, { draft, people, t })}</b>
      </span>
      <ActButton variant="link" onClick={() => change({ step })}>
        {t('found.change')}
        <span className="vh"> {question}</span>
      </ActButton>
    </div>
  );
}
