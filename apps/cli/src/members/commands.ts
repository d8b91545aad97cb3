import type { Command } from 'commander';

/** Adds `members`: a list of members to look at, to take over, to write, and to take back. */
export function addMembers(tauride: Command): void {
  const members = tauride.command('members').description('members of bodies, from and to CSV');
  inFolder(members.command('preview').description('says what a list would do, with errors by row and column'))
    .argument('<file>', "list of members: OpenSlides' columns or our own")
    .option('--body <id>', 'body of the rows that name none')
    .option('--all', 'shows every row')
    .action(async (file, options) => await (await import('./members.ts')).previewMembers(file, options));
  withDesk(inFolder(members.command('import').description('takes a list over, all of it or nothing')))
    .argument('<file>', "list of members: OpenSlides' columns or our own")
    .option('--body <id>', 'body of the rows that name none')
    .option('--all', 'shows every row')
    .option('--dry-run', 'rehearses everything and does nothing')
    .action(async (file, options) => await (await import('./members.ts')).importMembers(file, options));
  inFolder(members.command('export').description('writes everybody who has a seat'))
    .requiredOption('--out <file>', 'file to write; - for standard output')
    .action(async (options) => await (await import('./members.ts')).exportMembers(options));
  withDesk(inFolder(members.command('undo').description('puts back what the last import changed'))).action(
    async (options) => await (await import('./members.ts')).undoMembers(options),
  );
}

function inFolder(command: Command): Command {
  return command.option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data');
}

function withDesk(command: Command): Command {
  return command
    .option('--as <member>', 'chair or clerk in whose name it is done, once the body has sat')
    .option('--reason <text>', 'why, once the body has sat');
}
