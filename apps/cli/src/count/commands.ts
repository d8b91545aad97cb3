import type { Command } from 'commander';

/** `tauride count` and `tauride apportion`: what they need is loaded when they run. */
export function addCounting(tauride: Command): void {
  tauride
    .command('count')
    .description('counts an election from a file of ballots')
    .argument('[file]', '.blt, PrefLib (.toi, .soi, .soc, .toc, .cat) or cast vote records (.json)')
    .option('--method <id>', 'how it is counted; list prints the ids')
    .option('--seats <number>', 'places to fill; default: what the file says, or 1')
    .option('--seed <text>', 'draws the lots')
    .option('--lot <name...>', 'who was drawn, in the order in which lots were needed')
    .option('--contest <id>', 'which contest of several in cast vote records')
    .option('--format <format>', 'text or json', 'text')
    .action(async (file, options) => await (await import('./count.ts')).count(file, options));
  tauride
    .command('apportion')
    .description('gives seats to lists by their votes')
    .argument(
      '[file]',
      'JSON: {"parties": {name: votes}, "seats": number, "threshold": "5%", "direct": {name: seats}}',
    )
    .option('--method <id>', 'how seats are given; list prints the ids')
    .option('--seed <text>', 'draws the lots')
    .option('--format <format>', 'json or text', 'json')
    .action(async (file, options) => (await import('./apportion.ts')).apportion(file, options));
}
