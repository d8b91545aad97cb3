import type { Command } from 'commander';

/** `tauride rules ...`: each command loads only what it needs. */
export function addRules(tauride: Command): void {
  const rules = tauride.command('rules').description('the rules of order that Tauride knows');
  rules
    .command('list')
    .description('one rulebook id a line')
    .action(async () => {
      const { rulebookIds } = await import('@tauride/procedure');
      for (const id of rulebookIds()) console.log(id);
    });
  rules
    .command('check')
    .description('runs conformance cases against the engine')
    .argument('<file...>', 'cases')
    .action(async (files) => await (await import('./check.ts')).checkRules(files));
}
