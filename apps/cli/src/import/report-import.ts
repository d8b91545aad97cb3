import type { ImportSteps } from './import-steps.ts';
import { lineOf } from './text-form.ts';

/** What was entered, and which votings were entered as statements alone. */
export function reportImport({ steps, seating, votings }: ImportSteps, data: string): string {
  const of = (as: string): number => votings.filter(({ entering }) => entering.as === as).length;
  const told = votings.flatMap(({ voting, entering }) =>
    entering.as === 'statement' ? [`  ${lineOf(voting.question)}: ${entering.why}`] : [],
  );
  const named = seating.names.length;
  return [
    `Entered in ${data}: ${steps.length} acts, ${named} members (${seating.votingCount} with a vote), ` +
      `${seating.unnamedCount} seats of members not named.`,
    `Votings entered: ${of('recorded')} with named votes, ${of('hands')} with counts, ${of('consent')} without a count, ` +
      `${of('statement')} as statements only.`,
    ...told,
    `To look at it: npx tauride serve --data ${data}`,
    '',
  ].join('\n');
}
