import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';

/** Commands that change what a folder holds, or bring personal data out of it. `serve` tells of its end itself. */
const ACTS = new Set([
  'serve',
  'erase',
  'rotate-key',
  'export',
  'import akn',
  'members import',
  'members export',
  'members undo',
  'transmittal export',
  'tls init',
]);

/** Keeps in the data folder which of them were begun and done. */
export function keepTrail(tauride: Command): void {
  tauride.hook('preAction', async (_tauride, command) => await enter(command, 'begun'));
  tauride.hook('postAction', async (_tauride, command) => {
    if (command.name() !== 'serve') await enter(command, 'done');
  });
}

/** Adds `audit`. */
export function addAudit(tauride: Command): void {
  tauride
    .command('audit')
    .description('lists what operators did with a data folder, and whether a line of that was changed')
    .option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .action(async (options) => (await import('./list.ts')).listAudit(options));
}

async function enter(command: Command, phase: 'begun' | 'done'): Promise<void> {
  const act = nameOf(command);
  const { data } = command.opts<{ readonly data?: string }>();
  // A folder that holds nothing yet stays empty until the act was done.
  if (!ACTS.has(act) || data === undefined || !existsSync(join(data, 'assembly.sqlite'))) return;
  const { enterAudit } = await import('@tauride/server');
  const options = Object.keys(command.opts()).filter((name) => command.getOptionValueSource(name) === 'cli');
  enterAudit(data, { at: Date.now(), act, phase, options });
}

function nameOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${nameOf(parent)} ${command.name()}` : command.name();
}
