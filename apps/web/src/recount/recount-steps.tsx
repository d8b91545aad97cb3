import { type Tongue, useTongue } from '../house/tongue.ts';
import { StateMark } from '../parts/state-mark.tsx';
import styles from './recount.module.css';
import type { RecountState } from './use-recount.ts';

const allSteps = ['fetch', 'seal', 'count', 'compare'] as const;

/** What the browser has done and what it is at, with how far it is where that takes long. */
export function RecountSteps({ state, hidden }: { readonly state: RecountState; readonly hidden: boolean }) {
  const tongue = useTongue();
  const { t } = tongue;
  const steps = hidden ? allSteps.slice(0, 2) : allSteps;
  const at = placeOf(state);
  return (
    <section>
      <h2 className="heading">{t('recount.steps')}</h2>
      <ol className={styles.steps}>
        {steps.map((step, place) => {
          const stage = place < at ? 'done' : place === at && isRunning(state) ? 'now' : 'waits';
          return (
            <li key={step} data-stage={stage}>
              <StateMark kind={stage === 'done' ? 'on' : stage === 'now' ? 'wait' : 'off'}>
                {t(hidden && step === 'fetch' ? 'recount.hidden.fetch' : `recount.step.${step}`)}
              </StateMark>
              <span className="small">
                {stage === 'now' ? runningWords(state, tongue) : t(`recount.step.${stage}`)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The step that is under way; past the last when all is done. */
function placeOf(state: RecountState): number {
  if (state.phase === 'done') return state.recounted.kind === 'other-box' ? 1 : allSteps.length;
  if (state.phase === 'failed') return 2;
  if (state.phase !== 'counting') return 0;
  return state.progress === null ? 1 : allSteps.indexOf(state.progress.step);
}

function isRunning({ phase }: RecountState): boolean {
  return phase === 'fetching' || phase === 'counting';
}

function runningWords(state: RecountState, { t, locale }: Tongue): string {
  const progress = state.phase === 'counting' ? state.progress : null;
  if (progress?.step !== 'seal') return t('recount.step.now');
  return t('recount.step.of', {
    done: progress.done.toLocaleString(locale),
    of: progress.of.toLocaleString(locale),
  });
}
