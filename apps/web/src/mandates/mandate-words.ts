import { mandateOf, type RegisterLine } from '@tauride/procedure';
import type { OnBehalf } from '../delegate/ballot.tsx';
import { type House, nameOf, seatName } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';

/** Whose vote a line is, and in what right it is cast. */
export function forWhom(house: House, { of, as }: RegisterLine, { t }: Pick<Tongue, 't'>): string {
  return t(`mandates.for.${as}`, { name: seatName(house, of) });
}

/** The words of a ballot that is cast for another. */
export function behalfOf(house: House, line: RegisterLine, tongue: Tongue): OnBehalf {
  const { t } = tongue;
  const name = nameOf(house, line.of);
  return {
    mandate: mandateOf(line),
    legend: forWhom(house, line, tongue),
    act: (choice) => t('mandates.cast', { name, choice: t(`parts.choice.${choice}`) }),
    isIn: (choice) => t('mandates.is-in', { name, choice: t(`parts.choice.${choice}`) }),
  };
}
