import { useTongue } from '../house/tongue.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import type { DeclaredRound } from './check-box.ts';
import { countedIn, type RecountState } from './use-recount.ts';

type Props = { readonly round: DeclaredRound; readonly state: RecountState };

/** The figures of the recount, and by what the papers are known to be those that were sealed. */
export function RecountFacts({ round, state }: Props) {
  const { t, locale } = useTongue();
  if (state.phase !== 'done') return null;
  const { recounted, tookMs } = state;
  const counted = countedIn(state);
  const number = (value: number): string => value.toLocaleString(locale);
  const { seal } = round.box;
  const facts: Fact[] = [];
  if (counted !== null) {
    const { ballots, blank, invalid } = counted.own;
    facts.push({ label: t('recount.facts.papers'), value: number(ballots) });
    facts.push({ label: t('recount.facts.blank'), value: number(blank) });
    if (invalid > 0) facts.push({ label: t('recount.facts.invalid'), value: number(invalid) });
  }
  if (round.batches.length > 0)
    facts.push({
      label: t('recount.facts.batches'),
      value: number(round.batches.reduce((sum, { entries }) => sum + (entries.at(-1)?.papers ?? 0), 0)),
    });
  if (recounted.root === seal.root)
    facts.push({ label: t('recount.facts.root'), value: <bdi>{shortRoot(seal.root)}</bdi> });
  else
    facts.push(
      { label: t('recount.facts.root-other'), value: <bdi>{shortRoot(recounted.root)}</bdi> },
      { label: t('recount.facts.root-record'), value: <bdi>{shortRoot(seal.root)}</bdi> },
    );
  if (counted !== null && counted.seedFits !== null && round.seed !== undefined)
    facts.push({
      label: t('recount.facts.seed'),
      value: t(counted.seedFits ? 'recount.facts.seed-fits' : 'recount.facts.seed-other', {
        seed: round.seed,
      }),
    });
  const byHand = round.lots.filter(({ by }) => by === 'hand').length;
  if (byHand > 0) facts.push({ label: t('recount.facts.lots'), value: number(byHand) });
  if (recounted.kind === 'counted')
    facts.push({ label: t('recount.facts.time'), value: timeText(tookMs, locale) });
  return <Facts facts={facts} />;
}

/** The first characters of a root, in groups, as they are read aloud. */
function shortRoot(root: string): string {
  return root.slice(0, 16).replaceAll(/(.{4})(?=.)/gu, '$1 ');
}

function timeText(tookMs: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: tookMs < 1000 ? 'millisecond' : 'second',
    maximumFractionDigits: tookMs < 1000 ? 0 : 1,
  }).format(tookMs < 1000 ? tookMs : tookMs / 1000);
}
