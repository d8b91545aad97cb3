import type { Command } from 'commander';

const BOOK = 'id of a rulebook, or a .yaml file of standing orders';

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
    .command('explain')
    .description('what a rulebook says of a motion; without one, its motions')
    .argument('<book>', BOOK)
    .argument('[motion]', 'kind of motion, such as adjourn')
    .option('--lang <tag>', 'en, de, fr, es or ru', 'en')
    .action(
      async (book, motion, options) => await (await import('./explain.ts')).explain(book, motion, options),
    );
  rules
    .command('diff')
    .description('what one rulebook says otherwise than another')
    .argument('<a>', BOOK)
    .argument('<b>', BOOK)
    .option('--lang <tag>', 'en, de, fr, es or ru', 'en')
    .action(async (a, b, options) => await (await import('./diff.ts')).diff(a, b, options));
  rules
    .command('validate')
    .description('says everything that is wrong with standing orders')
    .argument('<file>', 'the .yaml file')
    .action(async (file) => (await import('./validate.ts')).validate(file));
  rules
    .command('check')
    .description('runs conformance cases against the engine')
    .argument('<file...>', 'cases')
    .action(async (files) => await (await import('./check.ts')).checkRules(files));
}
