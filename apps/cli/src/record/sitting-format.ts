export const sittingFormats = ['akn', 'popolo', 'html', 'pdf', 'csv', 'ics'] as const;
export type SittingFormat = (typeof sittingFormats)[number];

export interface SittingOptions {
  readonly sitting?: string;
  readonly lang?: string;
  readonly country?: string;
  readonly report?: true;
  readonly votes?: true;
  readonly speeches?: true;
  readonly statements?: true;
  readonly verbatim?: true;
  readonly minutesVersion?: string;
}

export function isSittingFormat(format: string): format is SittingFormat {
  return (sittingFormats as readonly string[]).includes(format);
}
